package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Condition;
import jp.kokuji.rulebook.RecordKind;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts a table. Every figure, totals included, is counted by its own predicate; one query for
 * each kind of record and year asks for all of them at once.
 */
final class TableCount {
  /** So many aggregates fit well into one query of any database. */
  private static final int AT_ONCE = 200;

  private final JdbcTemplate jdbc;
  private final Axes axes;

  TableCount(JdbcTemplate jdbc, Axes axes) {
    this.jdbc = jdbc;
    this.axes = axes;
  }

  /** The values by row and column label; none where nothing is known or a ratio has no base. */
  Map<Position, Long> values() {
    Map<Position, Long> values = new LinkedHashMap<>();
    places().forEach((source, places) -> values.putAll(count(source, places)));
    for (TableColumn column : axes.columns()) {
      if (column.counted() == null) {
        axes.rows().forEach(row -> reckon(row.label(), column, values));
      }
    }
    return values;
  }

  /** The records over which an aggregate is built. */
  private record Source(RecordKind kind, FiscalYear year) {}

  private record Place(Position position, Aggregate aggregate) {}

  private record Aggregate(String sql, List<Object> parameters) {}

  private Map<Source, List<Place>> places() {
    Map<Source, List<Place>> places = new LinkedHashMap<>();
    for (TableColumn column : axes.columns()) {
      Counted counted = column.counted();
      if (counted != null) {
        for (Category row : axes.rows().stream().filter(counted::known).toList()) {
          places
              .computeIfAbsent(
                  new Source(counted.kind(), counted.year(row)), source -> new ArrayList<>())
              .add(new Place(new Position(row.label(), column.label()), aggregate(row, counted)));
        }
      }
    }
    return places;
  }

  private static Aggregate aggregate(Category row, Counted counted) {
    List<Object> parameters = new ArrayList<>();
    String filter = Condition.all(counted.predicate(row), "r", parameters);
    return new Aggregate(counted.measure().sql(filter), parameters);
  }

  private static void reckon(String row, TableColumn column, Map<Position, Long> values) {
    List<Long> numbers =
        column.reckoning().columns().stream()
            .flatMap(from -> Stream.ofNullable(values.get(new Position(row, from))))
            .toList();
    if (numbers.size() == column.reckoning().columns().size()) {
      column
          .reckoning()
          .of(numbers)
          .ifPresent(value -> values.put(new Position(row, column.label()), value));
    }
  }

  private Map<Position, Long> count(Source source, List<Place> places) {
    Map<Position, Long> values = new LinkedHashMap<>();
    for (int from = 0; from < places.size(); from += AT_ONCE) {
      List<Place> some = places.subList(from, Math.min(from + AT_ONCE, places.size()));
      List<Long> counted = query(source, some.stream().map(Place::aggregate).toList());
      for (int i = 0; i < some.size(); i++) {
        values.put(some.get(i).position(), counted.get(i));
      }
    }
    return values;
  }

  private List<Long> query(Source source, List<Aggregate> aggregates) {
    List<Object> parameters = new ArrayList<>();
    aggregates.forEach(aggregate -> parameters.addAll(aggregate.parameters()));
    parameters.add(source.year().year());
    String sql =
        "select "
            + String.join(", ", aggregates.stream().map(Aggregate::sql).toList())
            + " from "
            + source.kind().table()
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
