package jp.kokuji.workbook;

import java.util.regex.Pattern;

/** Text from submissions, made so that Excel shows exactly it and never takes it for a formula. */
public final class SafeText {
  /** Also after blanks and in full width: both forms have become formulas when edited or pasted. */
  private static final Pattern FORMULA =
      Pattern.compile("^(?:[\\t\\r\\n]|[\\s\\u00A0\\u3000]*[=+\\-@＝＋－＠])");

  /** What such a text begins with, besides ASCII white space: quick to see. */
  private static final String BEGINNINGS = "=+-@＝＋－＠\u00A0\u3000";

  private static final Pattern NOT_XML =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF\\p{Cs}]");

  /** In a workbook's XML {@code _x0041_} stands for a letter, so such text is masked. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private SafeText() {}

  /** Whether a spreadsheet program could take the text for a formula. */
  public static boolean looksLikeFormula(String text) {
    boolean harmless =
        !text.isEmpty() && text.charAt(0) > ' ' && BEGINNINGS.indexOf(text.charAt(0)) < 0;
    return !harmless && FORMULA.matcher(text).find();
  }

  /** The text as a cell of CSV: what a spreadsheet program would take for a formula gets a sign. */
  public static String inert(String text) {
    return looksLikeFormula(text) ? "'" + text : text;
  }

  /**
   * The text as POI is to store it.
   *
   * @throws IllegalArgumentException for a character that XML cannot hold and POI would replace by
   *     a question mark
   */
  public static String stored(String text) {
    if (isPlain(text)) {
      return text;
    }
    if (NOT_XML.matcher(text).find()) {
      throw new IllegalArgumentException(
          "a control character in a text of " + text.length() + " characters");
    }
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    return ESCAPE.matcher(lines).replaceAll("_x005F_");
  }

  /** Whether there is nothing in it to look at, as in nearly every text. */
  private static boolean isPlain(String text) {
    return text.chars()
        .noneMatch(c -> c < ' ' || c == '_' || (c >= '\uD800' && c <= '\uDFFF') || c > '\uFFFD');
  }
}
