package jp.kokuji.returned;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;

/** Where a comment is drawn: beside its cell, about as large as its text. */
final class CommentBox {
  private static final int WIDTH = 330;
  private static final int CHARACTERS = 26;
  private static final int LINE_POINTS = 15;

  private CommentBox() {}

  static ClientAnchor at(Cell cell, String text, ClientAnchor anchor) {
    Sheet sheet = cell.getSheet();
    SpreadsheetVersion limits = sheet.getWorkbook().getSpreadsheetVersion();
    int top = Math.min(cell.getRowIndex(), limits.getLastRowIndex() - 1);
    int left = left(sheet, top, cell.getColumnIndex() + 1, limits.getLastColumnIndex() - 1);
    anchor.setCol1(left);
    anchor.setRow1(top);
    anchor.setCol2(right(sheet, left, limits.getLastColumnIndex()));
    anchor.setRow2(bottom(sheet, top, lines(text), limits.getLastRowIndex()));
    return anchor;
  }

  /** POI refuses a box that begins at a cell with another comment. */
  private static int left(Sheet sheet, int top, int beside, int last) {
    int left = Math.min(beside, last);
    while (left < last && sheet.getCellComment(new CellAddress(top, left)) != null) {
      left++;
    }
    return left;
  }

  private static int lines(String text) {
    return text.lines().mapToInt(line -> 1 + line.length() / CHARACTERS).sum() + 1;
  }

  private static int right(Sheet sheet, int left, int last) {
    int column = left;
    for (float width = 0; width < WIDTH && column < last; column++) {
      width += sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidthInPixels(column);
    }
    return column;
  }

  private static int bottom(Sheet sheet, int top, int lines, int last) {
    int number = top;
    for (float height = 0; height < lines * LINE_POINTS && number < last; number++) {
      Row row = sheet.getRow(number);
      height += row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints();
    }
    return number;
  }
}
