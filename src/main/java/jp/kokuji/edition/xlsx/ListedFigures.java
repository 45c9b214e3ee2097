package jp.kokuji.edition.xlsx;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What the last sheet of a finished workbook lists: which cell prints which figure. */
record ListedFigures(Map<String, Listed> byCell) {
  /** A single cell, as {@link FigureSheet} writes it; a sentence has a place of another form. */
  static final Pattern ONE_CELL = Pattern.compile("('([^']|'')+'!|[^'!]+!)?\\$?[A-Z]{1,3}\\$?\\d+");

  /** A figure and its value. */
  record Listed(String figure, BigDecimal value) {}

  static ListedFigures of(XSSFSheet sheet) {
    Map<String, Listed> byCell = new HashMap<>();
    for (Row row : sheet) {
      XSSFRow line = (XSSFRow) row;
      String place = text(line, 6);
      if (line.getRowNum() > 0 && ONE_CELL.matcher(place).matches()) {
        CellReference cell = new CellReference(place);
        BigDecimal value = new BigDecimal(line.getCell(4).getRawValue());
        byCell.put(key(cell.getSheetName(), cell), new Listed(text(line, 0), value));
      }
    }
    return new ListedFigures(byCell);
  }

  private static String text(XSSFRow row, int column) {
    XSSFCell cell = row.getCell(column);
    return cell == null ? "" : cell.toString();
  }

  Optional<Listed> find(String sheet, CellReference cell) {
    return Optional.ofNullable(byCell.get(key(sheet, cell)));
  }

  private static String key(String sheet, CellReference cell) {
    return sheet + "!" + cell.getRow() + ":" + cell.getCol();
  }
}
