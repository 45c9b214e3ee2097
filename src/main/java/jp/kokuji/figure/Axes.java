package jp.kokuji.figure;

import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.TableDefinition;

/** The rows and columns that a declared table has in one year; none where it is not counted. */
record Axes(List<Category> rows, List<TableColumn> columns) {

  static Axes of(TableDefinition table, CountingBase base) {
    ColumnAxis axis = new ColumnAxis(table, base);
    if (table.needs() != null && !axis.complete()) {
      return new Axes(List.of(), List.of());
    }
    List<TableColumn> columns = axis.columns();
    List<FiscalYear> years =
        columns.stream()
            .flatMap(column -> column.findCounted().stream())
            .map(Counted::year)
            .distinct()
            .toList();
    return new Axes(
        new RowAxis(table.rows(), new Dimensions(table, base, years)).categories(), columns);
  }
}
