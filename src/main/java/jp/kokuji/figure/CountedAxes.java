package jp.kokuji.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Condition;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.table.Axes;
import jp.kokuji.rulebook.table.Category;
import jp.kokuji.rulebook.table.TableColumn;
import org.jspecify.annotations.Nullable;

/** The rows and columns of a table in one year, and how their figures come about. */
record CountedAxes(List<Category> rows, List<Column> columns) {

  /**
   * A column.
   *
   * @param counted what is counted for it; null where it is reckoned from other columns
   */
  record Column(TableColumn made, @Nullable Counted counted, Reckoning reckoning) {
    String label() {
      return made.label();
    }
  }

  static CountedAxes of(TableDefinition table, CountingBase base) {
    Axes axes = Axes.of(table, base);
    return new CountedAxes(
        axes.rows(),
        axes.columns().stream()
            .map(
                column ->
                    new Column(
                        column,
                        column.declared().derived() ? null : Counted.of(table, column, base),
                        Reckoning.of(table, column, base.rounding())))
            .toList());
  }

  /** What is asked of the records of that kind and year, by where the answer stands. */
  Map<Position, List<Condition>> predicates(String kind, FiscalYear year) {
    Map<Position, List<Condition>> predicates = new LinkedHashMap<>();
    for (Category row : rows) {
      for (Column column : columns) {
        Counted counted = column.counted();
        if (counted != null
            && counted.kind().id().equals(kind)
            && counted.years(row).contains(year)) {
          predicates.put(new Position(row.label(), column.label()), counted.predicate(row, year));
        }
      }
    }
    return predicates;
  }
}
