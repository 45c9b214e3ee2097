package jp.kokuji.rulebook.reading;

import jp.kokuji.message.Messages;

/**
 * Something in a file of {@code jobs/} that the operator must put right.
 *
 * @param file the file's path, as the operator knows it
 * @param line the line's number from 1; 0 where the whole file is meant
 * @param found a sentence that says what is wrong
 * @param allowed a sentence that says what would be right
 */
public record Fault(String file, int line, String found, String allowed) {
  private static final Messages SENTENCES = Messages.spoken("faults");

  /** The fault of that name among the sentences, and what would be right. */
  static Fault of(String file, int line, String name, Object... gaps) {
    return new Fault(file, line, say(name, gaps), say(name + ".remedy", gaps));
  }

  static String say(String name, Object... gaps) {
    return SENTENCES.text(name, gaps);
  }

  /** Where, what is wrong and what would be right, for the operator's screen. */
  public String sentence() {
    return say("sentence", file, line, found, allowed);
  }
}
