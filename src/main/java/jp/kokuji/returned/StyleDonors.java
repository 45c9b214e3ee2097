package jp.kokuji.returned;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Hidden cells in the first row of the list, in pairs: one has the style of marked cells, the next
 * the style these had before. Programs renumber styles when they save, but cells keep theirs, and
 * whatever rows were inserted or moved, marked cells are those with the first style of a pair.
 */
final class StyleDonors {
  private static final int FIRST = ListSheet.MARKER_COLUMN + 1;

  /** As many columns as a binary workbook has left. */
  private static final int LAST = 253;

  private StyleDonors() {}

  static void write(Sheet list, Map<CellStyle, CellStyle> originals) {
    Row row = list.getRow(0);
    int column = FIRST;
    for (Map.Entry<CellStyle, CellStyle> pair : originals.entrySet()) {
      if (column > LAST) {
        return;
      }
      row.createCell(column++).setCellStyle(pair.getKey());
      row.createCell(column++).setCellStyle(pair.getValue());
      list.setColumnHidden(column - 2, true);
      list.setColumnHidden(column - 1, true);
    }
  }

  /** Gives every marked cell of the workbook the style back that it had. */
  static void restore(Sheet list, Workbook workbook) {
    Map<Integer, Optional<CellStyle>> known = new HashMap<>();
    for (Sheet sheet : workbook) {
      if (sheet == list) {
        continue;
      }
      for (Row row : sheet) {
        for (Cell cell : row) {
          CellStyle style = cell.getCellStyle();
          known
              .computeIfAbsent((int) style.getIndex(), index -> original(list, style))
              .ifPresent(cell::setCellStyle);
        }
      }
    }
  }

  private static Optional<CellStyle> original(Sheet list, CellStyle style) {
    Row row = list.getRow(0);
    for (int column = FIRST; column < row.getLastCellNum() - 1; column += 2) {
      Cell marked = row.getCell(column);
      Cell original = row.getCell(column + 1);
      if (marked != null && original != null && marked.getCellStyle().equals(style)) {
        return Optional.of(original.getCellStyle());
      }
    }
    return Optional.empty();
  }
}
