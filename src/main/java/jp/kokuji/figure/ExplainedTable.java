package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Explanation.Operand;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.table.Category;

/** One table, whose figures are made of each other. */
record ExplainedTable(String report, TableDefinition table, CountingBase base, CountedAxes axes) {

  Explanation explain(Figure figure) {
    Category row = find(axes.rows(), each -> each.label().equals(figure.row()), figure);
    CountedAxes.Column column =
        find(axes.columns(), each -> each.label().equals(figure.column()), figure);
    Counted counted = column.counted();
    return counted == null ? made(figure, column) : counted(figure, row, counted);
  }

  private static <T> T find(List<T> all, Predicate<T> wanted, Figure figure) {
    return all.stream().filter(wanted).findFirst().orElseThrow(() -> new NoLongerCounted(figure));
  }

  private Explanation counted(Figure figure, Category row, Counted counted) {
    List<FiscalYear> years = counted.years(row);
    return new Explanation(
        figure,
        counted.kind(),
        years,
        counted.predicate(row, find(years.reversed(), year -> true, figure)),
        counted.measure(),
        new Reckoning.Count(figure.decimals()),
        List.of(),
        years.stream()
            .flatMap(
                in -> base.records().find(counted.kind(), in, counted.predicate(row, in)).stream())
            .toList());
  }

  private Explanation made(Figure figure, CountedAxes.Column column) {
    List<Operand> operands = new ArrayList<>();
    for (Position from : column.reckoning().operands(figure.row())) {
      String id = Figure.id(report, figure.table(), from.row(), from.column());
      Figure operand = new Figure(id, figure.table(), from.row(), from.column(), 0, "", List.of());
      operands.add(new Operand(id, explain(operand).recount()));
    }
    return new Explanation(
        figure,
        base.kind(table.kind()),
        List.of(base.year()),
        List.of(),
        new Measure.Records(),
        column.reckoning(),
        operands,
        List.of());
  }
}
