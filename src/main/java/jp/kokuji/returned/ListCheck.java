package jp.kokuji.returned;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Tells a list of ours from one into which somebody has put something else, such as a ledger. */
final class ListCheck {
  private static final Pattern RULE = Pattern.compile("[A-Z]-\\d\\d|");

  private ListCheck() {}

  static boolean isAsMade(Sheet sheet) {
    for (ListColumn column : ListColumn.values()) {
      if (!text(sheet.getRow(ListSheet.HEADINGS), column).equals(column.heading())) {
        return false;
      }
    }
    for (int row = ListSheet.HEADINGS + 1; row <= sheet.getLastRowNum(); row++) {
      if (!RULE.matcher(text(sheet.getRow(row), ListColumn.RULE)).matches()) {
        return false;
      }
    }
    return true;
  }

  private static String text(Row row, ListColumn column) {
    Cell cell = row == null ? null : row.getCell(column.index());
    return cell == null ? "" : CellText.of(cell);
  }
}
