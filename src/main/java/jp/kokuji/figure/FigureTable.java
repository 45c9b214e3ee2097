package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kokuji.rulebook.table.Category;
import org.jspecify.annotations.Nullable;

/** Names the counted values of a table as figures. */
final class FigureTable {
  private final String report;
  private final String table;
  private final List<Category> rows;
  private final List<CountedAxes.Column> columns;
  private final Map<Position, Long> values;

  FigureTable(String report, String table, CountedAxes axes, Map<Position, Long> values) {
    this.report = report;
    this.table = table;
    this.values = values;
    this.rows = axes.rows().stream().filter(row -> !row.ifAny() || any(axes, row)).toList();
    this.columns =
        axes.columns().stream()
            .filter(column -> !column.made().ifAny() || any(axes, column))
            .toList();
  }

  private boolean any(CountedAxes axes, Category row) {
    return axes.columns().stream().anyMatch(column -> any(row, column));
  }

  private boolean any(CountedAxes axes, CountedAxes.Column column) {
    return axes.rows().stream().anyMatch(row -> any(row, column));
  }

  private boolean any(Category row, CountedAxes.Column column) {
    Long value = find(row, column);
    return value != null && value != 0;
  }

  /** Nothing where a ratio cannot be computed or a year is not loaded: that is no figure. */
  private @Nullable Long find(Category row, CountedAxes.Column column) {
    return values.get(new Position(row.label(), column.label()));
  }

  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (Category row : rows) {
      for (CountedAxes.Column column : columns) {
        Long value = find(row, column);
        if (value != null) {
          figures.add(figure(row, column, value));
        }
      }
    }
    return figures;
  }

  private List<String> down(Category row, CountedAxes.Column column) {
    if (row.parts().isEmpty() || !column.made().adds()) {
      return List.of(); // most rows have none; looking through all for each takes long
    }
    Set<String> parts = Set.copyOf(row.parts());
    return rows.stream()
        .map(Category::label)
        .filter(parts::contains)
        .map(part -> id(part, column.label()))
        .toList();
  }

  /** Different things are counted once in a total, however many of its rows have them. */
  private boolean addsUp(Category row, CountedAxes.Column column, long value) {
    Counted counted = column.counted();
    return counted == null
        || !(counted.measure() instanceof Measure.Distinct)
        || row.parts().stream()
                .mapToLong(part -> values.getOrDefault(new Position(part, column.label()), 0L))
                .sum()
            == value;
  }

  private List<String> across(Category row, CountedAxes.Column column) {
    return columns.stream()
        .map(CountedAxes.Column::label)
        .filter(column.made().parts()::contains)
        .map(part -> id(row.label(), part))
        .toList();
  }

  private Figure figure(Category row, CountedAxes.Column column, long value) {
    List<String> down = addsUp(row, column, value) ? down(row, column) : List.of();
    return new Figure(
        id(row.label(), column.label()),
        table,
        row.label(),
        column.label(),
        value,
        column.reckoning().decimals(),
        column.made().unit(),
        down.isEmpty() ? across(row, column) : down);
  }

  private String id(String row, String column) {
    return Figure.id(report, table, row, column);
  }
}
