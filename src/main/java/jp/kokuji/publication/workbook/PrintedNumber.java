package jp.kokuji.publication.workbook;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a cell's number is formatted, so that it shows the same as the report's text. */
final class PrintedNumber {
  private static final String PLAIN = "#,##0";

  /** Sets numbers off the rule at their right; LibreOffice forgets an indent of some cells. */
  private static final String SPACE = "_ ";

  static final String SPACED = PLAIN + SPACE;

  private static final Pattern TEXT = Pattern.compile("(\\D*?)(-?\\d+(?:[,，]\\d{3})*)(\\D*)");

  private PrintedNumber() {}

  /**
   * {@code #,##0}, with the words that stand around the number in {@code text}; a text without a
   * digit stands for zero.
   *
   * @throws IllegalArgumentException if {@code text} shows another number than {@code value}
   */
  static String format(String text, long value) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    Matcher parts = TEXT.matcher(plain);
    if (parts.matches()) {
      if (Long.parseLong(parts.group(2).replace(",", "")) != value) {
        throw new IllegalArgumentException("the cell reads " + text + ", the figure is " + value);
      }
      return quoted(parts.group(1)) + PLAIN + quoted(parts.group(3)) + SPACE;
    }
    if (value != 0 || plain.chars().anyMatch(Character::isDigit)) {
      throw new IllegalArgumentException("the cell reads " + text + ", the figure is " + value);
    }
    return SPACED + ";-" + SPACED + ";" + quoted(text) + SPACE;
  }

  private static String quoted(String words) {
    return words.isEmpty() ? "" : '"' + words.replace("\"", "\"\\\"\"") + '"';
  }
}
