package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Explanation.Operand;
import jp.kokuji.record.Condition;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.table.Category;

/**
 * One table, whose figures are made of each other.
 *
 * @param most so many records are brought
 */
record ExplainedTable(
    String report,
    TableDefinition table,
    CountingBase base,
    CountedAxes axes,
    TableCount database,
    int most) {
  static final int ALL = Integer.MAX_VALUE;

  Explanation explain(Figure figure) {
    Category row = find(axes.rows(), each -> each.label().equals(figure.row()), figure);
    CountedAxes.Column column =
        find(axes.columns(), each -> each.label().equals(figure.column()), figure);
    Counted counted = column.counted();
    return counted == null ? made(figure, column) : counted(figure, row, counted);
  }

  /** Hands on the records behind a figure, one by one; none of one that is made of others. */
  void each(Figure figure, Consumer<StoredRecord> taken) {
    Category row = find(axes.rows(), each -> each.label().equals(figure.row()), figure);
    Counted counted =
        find(axes.columns(), each -> each.label().equals(figure.column()), figure).counted();
    if (counted != null) {
      for (FiscalYear in : counted.years(row)) {
        base.records().each(counted.kind(), in, counted.predicate(row, in), taken);
      }
    }
  }

  private static <T> T find(List<T> all, Predicate<T> wanted, Figure figure) {
    return all.stream().filter(wanted).findFirst().orElseThrow(() -> new NoLongerCounted(figure));
  }

  private Explanation counted(Figure figure, Category row, Counted counted) {
    List<FiscalYear> years = counted.years(row);
    long total = most == ALL ? ALL : total(row, counted);
    return new Explanation(
        figure,
        counted.kind(),
        years,
        counted.predicate(row, find(years.reversed(), year -> true, figure)),
        counted.measure(),
        new Reckoning.Count(figure.decimals()),
        List.of(),
        records(row, counted, (int) Math.min(total, most)),
        total <= most ? null : new Explanation.Whole(total, database.value(row, counted)));
  }

  private long total(Category row, Counted counted) {
    return counted.years(row).stream()
        .mapToLong(in -> base.records().count(counted.kind(), in, counted.predicate(row, in)))
        .sum();
  }

  private List<StoredRecord> records(Category row, Counted counted, int some) {
    return counted.years(row).stream()
        .flatMap(in -> records(counted.kind(), in, counted.predicate(row, in), some).stream())
        .limit(some)
        .toList();
  }

  private List<StoredRecord> records(
      RecordKind kind, FiscalYear year, List<Condition> predicate, int some) {
    return some == ALL
        ? base.records().find(kind, year, predicate)
        : base.records().find(kind, year, predicate, some);
  }

  private Explanation made(Figure figure, CountedAxes.Column column) {
    ExplainedTable numbers =
        most == ALL ? this : new ExplainedTable(report, table, base, axes, database, 0);
    List<Operand> operands = new ArrayList<>();
    for (Position from : column.reckoning().operands(figure.row())) {
      String id = Figure.id(report, figure.table(), from.row(), from.column());
      Figure operand = new Figure(id, figure.table(), from.row(), from.column(), 0, "", List.of());
      operands.add(new Operand(id, numbers.explain(operand).recount()));
    }
    return new Explanation(
        figure,
        base.kind(table.kind()),
        List.of(base.year()),
        List.of(),
        new Measure.Records(),
        column.reckoning(),
        operands,
        List.of(),
        null);
  }
}
