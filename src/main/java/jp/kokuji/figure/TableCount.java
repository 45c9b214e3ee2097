package jp.kokuji.figure;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.GroupedCount.Group;
import jp.kokuji.record.Condition;
import jp.kokuji.record.CountSource;
import jp.kokuji.record.SqlName;
import jp.kokuji.record.Tallies;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.table.Category;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts a table. Every figure, totals included, is counted by its own predicate; one query for
 * each kind of record and year asks for all of them at once.
 */
final class TableCount {
  /** So many aggregates fit well into one query of any database. */
  private static final int AT_ONCE = 200;

  /** So many of one group are counted by one query of their own. */
  private static final int MANY = 50;

  private final JdbcTemplate jdbc;
  private final Tallies tallies;
  private final CountedAxes axes;

  TableCount(JdbcTemplate jdbc, Tallies tallies, CountedAxes axes) {
    this.jdbc = jdbc;
    this.tallies = tallies;
    this.axes = axes;
  }

  /** The values by row and column label; none where nothing is known or a ratio has no base. */
  Map<Position, Long> values() {
    Map<Position, Long> values = new LinkedHashMap<>();
    places()
        .forEach(
            (source, places) ->
                count(source, places)
                    .forEach((place, value) -> values.merge(place, value, Math::addExact)));
    for (CountedAxes.Column column : axes.columns()) {
      if (column.counted() == null) {
        axes.rows().forEach(row -> reckon(row.label(), column, values));
      }
    }
    return values;
  }

  /** The value of one place alone; nothing where nothing is known. */
  OptionalLong value(Category row, Counted counted) {
    Position position = new Position(row.label(), "");
    LongStream.Builder values = LongStream.builder();
    for (FiscalYear year : counted.years(row)) {
      Place place = new Place(position, counted.measure(), counted.predicate(row, year));
      count(source(counted, year), List.of(place)).values().forEach(values::add);
    }
    return values.build().reduce(Math::addExact);
  }

  /**
   * The records over which an aggregate is built.
   *
   * @param counted whether nothing but their number is asked
   */
  private record Source(RecordKind kind, FiscalYear year, boolean counted) {}

  private record Place(Position position, Measure measure, List<Condition> predicate) {}

  private Map<Source, List<Place>> places() {
    Map<Source, List<Place>> places = new LinkedHashMap<>();
    for (CountedAxes.Column column : axes.columns()) {
      Counted counted = column.counted();
      if (counted != null) {
        for (Category row : axes.rows()) {
          for (FiscalYear year : counted.years(row)) {
            places
                .computeIfAbsent(source(counted, year), source -> new ArrayList<>())
                .add(
                    new Place(
                        new Position(row.label(), column.label()),
                        counted.measure(),
                        counted.predicate(row, year)));
          }
        }
      }
    }
    return places;
  }

  private static Source source(Counted counted, FiscalYear year) {
    return new Source(counted.kind(), year, counted.measure() instanceof Measure.Records);
  }

  private static void reckon(String row, CountedAxes.Column column, Map<Position, Long> values) {
    Position place = new Position(row, column.label());
    column.reckoning().of(row, values).ifPresent(value -> values.put(place, value));
  }

  private Map<Position, Long> count(Source source, List<Place> places) {
    CountSource from = from(source, places);
    Map<Position, Long> values = new LinkedHashMap<>();
    List<Place> added = new ArrayList<>();
    for (Place place : places) {
      if (place.measure() instanceof Measure.Typical typical) {
        distribution(from, typical.column(), place.predicate())
            .value(typical)
            .ifPresent(value -> values.put(place.position(), value));
      } else {
        added.add(place);
      }
    }
    List<Place> single = grouped(from, added, values);
    for (int start = 0; start < single.size(); start += AT_ONCE) {
      List<Place> some = single.subList(start, Math.min(start + AT_ONCE, single.size()));
      List<Long> counted = query(from, some);
      for (int i = 0; i < some.size(); i++) {
        values.put(some.get(i).position(), counted.get(i));
      }
    }
    return values;
  }

  /** Counts those that are many of one group; the others are left. */
  private List<Place> grouped(CountSource from, List<Place> places, Map<Position, Long> values) {
    Map<Group, List<Place>> groups = new LinkedHashMap<>();
    for (Place place : places) {
      groups
          .computeIfAbsent(Group.of(place.measure(), place.predicate()), group -> new ArrayList<>())
          .add(place);
    }
    List<Place> single = new ArrayList<>();
    groups.forEach(
        (group, same) -> {
          if (same.size() < MANY || group.columns().isEmpty()) {
            single.addAll(same);
          } else {
            Map<List<String>, Long> counts = new GroupedCount(jdbc, from).count(group);
            same.forEach(
                place ->
                    values.put(
                        place.position(),
                        counts.getOrDefault(GroupedCount.values(place.predicate()), 0L)));
          }
        });
    return single;
  }

  private Distribution distribution(CountSource from, String column, List<Condition> predicate) {
    List<Object> parameters = new ArrayList<>(from.parameters());
    String only = Condition.all(predicate, "r", parameters);
    SortedMap<Long, Long> times = new TreeMap<>();
    jdbc.query(
        "select %1$s, count(*) %2$s and %3$s and %1$s is not null group by %1$s"
            .formatted(SqlName.ofRecord(column), from.from(), only),
        (ResultSet row) -> {
          times.put(row.getLong(1), row.getLong(2));
        },
        parameters.toArray());
    return new Distribution(times);
  }

  private CountSource from(Source source, List<Place> places) {
    if (!source.counted()) {
      return tallies.records(source.kind(), source.year());
    }
    List<Condition> asked =
        places.stream().flatMap(place -> place.predicate().stream()).distinct().toList();
    return tallies.find(source.kind(), source.year(), asked);
  }

  private List<Long> query(CountSource from, List<Place> places) {
    List<Object> parameters = new ArrayList<>();
    List<String> aggregates = new ArrayList<>();
    for (Place place : places) {
      String filter = Condition.all(place.predicate(), "r", parameters);
      aggregates.add(place.measure().sql(from, filter));
    }
    parameters.addAll(from.parameters());
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select " + String.join(", ", aggregates) + " " + from.from(),
            (result, number) -> {
              List<Long> values = new ArrayList<>();
              for (int i = 1; i <= places.size(); i++) {
                values.add(result.getLong(i));
              }
              return values;
            },
            parameters.toArray()));
  }
}
