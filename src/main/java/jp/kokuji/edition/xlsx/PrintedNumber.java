package jp.kokuji.edition.xlsx;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a cell's number is formatted, so that it shows the same as the report's text. */
final class PrintedNumber {
  private static final String PLAIN = "#,##0";

  /** Sets numbers off the rule at their right; LibreOffice forgets an indent of some cells. */
  private static final String SPACE = "_ ";

  static final String SPACED = PLAIN + SPACE;

  private static final Pattern TEXT =
      Pattern.compile("(\\D*?)([-△]?\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?)(\\D*|\\(.+\\))");

  private PrintedNumber() {}

  /**
   * {@code #,##0} and its decimals, with the words that stand around the number in {@code text}; a
   * text without a digit stands for zero. A number printed with {@code △} shows it, and is
   * negative.
   *
   * @throws IllegalArgumentException if {@code text} shows another number than the figure
   */
  static String format(String text, BigDecimal amount) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    Matcher parts = TEXT.matcher(plain);
    if (parts.matches()) {
      String number = parts.group(2).replace(",", "");
      if (new BigDecimal(number.replace('△', '-')).compareTo(amount) != 0) {
        throw contradiction(text, amount);
      }
      String shown = plain(amount.scale()) + quoted(parts.group(3)) + SPACE;
      String positive = quoted(parts.group(1)) + shown;
      return number.startsWith("△")
          ? positive + ";" + quoted(parts.group(1) + "△") + shown
          : positive;
    }
    if (amount.signum() != 0 || plain.chars().anyMatch(Character::isDigit)) {
      throw contradiction(text, amount);
    }
    return SPACED + ";-" + SPACED + ";" + quoted(text) + SPACE;
  }

  /** The same for a number alone. */
  static String format(BigDecimal amount) {
    String shown = plain(amount.scale()) + SPACE;
    return amount.signum() < 0 ? shown + ";" + quoted("△") + shown : shown;
  }

  private static String plain(int decimals) {
    return decimals == 0 ? PLAIN : PLAIN + "." + "0".repeat(decimals);
  }

  private static IllegalArgumentException contradiction(String text, BigDecimal amount) {
    return new IllegalArgumentException("the cell reads " + text + ", the figure is " + amount);
  }

  private static String quoted(String words) {
    return words.isEmpty() ? "" : '"' + words.replace("\"", "\"\\\"\"") + '"';
  }
}
