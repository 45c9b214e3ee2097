package jp.kokuji.rulebook.table;

import java.util.List;
import jp.kokuji.rulebook.TableDefinition;

/** The rows and columns that a declared table has in one year; none where it is not counted. */
public record Axes(List<Category> rows, List<TableColumn> columns) {

  /**
   * The axes of the table.
   *
   * @param names of a year, so that all of them are known
   */
  public static Axes of(TableDefinition table, KnownNames names) {
    ColumnAxis axis = new ColumnAxis(table, names);
    if (table.needs() != null && !axis.complete()) {
      return new Axes(List.of(), List.of());
    }
    List<TableColumn> columns = axis.columns();
    Span years =
        names.years(
            table,
            columns.stream()
                .map(TableColumn::declared)
                .filter(column -> !column.derived())
                .distinct()
                .toList());
    return new Axes(
        new RowAxis(table, names.findKind(table.kind()).orElseThrow(), names, years)
            .categories()
            .orElseThrow(),
        columns);
  }
}
