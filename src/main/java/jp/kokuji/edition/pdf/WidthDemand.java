package jp.kokuji.edition.pdf;

import java.util.List;

/**
 * What a cell of one column needs; widths in points.
 *
 * @param row in which it begins, counted from 0, the head's rows first
 * @param rows that it spans
 * @param paragraphs the widths of its paragraphs, each set in one line
 */
record WidthDemand(int row, int rows, int column, Kind kind, List<Float> paragraphs) {

  /** How a cell may be broken: not at all, rather into two lines, or anywhere. */
  enum Kind {
    NUMBER,
    HEADING,
    TEXT
  }

  /**
   * The width below which the cell would suffer.
   *
   * @param unbroken the width up to which texts had better not be broken
   */
  float asks(float unbroken, float character) {
    float widest = 0;
    for (float paragraph : paragraphs) {
      widest = Math.max(widest, paragraph);
    }
    if (kind == Kind.NUMBER || widest <= unbroken) {
      return widest;
    }
    return kind == Kind.HEADING ? Math.min(unbroken, (widest + character) / 2) : 0;
  }

  /** The lines that the cell makes its first row high, about. */
  int lines(float width) {
    int lines = 0;
    for (float paragraph : paragraphs) {
      lines += Math.max(1, (int) Math.ceil(paragraph / width));
    }
    return Math.max(1, lines - rows + 1);
  }
}
