package jp.kokuji.edition.pdf;

import java.text.Normalizer;

/** Which code points print, and which only modify the character before them. */
final class Glyphs {
  private static final int COMBINING_VOICED = 0x3099;
  private static final int COMBINING_SEMI_VOICED = 0x309A;

  private Glyphs() {}

  /** Whether it is a variation selector or a combining (han)dakuten. */
  static boolean modifies(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
        || codePoint == COMBINING_VOICED
        || codePoint == COMBINING_SEMI_VOICED;
  }

  /** The end of the character that begins at {@code start}, with all that modifies it. */
  static int end(String text, int start) {
    int end = text.offsetByCodePoints(start, 1);
    while (end < text.length() && modifies(text.codePointAt(end))) {
      end = text.offsetByCodePoints(end, 1);
    }
    return end;
  }

  /** The character as fonts have it: a kana and its combining mark as one. */
  static String composed(String text) {
    return text.indexOf(COMBINING_VOICED) > 0 || text.indexOf(COMBINING_SEMI_VOICED) > 0
        ? Normalizer.normalize(text, Normalizer.Form.NFC)
        : text;
  }

  /** Whether OpenPDF would swallow it: controls, formats, separators other than a space. */
  static boolean vanishes(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> codePoint == 0xFFFD || modifies(codePoint);
    };
  }
}
