package jp.kokuji.notice.page;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.TableDefinition;
import org.apache.commons.csv.CSVRecord;

/**
 * Which part of its table a figure is, so that nobody adds a total to its parts.
 *
 * @param above the rows that others stand below
 * @param tables as declared, by their ids; none for editions of earlier programs
 */
record RowPart(Set<String> above, Map<String, TableDefinition> tables, FiscalYear year) {
  /** What a row is called that adds up the others, where nothing else is declared. */
  private static final String TOTAL = "合計";

  /** Of the figures of a version. */
  static RowPart of(FinalReport report, List<Frozen> figures, FiscalYear year) {
    return new RowPart(
        above(figures.stream().map(f -> List.of(f.label("table"), f.label("row")))),
        report.definition().tables(),
        year);
  }

  /** What the report's tables call the rows that add up their others. */
  static Set<String> totals(FinalReport report) {
    return report.definition().tables().values().stream()
        .flatMap(table -> Stream.ofNullable(table.rows().total()))
        .collect(Collectors.toSet());
  }

  /** Of the open data of an edition that does not say it. */
  static RowPart of(List<CSVRecord> figures, FiscalYear year) {
    return new RowPart(
        above(figures.stream().map(f -> List.of(f.get("table_id"), row(f)))), Map.of(), year);
  }

  /** The rows, after their table, that other rows stand below. */
  private static Set<String> above(Stream<List<String>> rows) {
    Set<String> above = new HashSet<>();
    rows.forEach(
        row -> {
          String path = row.getLast();
          for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            above.add(row.getFirst() + "/" + path.substring(0, end));
          }
        });
    return above;
  }

  String of(Frozen figure) {
    return of(figure.label("table"), figure.label("row"), figure.label("column"));
  }

  String of(CSVRecord figure) {
    return of(figure.get("table_id"), row(figure), figure.get("column"));
  }

  /** {@code total}, {@code subtotal}, {@code derived} or {@code part}. */
  private String of(String table, String row, String column) {
    TableDefinition declared = tables.get(table);
    if (declared != null
        && declared.columns(column, year).anyMatch(TableDefinition.Column::compares)) {
      return "derived";
    }
    String total = declared == null ? TOTAL : declared.rows().total();
    boolean across =
        declared == null
            ? column.equals(TOTAL)
            : declared.columns(column, year).anyMatch(c -> c.of() != null || !c.plus().isEmpty());
    if (across || List.of(row.split("/", -1)).contains(Objects.requireNonNullElse(total, TOTAL))) {
      return "total";
    }
    return above.contains(table + "/" + row) ? "subtotal" : "part";
  }

  private static String row(CSVRecord figure) {
    return String.join(
        "/",
        Stream.of("row_1", "row_2", "row_3")
            .map(figure::get)
            .filter(label -> !label.isEmpty())
            .toList());
  }
}
