package jp.kokuji.returned;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kokuji.submission.Problem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Finds the cells of problems, which name their columns by the headings. */
final class Places {
  private final Workbook workbook;
  private final Map<String, HeadingCells> headings = new HashMap<>();

  Places(Workbook workbook, List<Problem> problems) {
    this.workbook = workbook;
    Map<String, Set<String>> named = new HashMap<>();
    for (Problem problem : problems) {
      named.computeIfAbsent(problem.sheet(), sheet -> new HashSet<>()).add(problem.column());
    }
    named.forEach(this::findHeadings);
  }

  private void findHeadings(String sheet, Set<String> named) {
    if (find(sheet).isPresent()) {
      headings.put(sheet, HeadingCells.find(find(sheet).get(), named));
    }
  }

  private Optional<Sheet> find(String sheet) {
    return sheet.isEmpty() ? Optional.empty() : Optional.ofNullable(workbook.getSheet(sheet));
  }

  /** The problem's cell; of a whole row its first filled cell, of a whole sheet that at the top. */
  Optional<Place> of(Problem problem) {
    return find(problem.sheet()).map(sheet -> place(sheet, problem));
  }

  private Place place(Sheet sheet, Problem problem) {
    int row = Math.max(problem.row() - 1, 0);
    int column =
        Optional.ofNullable(headings.get(problem.sheet()))
            .flatMap(cells -> cells.column(problem.column(), row))
            .orElseGet(() -> firstFilled(sheet.getRow(row)));
    return Merged.shown(sheet, new Place(sheet.getSheetName(), row, column));
  }

  private static int firstFilled(Row row) {
    if (row != null) {
      for (Cell cell : row) {
        if (cell.getCellType() != CellType.BLANK) {
          return cell.getColumnIndex();
        }
      }
    }
    return 0;
  }
}
