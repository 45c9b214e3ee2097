package jp.kokuji.notice.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * Which part of its table a figure is, so that nobody adds a total to its parts.
 *
 * @param above the rows that others stand below
 */
record RowPart(Set<String> above) {
  /** What a row is called that adds up the others of its table. */
  static final String TOTAL = "合計";

  static RowPart among(List<CSVRecord> figures) {
    Set<String> above = new HashSet<>();
    figures.forEach(figure -> above.addAll(rowsAbove(figure)));
    return new RowPart(above);
  }

  /** {@code total}, {@code subtotal} or {@code part}. */
  String of(CSVRecord figure) {
    List<String> path = path(figure);
    if (path.contains(TOTAL) || figure.get("column").equals(TOTAL)) {
      return "total";
    }
    return above.contains(figure.get("table_id") + "/" + String.join("/", path))
        ? "subtotal"
        : "part";
  }

  /** The rows that the figure's row stands below. */
  private static List<String> rowsAbove(CSVRecord figure) {
    List<String> path = path(figure);
    return Stream.iterate(1, level -> level < path.size(), level -> level + 1)
        .map(level -> figure.get("table_id") + "/" + String.join("/", path.subList(0, level)))
        .toList();
  }

  private static List<String> path(CSVRecord figure) {
    return Stream.of("row_1", "row_2", "row_3")
        .map(figure::get)
        .filter(label -> !label.isEmpty())
        .toList();
  }
}
