package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.figure.ColumnAxis.Counted;
import jp.kokuji.record.Condition;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts a table. Every figure, totals included, is counted by its own predicate; one query for
 * each kind of record asks for all of them at once.
 */
final class TableCount {
  /** So many aggregates fit well into one query of any database. */
  private static final int AT_ONCE = 200;

  private final JdbcTemplate jdbc;
  private final int year;
  private final List<Category> rows;
  private final List<Counted> columns;

  TableCount(JdbcTemplate jdbc, int year, List<Category> rows, List<Counted> columns) {
    this.jdbc = jdbc;
    this.year = year;
    this.rows = rows;
    this.columns = columns;
  }

  /** The values by row and column label. */
  Map<Position, Long> values() {
    Map<Position, Long> values = new LinkedHashMap<>();
    columns.stream()
        .filter(Counted::counted)
        .map(column -> column.kind().table())
        .distinct()
        .forEach(table -> values.putAll(count(table)));
    for (Counted column : columns) {
      if (!column.counted()) {
        rows.forEach(
            row ->
                values.put(new Position(row.label(), column.label()), plus(row, column, values)));
      }
    }
    return values;
  }

  private static long plus(Category row, Counted column, Map<Position, Long> values) {
    return column.parts().stream()
        .mapToLong(part -> Objects.requireNonNull(values.get(new Position(row.label(), part))))
        .sum();
  }

  private Map<Position, Long> count(String table) {
    List<Position> positions = new ArrayList<>();
    List<Aggregate> aggregates = new ArrayList<>();
    for (Counted column : columns) {
      if (column.counted() && column.kind().table().equals(table)) {
        for (Category row : rows) {
          positions.add(new Position(row.label(), column.label()));
          aggregates.add(aggregate(row, column));
        }
      }
    }
    Map<Position, Long> values = new LinkedHashMap<>();
    for (int from = 0; from < positions.size(); from += AT_ONCE) {
      int to = Math.min(from + AT_ONCE, positions.size());
      List<Long> counted = query(table, aggregates.subList(from, to));
      for (int i = from; i < to; i++) {
        values.put(positions.get(i), counted.get(i - from));
      }
    }
    return values;
  }

  private record Aggregate(String sql, List<Object> parameters) {}

  private static Aggregate aggregate(Category row, Counted column) {
    List<Object> parameters = new ArrayList<>();
    String filter = Condition.all(predicate(row, column), "r", parameters);
    return new Aggregate(column.measure().sql(filter), parameters);
  }

  /** What a record must be to be counted where the row and the column cross. */
  static List<Condition> predicate(Category row, Counted column) {
    List<Condition> members = row.memberships().stream().map(Membership::condition).toList();
    var link = column.through();
    if (link != null && !members.isEmpty()) {
      String target = link.kind().replace('-', '_');
      members = List.of(new Condition.Refers(link.field(), target, link.to(), members));
    }
    return Stream.concat(column.conditions().stream(), members.stream()).toList();
  }

  private List<Long> query(String table, List<Aggregate> aggregates) {
    List<Object> parameters = new ArrayList<>();
    aggregates.forEach(aggregate -> parameters.addAll(aggregate.parameters()));
    parameters.add(year);
    String sql =
        "select "
            + String.join(", ", aggregates.stream().map(Aggregate::sql).toList())
            + " from "
            + table
            + " r join submission s on s.id = r.submission_id"
            + " where s.state = 'ACTIVE' and s.fiscal_year = ?";
    return Objects.requireNonNull(
        jdbc.queryForObject(
            sql,
            (result, number) -> {
              List<Long> values = new ArrayList<>();
              for (int i = 1; i <= aggregates.size(); i++) {
                values.add(result.getLong(i));
              }
              return values;
            },
            parameters.toArray()));
  }

  /** A place in the table. */
  record Position(String row, String column) {}
}
