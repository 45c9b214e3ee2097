package jp.kokuji.rulebook;

import java.util.Map;

/**
 * A check that a report must stand before any of its files is released.
 *
 * @param id stable; {@code C-D01} where it is declared in {@code jobs/checks.yml}, {@code
 *     REPORT:TABLE:RELATION} where it follows from a table
 * @param report the report's id
 * @param says the sentence for people, with {@code {left}}, {@code {right}} and {@code {place}}
 * @param note whether a note in {@code jobs/notes/} must explain every place where it fails
 */
public record CheckDefinition(
    String id, String report, Severity severity, boolean note, String says, Criterion criterion) {

  /** What a failing check does. */
  public enum Severity {
    /** The report is not right, and is not made final. */
    ERROR,
    /** Somebody has to look; the report may be right. */
    WARNING
  }

  /** The sentence with its gaps filled. */
  public String sentence(Map<String, String> words) {
    String sentence = says;
    for (Map.Entry<String, String> word : words.entrySet()) {
      sentence = sentence.replace("{" + word.getKey() + "}", word.getValue());
    }
    return sentence;
  }
}
