package jp.kokuji.edition.chart;

import java.util.ArrayList;
import java.util.List;

/** How wide text is, without asking a font, as pages are shown in fonts that nobody knows here. */
final class Measure {
  /** From one line of a label to the next, in points. */
  static final double LEADING = 11.5;

  /** How far the middle of the text is above its base line. */
  static final double MIDDLE = Drawing.TEXT * 0.36;

  /** A little more than half, as digits of many fonts are wider than half a square. */
  private static final double HALF = 0.6;

  /** No line begins with these. */
  private static final String BOUND = "、。，．・）」』】ー々ゝ〕";

  private Measure() {}

  /** The width in points; full-width characters are squares. */
  static double width(String text) {
    return text.codePoints().mapToDouble(Measure::width).sum();
  }

  private static double width(int character) {
    return Drawing.TEXT
        * switch (Character.getType(character)) {
          case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
          default -> character < 0x7F || (character >= 0xFF61 && character <= 0xFF9F) ? HALF : 1;
        };
  }

  /** Breaks the text into lines of at most this width, of one character at least. */
  static List<String> wrap(String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int end = end(text, at);
      String piece = text.substring(at, end);
      if (!line.isEmpty() && width(line + piece) > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(piece);
      at = end;
    }
    lines.add(line.toString().strip());
    lines.removeIf(String::isEmpty);
    return lines;
  }

  /** The end of what stays together: a number and its unit, or a character with those it leads. */
  private static int end(String text, int start) {
    int end = text.offsetByCodePoints(start, 1);
    while (end < text.length() && joined(text.codePointBefore(end), text.codePointAt(end))) {
      end = text.offsetByCodePoints(end, 1);
    }
    return end;
  }

  private static boolean joined(int left, int right) {
    boolean word = Character.isLetterOrDigit(left) && left < 0x7F && right < 0x7F && right > ' ';
    boolean unit = Character.isDigit(left) && Character.isLetter(right);
    return word
        || unit
        || BOUND.indexOf(right) >= 0
        || left == '（'
        || left == '「'
        || width(right) == 0;
  }
}
