package jp.kokuji.edition.xlsx;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/**
 * How a cell looks; equal looks share one style of the workbook.
 *
 * @param format a number format of Excel; {@code @} keeps what is typed later as text, too
 * @param stacked whether the characters stand one above the other
 */
record CellLook(
    Face face,
    HorizontalAlignment across,
    VerticalAlignment down,
    Shade shade,
    Frame frame,
    String format,
    boolean stacked) {

  static final String GENERAL = "General";

  enum Shade {
    NONE,
    HEADING,
    TOTAL
  }

  /** Which edges of a cell are ruled; a long cell that stands in several rows is open between. */
  enum Frame {
    NONE(false, false, false),
    WHOLE(true, true, true),
    UPPER(true, true, false),
    MIDDLE(true, false, false),
    LOWER(true, false, true);

    final boolean sides;
    final boolean top;
    final boolean bottom;

    Frame(boolean sides, boolean top, boolean bottom) {
      this.sides = sides;
      this.top = top;
      this.bottom = bottom;
    }
  }

  /** The typefaces: Gothic for tables and headings, Mincho for running text; sizes in points. */
  enum Face {
    TITLE("BIZ UDゴシック", 14, true),
    HEADING("BIZ UDゴシック", 12, true),
    SUBHEADING("BIZ UDゴシック", 10.5, true),
    BODY("BIZ UD明朝", 10.5, false),
    TABLE("BIZ UDゴシック", 10, false),
    REMARK("BIZ UDゴシック", 9, false);

    /** Points at both sides of a cell that text may not reach, generous: a cut line is worse. */
    private static final double PADDING = 12;

    /** The share of a narrow cell that they are at most: it would seem to hold nothing. */
    private static final double NARROW = 0.12;

    final String font;
    final double size;
    final boolean bold;

    Face(String font, double size, boolean bold) {
      this.font = font;
      this.size = size;
      this.bold = bold;
    }

    /** How many half-width characters stand in cells that are this wide, less their margins. */
    int capacity(int columns) {
      double width = columns * Canvas.COLUMN_POINTS;
      return Math.max(1, (int) ((width - Math.min(PADDING, NARROW * width)) / (size / 2)));
    }

    /** The height in points of so many lines; where the font is missing, others are higher. */
    double height(int lines) {
      return this == BODY ? lines * size * 1.55 + 5 : lines * size * 1.45 + 3;
    }
  }

  /** Steps by which text stands off the rule at its left. */
  int indent() {
    return across == HorizontalAlignment.LEFT && frame != Frame.NONE ? 1 : 0;
  }

  static CellLook plain(Face face) {
    return new CellLook(
        face,
        HorizontalAlignment.LEFT,
        VerticalAlignment.TOP,
        Shade.NONE,
        Frame.NONE,
        GENERAL,
        false);
  }

  CellLook across(HorizontalAlignment alignment) {
    return new CellLook(face, alignment, down, shade, frame, format, stacked);
  }

  CellLook down(VerticalAlignment alignment) {
    return new CellLook(face, across, alignment, shade, frame, format, stacked);
  }

  CellLook shade(Shade other) {
    return new CellLook(face, across, down, other, frame, format, stacked);
  }

  CellLook frame(Frame other) {
    return new CellLook(face, across, down, shade, other, format, stacked);
  }

  CellLook format(String other) {
    return new CellLook(face, across, down, shade, frame, other, stacked);
  }

  CellLook stack() {
    return new CellLook(face, across, down, shade, frame, format, true);
  }
}
