package jp.kokuji.publication.workbook;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.figure.Figure;

/** How a cell's number is formatted, so that it shows the same as the report's text. */
final class PrintedNumber {
  private static final String PLAIN = "#,##0";

  /** Sets numbers off the rule at their right; LibreOffice forgets an indent of some cells. */
  private static final String SPACE = "_ ";

  static final String SPACED = PLAIN + SPACE;

  private static final Pattern TEXT =
      Pattern.compile("(\\D*?)([-△]?\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?)(\\D*)");

  private PrintedNumber() {}

  /**
   * {@code #,##0} and its decimals, with the words that stand around the number in {@code text}; a
   * text without a digit stands for zero. A number printed with {@code △} shows it, and is
   * negative.
   *
   * @throws IllegalArgumentException if {@code text} shows another number than the figure
   */
  static String format(String text, Figure figure) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    Matcher parts = TEXT.matcher(plain);
    if (parts.matches()) {
      String number = parts.group(2).replace(",", "");
      if (new BigDecimal(number.replace('△', '-')).compareTo(figure.amount()) != 0) {
        throw contradiction(text, figure);
      }
      String positive =
          quoted(parts.group(1)) + plain(figure.decimals()) + quoted(parts.group(3)) + SPACE;
      return number.startsWith("△")
          ? positive
              + ";"
              + quoted(parts.group(1) + "△")
              + plain(figure.decimals())
              + quoted(parts.group(3))
              + SPACE
          : positive;
    }
    if (figure.value() != 0 || plain.chars().anyMatch(Character::isDigit)) {
      throw contradiction(text, figure);
    }
    return SPACED + ";-" + SPACED + ";" + quoted(text) + SPACE;
  }

  private static String plain(int decimals) {
    return decimals == 0 ? PLAIN : PLAIN + "." + "0".repeat(decimals);
  }

  private static IllegalArgumentException contradiction(String text, Figure figure) {
    return new IllegalArgumentException(
        "the cell reads " + text + ", the figure is " + figure.amount());
  }

  private static String quoted(String words) {
    return words.isEmpty() ? "" : '"' + words.replace("\"", "\"\\\"\"") + '"';
  }
}
