package jp.kokuji.returned;

import jp.kokuji.submission.MyNumber;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Looks for Individual Numbers everywhere in a workbook, also where no record is read. */
final class PersonalNumbers {
  private PersonalNumbers() {}

  static boolean areIn(Workbook workbook) {
    for (Sheet sheet : workbook) {
      if (MyNumber.isIn(sheet.getSheetName()) || areIn(sheet)) {
        return true;
      }
    }
    return false;
  }

  private static boolean areIn(Sheet sheet) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (MyNumber.isIn(CellText.of(cell))) {
          return true;
        }
      }
    }
    return sheet.getCellComments().values().stream()
        .anyMatch(comment -> MyNumber.isIn(comment.getString().getString()));
  }
}
