package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kokuji.figure.ColumnAxis.Counted;
import jp.kokuji.figure.TableCount.Position;
import jp.kokuji.figure.Tabulation.Shortfall;

/** Names the counted values of a table as figures, and proves totals against their parts. */
final class FigureTable {
  private final String report;
  private final String table;
  private final List<Category> rows;
  private final List<Counted> columns;
  private final Map<Position, Long> values;

  FigureTable(
      String report,
      String table,
      List<Category> rows,
      List<Counted> columns,
      Map<Position, Long> values) {
    this.report = report;
    this.table = table;
    this.values = values;
    this.rows = rows.stream().filter(row -> !row.ifAny() || any(columns, row)).toList();
    this.columns = columns.stream().filter(column -> !column.ifAny() || any(rows, column)).toList();
  }

  private boolean any(List<Counted> across, Category row) {
    return across.stream().anyMatch(column -> value(row.label(), column.label()) != 0);
  }

  private boolean any(List<Category> down, Counted column) {
    return down.stream().anyMatch(row -> value(row.label(), column.label()) != 0);
  }

  private long value(String row, String column) {
    return Objects.requireNonNull(values.get(new Position(row, column)), () -> row + " " + column);
  }

  Tabulation tabulation() {
    List<Figure> figures = new ArrayList<>();
    List<Shortfall> shortfalls = new ArrayList<>();
    for (Category row : rows) {
      for (Counted column : columns) {
        List<String> down = down(row, column);
        List<String> across = across(row, column);
        Figure figure = figure(row, column, down.isEmpty() ? across : down);
        figures.add(figure);
        prove(figure, row.parts().stream().map(part -> value(part, column.label())).toList())
            .ifPresent(shortfalls::add);
        prove(figure, column.parts().stream().map(part -> value(row.label(), part)).toList())
            .ifPresent(shortfalls::add);
      }
    }
    return new Tabulation(figures, shortfalls);
  }

  private static Optional<Shortfall> prove(Figure figure, List<Long> parts) {
    long sum = parts.stream().mapToLong(Long::longValue).sum();
    return parts.isEmpty() || sum == figure.value()
        ? Optional.empty()
        : Optional.of(new Shortfall(figure, sum));
  }

  private List<String> down(Category row, Counted column) {
    return rows.stream()
        .map(Category::label)
        .filter(row.parts()::contains)
        .map(part -> id(part, column.label()))
        .toList();
  }

  private List<String> across(Category row, Counted column) {
    return columns.stream()
        .map(Counted::label)
        .filter(column.parts()::contains)
        .map(part -> id(row.label(), part))
        .toList();
  }

  private Figure figure(Category row, Counted column, List<String> parts) {
    return new Figure(
        id(row.label(), column.label()),
        table,
        row.label(),
        column.label(),
        value(row.label(), column.label()),
        column.unit(),
        parts);
  }

  private String id(String row, String column) {
    return String.join(":", report, table, row, column);
  }
}
