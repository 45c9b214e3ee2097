package jp.kokuji.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.TableSums;
import jp.kokuji.rulebook.Criterion;

/** Holds what a table adds up against its parts, by the figures that were stored. */
record SumChecks(Evidence evidence) {

  List<Comparison> rows(Criterion.Rows rows) {
    String table = rows.table();
    TableSums sums = evidence.sums(table);
    String total = Objects.requireNonNull(evidence.report().tables().get(table)).rows().total();
    List<Comparison> compared = new ArrayList<>();
    evidence
        .table(table)
        .filter(figure -> sums.rows().containsKey(figure.row()))
        .filter(figure -> figure.row().equals(total) != rows.subtotals())
        .filter(figure -> !sums.distinct().contains(figure.column()))
        .forEach(
            figure ->
                compared.add(
                    compare(
                        figure,
                        evidence.cross(
                            table,
                            Objects.requireNonNull(sums.rows().get(figure.row())),
                            List.of(figure.column())))));
    return compared;
  }

  List<Comparison> columns(Criterion.Columns columns) {
    String table = columns.table();
    List<String> parts =
        Objects.requireNonNull(evidence.sums(table).columns().get(columns.label()));
    return evidence
        .table(table)
        .filter(figure -> figure.column().equals(columns.label()))
        .map(figure -> compare(figure, evidence.cross(table, List.of(figure.row()), parts)))
        .toList();
  }

  /** The corner is a sum of sums, so it is held against the very inside of the table. */
  List<Comparison> corner(Criterion.Corner corner) {
    TableSums sums = evidence.sums(corner.table());
    List<String> rows = leaves(sums.rows(), corner.row());
    List<String> columns = leaves(sums.columns(), corner.column());
    return evidence.figures().find(corner.table(), corner.row(), corner.column()).stream()
        .map(figure -> compare(figure, evidence.cross(corner.table(), rows, columns)))
        .toList();
  }

  private static List<String> leaves(Map<String, List<String>> sums, String label) {
    List<String> parts = sums.get(label);
    return parts == null
        ? List.of(label)
        : parts.stream().flatMap(part -> leaves(sums, part).stream()).toList();
  }

  private Comparison compare(Figure sum, List<Figure> parts) {
    return Comparison.same(
        sum.row() + ":" + sum.column(),
        Amount.of(evidence.year(), List.of(sum)),
        Amount.of(evidence.year(), parts));
  }
}
