package jp.kokuji.submission;

import org.apache.poi.ss.util.CellReference;

/**
 * Merged cells that a row is part of; rows from 1, columns from 0, the last ones included.
 *
 * @param text what is written over all of them, in the first row and column
 */
public record Span(int firstRow, int lastRow, int firstColumn, int lastColumn, String text) {
  boolean isDown() {
    return lastRow > firstRow;
  }

  /** The range as a spreadsheet program names it, {@code G2:G3}. */
  String range() {
    return cell(firstColumn, firstRow) + ":" + cell(lastColumn, lastRow);
  }

  private static String cell(int column, int row) {
    return CellReference.convertNumToColString(column) + row;
  }
}
