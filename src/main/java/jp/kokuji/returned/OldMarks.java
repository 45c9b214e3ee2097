package jp.kokuji.returned;

import java.util.Optional;
import java.util.stream.IntStream;
import jp.kokuji.submission.OwnSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Takes back what an earlier marking left in a workbook that was submitted again. */
final class OldMarks {
  private OldMarks() {}

  static void remove(Workbook workbook) {
    for (Optional<Sheet> list = list(workbook); list.isPresent(); list = list(workbook)) {
      StyleDonors.restore(list.get(), workbook);
      if (ListCheck.isAsMade(list.get()) && workbook.getNumberOfSheets() > 1) {
        workbook.removeSheetAt(workbook.getSheetIndex(list.get()));
      } else {
        // somebody used it for something else: from now on it is a sheet like any other
        marker(list.get()).ifPresent(Cell::setBlank);
      }
    }
    workbook.forEach(CellComment::removeFrom);
  }

  private static Optional<Sheet> list(Workbook workbook) {
    return IntStream.range(0, workbook.getNumberOfSheets())
        .mapToObj(workbook::getSheetAt)
        .filter(OldMarks::isList)
        .findFirst();
  }

  private static boolean isList(Sheet sheet) {
    return marker(sheet).map(CellText::of).filter(OwnSheet.PROBLEMS::equals).isPresent();
  }

  private static Optional<Cell> marker(Sheet sheet) {
    return Optional.ofNullable(sheet.getRow(0)).map(row -> row.getCell(ListSheet.MARKER_COLUMN));
  }
}
