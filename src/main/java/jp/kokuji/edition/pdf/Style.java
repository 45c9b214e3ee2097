package jp.kokuji.edition.pdf;

import jp.kokuji.edition.chart.Drawing;
import org.openpdf.text.pdf.BaseFont;

/**
 * A size and face of type.
 *
 * @param fonts in order of preference; the first that has a character prints it
 * @param size in points
 * @param leading from one base line to the next, in points
 */
record Style(Face fonts, float size, float leading) {
  /** The size, in points, below which type is hard to read. */
  private static final float SMALL = 6.5f;

  static Style title(Fonts fonts) {
    return new Style(fonts.bold(), 15, 22);
  }

  static Style heading(Fonts fonts) {
    return new Style(fonts.bold(), 12.5f, 19);
  }

  static Style subheading(Fonts fonts) {
    return new Style(fonts.bold(), 10.5f, 17);
  }

  static Style period(Fonts fonts) {
    return new Style(fonts.gothic(), 10.5f, 18);
  }

  static Style body(Fonts fonts) {
    return new Style(fonts.mincho(), 10.5f, 18);
  }

  static Style remark(Fonts fonts) {
    return new Style(fonts.gothic(), 9, 14);
  }

  static Style cell(Fonts fonts) {
    return new Style(fonts.gothic(), 9.25f, 13.5f);
  }

  static Style total(Fonts fonts) {
    return new Style(fonts.bold(), 9.25f, 13.5f);
  }

  static Style chart(Fonts fonts) {
    float size = (float) Drawing.TEXT;
    return new Style(fonts.gothic(), size, size);
  }

  /** The same face, smaller where the text would not fit: in one line, or else broken in two. */
  Style within(float width, String text) {
    float one = size * width / width(text);
    float smaller = Math.min(size, Math.max(one, Math.min(SMALL, 2 * one)));
    return scaled(smaller / size);
  }

  /** The same face so many times as large. */
  Style scaled(float factor) {
    return new Style(fonts, size * factor, leading * factor);
  }

  /** The width of the text set in one line, in points. */
  float width(String text) {
    float width = 0;
    for (int at = 0; at < text.length(); at++) {
      int plain = fonts.width(text.charAt(at));
      if (plain < 0) {
        return widthOfOdd(text);
      }
      width += plain * 0.001f * size; // as the font would
    }
    return width;
  }

  /** The same of a text with other than single characters of the first font. */
  private float widthOfOdd(String text) {
    float width = 0;
    for (int at = 0; at < text.length(); at = Glyphs.end(text, at)) {
      int character = text.codePointAt(at);
      int modifiers = at + Character.charCount(character);
      int end = Glyphs.end(text, at);
      BaseFont font = font(character, text);
      width +=
          modifiers == end
              ? font.getWidthPoint(character, size)
              : font.getWidthPoint(text.substring(at, end), size);
    }
    return width;
  }

  /** The font that prints the character. */
  BaseFont font(int codePoint, String text) {
    if (fonts.width(codePoint) >= 0) {
      return fonts.getFirst();
    }
    if (!Glyphs.vanishes(codePoint)) {
      for (BaseFont font : fonts) {
        if (font.charExists(codePoint)) {
          return font;
        }
      }
    }
    throw new MissingGlyph(codePoint, text);
  }
}
