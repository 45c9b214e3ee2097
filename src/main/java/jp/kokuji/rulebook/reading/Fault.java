package jp.kokuji.rulebook.reading;

/**
 * Something in a file of {@code jobs/} that the operator must put right.
 *
 * @param file the file's path, as the operator knows it
 * @param line the line's number from 1; 0 where the whole file is meant
 * @param found a sentence that says what is wrong
 * @param allowed a sentence that says what would be right
 */
public record Fault(String file, int line, String found, String allowed) {

  /** Where, what is wrong and what would be right, for the operator's screen. */
  public String sentence() {
    String place = line == 0 ? file : file + " " + line + "行目";
    return place + ": " + found + "。" + allowed;
  }
}
