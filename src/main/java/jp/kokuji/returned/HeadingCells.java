package jp.kokuji.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kokuji.rulebook.Normal;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;

/**
 * The heading row of a sheet: of the first rows the one that has most of the headings that the
 * sheet's problems name.
 *
 * @param row from 0
 * @param texts of its cells as headings are compared, from the first column on
 */
record HeadingCells(int row, List<String> texts) {
  private static final int ROWS = 20;

  static HeadingCells find(Sheet sheet, Set<String> named) {
    Set<String> wanted = Set.copyOf(named.stream().map(Normal::key).toList());
    HeadingCells best = new HeadingCells(0, List.of());
    for (int row = 0; row < ROWS; row++) {
      HeadingCells next = new HeadingCells(row, texts(sheet.getRow(row)));
      best = next.count(wanted) > best.count(wanted) ? next : best;
    }
    return best;
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    if (row != null) {
      for (int column = 0; column < row.getLastCellNum(); column++) {
        Cell cell = row.getCell(column);
        texts.add(cell == null ? "" : Normal.key(CellText.of(cell)));
      }
    }
    return texts;
  }

  private long count(Set<String> wanted) {
    return texts.stream()
        .filter(text -> !text.isEmpty() && wanted.contains(text))
        .distinct()
        .count();
  }

  /**
   * The column with that heading. Of several, a problem of the headings themselves is about the
   * last. A column without heading is named by its letters.
   */
  Optional<Integer> column(String heading, int atRow) {
    String key = Normal.key(heading);
    int column = atRow == row ? texts.lastIndexOf(key) : texts.indexOf(key);
    if (heading.isEmpty()) {
      return Optional.empty();
    }
    return column >= 0 ? Optional.of(column) : lettered(heading);
  }

  private static Optional<Integer> lettered(String heading) {
    return heading.matches("[A-Z]{1,3}")
        ? Optional.of(CellReference.convertColStringToIndex(heading))
            .filter(column -> column < SpreadsheetVersion.EXCEL2007.getMaxColumns())
        : Optional.empty();
  }
}
