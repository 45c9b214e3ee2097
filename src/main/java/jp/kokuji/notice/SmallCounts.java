package jp.kokuji.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.rulebook.PublicRules;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.TableDefinition.Column;

/**
 * Figures so small that one may know the person behind them. The ordinance demands that they are
 * published, so they are shown to whoever approves, and never altered.
 */
final class SmallCounts {
  private SmallCounts() {}

  /**
   * Those of the report that count people's requests of the year, each of the printed ones once.
   */
  static List<Figure> of(
      PublicRules rules,
      ReportDefinition report,
      FiscalYear year,
      Set<String> printed,
      FigureSet figures) {
    Map<List<Object>, Figure> once = new LinkedHashMap<>();
    for (Figure figure : figures.all()) {
      TableDefinition table = report.tables().get(figure.table());
      if (table != null
          && (printed.isEmpty() || printed.contains(figure.table()))
          && figure.value() >= 1
          && figure.value() <= rules.small()
          && isOfYear(table, year, figure)
          && counts(rules, table, year, figure)) {
        once.putIfAbsent(counted(table, year, figure), figure);
      }
    }
    return List.copyOf(once.values());
  }

  /** Earlier years' figures were shown when those years were approved. */
  private static boolean isOfYear(TableDefinition table, FiscalYear year, Figure figure) {
    return Stream.concat(Stream.of(figure.row().split("/", -1)), Stream.of(figure.column()))
            .flatMap(label -> FiscalYear.find(label).stream())
            .allMatch(year::equals)
        && table.columns(figure.column(), year).allMatch(column -> column.year() == null);
  }

  /** What it counts: a total, the year's row and its column of another table say the same again. */
  private static List<Object> counted(TableDefinition table, FiscalYear year, Figure figure) {
    Set<String> labels = new TreeSet<>(List.of(figure.row(), figure.column()));
    labels.remove(year.label());
    labels.remove(Objects.requireNonNullElse(table.rows().total(), ""));
    List<Map<String, List<String>>> where =
        table.columns(figure.column(), year).map(Column::where).toList();
    return List.of(table.kind(), table.where(), where, labels, figure.value(), figure.unit());
  }

  /** Differences, rates and what is typical count nobody. */
  private static boolean counts(
      PublicRules rules, TableDefinition table, FiscalYear year, Figure figure) {
    return Stream.concat(Stream.of(table.kind()), table.columns().stream().map(Column::kind))
            .filter(Objects::nonNull)
            .anyMatch(rules.requests()::contains)
        && table
            .columns(figure.column(), year)
            .allMatch(column -> column.difference().isEmpty() && column.adds());
  }
}
