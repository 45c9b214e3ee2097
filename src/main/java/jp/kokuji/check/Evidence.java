package jp.kokuji.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Additions;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.TableSums;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.Side;

/**
 * The figures of one report and year, and what its tables declare about them.
 *
 * @param known the sums of the tables that a check asked for before
 * @param stored how many records each submission has, by the ids of the kinds that a check has read
 */
record Evidence(
    Rulebook rulebook,
    ReportDefinition report,
    FiscalYear year,
    FigureSet figures,
    Additions additions,
    Map<String, TableSums> known,
    Map<String, Map<Long, Long>> stored) {

  Evidence(
      Rulebook rulebook,
      ReportDefinition report,
      FiscalYear year,
      FigureSet figures,
      Additions additions) {
    this(rulebook, report, year, figures, additions, new HashMap<>(), new HashMap<>());
  }

  TableSums sums(String table) {
    return known.computeIfAbsent(
        table,
        id ->
            additions.of(
                Objects.requireNonNull(report.tables().get(id), id), rulebook, report, year));
  }

  /** All figures of a table, row after row. */
  Stream<Figure> table(String table) {
    return figures.table(table).values().stream().flatMap(row -> row.values().stream());
  }

  private Stream<Figure> row(String table, String row) {
    return figures.table(table).getOrDefault(row, Map.of()).values().stream();
  }

  /** The figures where these rows and columns cross; one that was left out is 0. */
  List<Figure> cross(String table, List<String> rows, List<String> columns) {
    return rows.stream()
        .flatMap(
            row -> columns.stream().flatMap(column -> figures.find(table, row, column).stream()))
        .toList();
  }

  /** The figures that a side selects: where it names no row or column, those that are no sums. */
  List<Figure> selected(Side side) {
    String table = Objects.requireNonNull(side.table());
    TableSums sums = sums(table);
    Map<String, List<String>> rows = sums.rows();
    Stream<Figure> asked =
        side.row() == null
            ? table(table).filter(figure -> !rows.containsKey(figure.row()))
            : row(table, side.row());
    return asked
        .filter(f -> side.within() == null || f.row().startsWith(side.within() + "/"))
        .filter(
            figure ->
                side.column() == null
                    ? !sums.columns().containsKey(figure.column())
                    : side.column().equals(figure.column()))
        .toList();
  }

  /** The same evidence of another year. */
  Evidence of(FiscalYear other, FigureSet its) {
    return new Evidence(rulebook, report, other, its, additions);
  }
}
