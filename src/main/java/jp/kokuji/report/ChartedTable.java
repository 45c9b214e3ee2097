package jp.kokuji.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block.Chart.Series;
import jp.kokuji.rulebook.BlockDefinition;
import jp.kokuji.rulebook.BlockDefinition.Chart.By;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.table.TableColumn;
import org.jspecify.annotations.Nullable;

/** A table of figures from which a chart takes rows and columns, none of which are sums. */
final class ChartedTable {
  private final BlockDefinition.Chart chart;
  private final TableDefinition table;
  private final List<TableColumn> columns;
  private final FiscalYear year;
  private final Map<String, Map<String, Figure>> figures;

  ChartedTable(Setting setting, BlockDefinition.Chart chart) {
    this.chart = chart;
    this.table = Objects.requireNonNull(setting.definition().tables().get(chart.of()), chart.of());
    this.columns = setting.columns(chart.of());
    this.year = setting.year();
    this.figures = setting.figures().table(chart.of());
  }

  /** The rows that are no sums of others. */
  List<String> rows() {
    return figures.keySet().stream()
        .filter(row -> !row.equals(table.rows().total()))
        .filter(row -> figures.keySet().stream().noneMatch(other -> other.startsWith(row + "/")))
        .filter(row -> !isExcepted(row))
        .toList();
  }

  /** Neither sums of others nor what compares them. */
  private List<String> columns() {
    Set<String> reckoned =
        columns.stream()
            .filter(
                column ->
                    column.declared().of() != null
                        || column.declared().derived()
                        || column.declared().compares())
            .map(TableColumn::label)
            .collect(Collectors.toSet());
    return figures.values().stream()
        .flatMap(row -> row.keySet().stream())
        .distinct()
        .filter(label -> !reckoned.contains(label) && !isExcepted(label))
        .toList();
  }

  private boolean isExcepted(String label) {
    return chart.except().stream().anyMatch(except -> label.equals(inYear(except)));
  }

  private String inYear(String label) {
    return TableDefinition.inYear(label, year);
  }

  /** Whether each row is a series of bars, and each column a place for one bar of each. */
  boolean rowsAreSeries() {
    return chart.row() != null || chart.by() == By.COLUMNS;
  }

  Charted charted() {
    List<String> rows = chart.row() == null ? rows() : List.of(inYear(chart.row()));
    List<String> columns = chart.column() == null ? columns() : List.of(inYear(chart.column()));
    List<Series> series =
        rowsAreSeries()
            ? rows.stream().map(row -> series(row, List.of(row), columns)).toList()
            : columns.stream().map(column -> series(column, rows, List.of(column))).toList();
    List<String> categories = rowsAreSeries() ? columns : rows;
    return new Charted(categories.stream().map(ChartedTable::shown).toList(), series);
  }

  private Series series(String name, List<String> rows, List<String> columns) {
    List<@Nullable Figure> values = new ArrayList<>();
    for (String row : rows) {
      columns.forEach(column -> values.add(figures.getOrDefault(row, Map.of()).get(column)));
    }
    return new Series(shown(name), values);
  }

  /** A nested label as it reads beside a bar: 市長　総務部. */
  private static String shown(String label) {
    return label.replace('/', '　');
  }
}
