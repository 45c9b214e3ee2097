package jp.kokuji.edition.xlsx;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Estimates where Excel breaks text, as it does not fit the height of merged cells itself. Widths
 * are counted in half-width characters; a full-width character is two.
 */
final class Wrapping {
  private Wrapping() {}

  static int width(String text) {
    int width = 0;
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      width += width(text.codePointAt(at));
    }
    return width;
  }

  private static int width(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> character < 0x7F || (character >= 0xFF61 && character <= 0xFF9F) ? 1 : 2;
    };
  }

  /** How many lines the text takes in cells of this width. */
  static int lines(String text, int width) {
    return text.lines().mapToInt(paragraph -> wrap(paragraph, width).size()).sum();
  }

  /**
   * Cuts the text into its paragraphs, and those into pieces of at most so many lines, so that a
   * long cell can stand in several rows: a row of Excel is at most 409 points high, and no page
   * breaks within one.
   */
  static List<String> pieces(String text, int width, int most) {
    if (lines(text, width) <= most) {
      return List.of(text);
    }
    return text.lines()
        .flatMap(paragraph -> parts(wrap(paragraph, width), most).stream())
        .map(part -> String.join("", part))
        .toList();
  }

  private static List<List<String>> parts(List<String> lines, int most) {
    List<List<String>> parts = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += most) {
      parts.add(lines.subList(from, Math.min(from + most, lines.size())));
    }
    return parts;
  }

  private static List<String> wrap(String paragraph, int width) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.JAPANESE);
    breaks.setText(paragraph);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      String word = paragraph.substring(from, to);
      if (line.length() > 0 && width(line + word.stripTrailing()) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(word);
      breakLongWord(line, width, lines);
    }
    lines.add(line.toString());
    return lines;
  }

  private static void breakLongWord(StringBuilder line, int width, List<String> lines) {
    while (width(line.toString().stripTrailing()) > width
        && line.codePointCount(0, line.length()) > 1) {
      int end = line.offsetByCodePoints(0, 1);
      while (width(line.substring(0, line.offsetByCodePoints(end, 1))) <= width) {
        end = line.offsetByCodePoints(end, 1);
      }
      lines.add(line.substring(0, end));
      line.delete(0, end);
    }
  }
}
