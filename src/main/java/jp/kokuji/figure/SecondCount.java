package jp.kokuji.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Condition;
import jp.kokuji.record.SqlName;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Counts the records of a kind and year in Java, record by record: neither the predicates in SQL
 * nor the tallies have a part in it, so that a fault of theirs is seen.
 */
final class SecondCount {
  /** Alike records are judged once; so many kinds of them are kept in memory. */
  private static final int ALIKE = 50_000;

  private static final int FETCHED = 2_000;

  private final JdbcTemplate jdbc;
  private final Rulebook rulebook;
  private final RecordKind kind;
  private final FiscalYear year;
  private final List<AskedFigure> asked = new ArrayList<>();
  private final Map<List<@Nullable Object>, long[]> alike = new HashMap<>();
  private List<String> columns = List.of();
  private List<String> summed = List.of();

  /** What is asked, by the value that it asks for in a column; an empty column where by none. */
  private final Map<String, Map<String, List<Judged>>> judged = new HashMap<>();

  SecondCount(JdbcTemplate jdbc, Rulebook rulebook, RecordKind kind, FiscalYear year) {
    this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
    this.jdbc.setFetchSize(FETCHED);
    this.rulebook = rulebook;
    this.kind = kind;
    this.year = year;
  }

  /**
   * One with its conditions as questions to a record's values, and where it finds what it counts.
   */
  private record Judged(
      AskedFigure asked,
      List<Predicate<List<@Nullable Object>>> conditions,
      List<Integer> sums,
      List<Integer> different) {}

  /** Asks for one more figure; it is known after {@link #count}. */
  AskedFigure ask(List<Condition> predicate, Measure measure) {
    AskedFigure one = new AskedFigure(predicate, measure);
    asked.add(one);
    return one;
  }

  /** Reads the records once. */
  void count() {
    columns =
        Stream.concat(
                columns(asked.stream().flatMap(one -> one.predicate.stream())).stream(),
                asked.stream().flatMap(one -> one.different().stream()))
            .distinct()
            .toList();
    summed = asked.stream().flatMap(one -> one.summed().stream()).distinct().toList();
    var tests = new HashMap<Condition, Predicate<List<@Nullable Object>>>();
    AskedConditions conditions = new AskedConditions(jdbc, rulebook, kind, year, columns);
    Map<String, Set<String>> told = new HashMap<>();
    asked.stream()
        .flatMap(one -> one.predicate.stream())
        .flatMap(c -> single(c).stream())
        .forEach(c -> told.computeIfAbsent(c.column(), key -> new HashSet<>()).add(value(c)));
    for (AskedFigure one : asked) {
      Optional<Condition.Among> index =
          one.predicate.stream()
              .flatMap(c -> single(c).stream())
              .max(Comparator.comparing(c -> told.getOrDefault(c.column(), Set.of()).size()));
      judged
          .computeIfAbsent(index.map(Condition::column).orElse(""), key -> new HashMap<>())
          .computeIfAbsent(index.map(SecondCount::value).orElse(""), key -> new ArrayList<>())
          .add(judged(one, condition -> tests.computeIfAbsent(condition, conditions::test)));
    }
    read(kind.table(), Stream.concat(columns.stream(), summed.stream()).toList(), this::add);
    judge();
  }

  private Judged judged(
      AskedFigure one, Function<Condition, Predicate<List<@Nullable Object>>> tests) {
    return new Judged(
        one,
        one.predicate.stream().map(tests).toList(),
        one.summed().stream().map(summed::indexOf).toList(),
        one.different().stream().map(columns::indexOf).toList());
  }

  private static Optional<Condition.Among> single(Condition condition) {
    return condition instanceof Condition.Among among && among.values().size() == 1
        ? Optional.of(among)
        : Optional.empty();
  }

  private static String value(Condition.Among single) {
    return String.valueOf(single.values().getFirst());
  }

  private void add(ResultSet row) throws SQLException {
    List<@Nullable Object> values = values(row, columns.size());
    long[] numbers = alike.computeIfAbsent(values, key -> new long[summed.size() + 1]);
    for (int i = 0; i < summed.size(); i++) {
      numbers[i] += row.getLong(columns.size() + i + 1);
    }
    numbers[summed.size()]++;
    if (alike.size() >= ALIKE) {
      judge();
    }
  }

  private void judge() {
    for (Map.Entry<String, Map<String, List<Judged>>> by : judged.entrySet()) {
      int index = columns.indexOf(by.getKey());
      for (Map.Entry<List<@Nullable Object>, long[]> same : alike.entrySet()) {
        String value = index < 0 ? "" : String.valueOf(same.getKey().get(index));
        judge(by.getValue().getOrDefault(value, List.of()), same.getKey(), same.getValue());
      }
    }
    alike.clear();
  }

  private static void judge(List<Judged> some, List<@Nullable Object> values, long[] numbers) {
    for (Judged one : some) {
      if (one.conditions().stream().allMatch(condition -> condition.test(values))) {
        one.asked()
            .add(
                numbers[numbers.length - 1],
                one.sums().stream().map(column -> numbers[column]).toList(),
                one.different().stream().map(values::get).toList());
      }
    }
  }

  /** What must be known of a record to judge the conditions. */
  private static List<String> columns(Stream<Condition> conditions) {
    return conditions
        .flatMap(
            condition ->
                condition instanceof Condition.Refers refers && refers.since() != null
                    ? Stream.of(refers.column(), refers.since().from())
                    : Stream.of(condition.column()))
        .distinct()
        .toList();
  }

  /** Takes the values of every record that fulfils the conditions. */
  void each(
      List<Condition> conditions, List<String> wanted, Consumer<List<@Nullable Object>> taker) {
    columns = columns(conditions.stream());
    AskedConditions questions = new AskedConditions(jdbc, rulebook, kind, year, columns);
    List<Predicate<List<@Nullable Object>>> tests =
        conditions.stream().map(questions::test).toList();
    int asked = columns.size();
    read(
        kind.table(),
        Stream.concat(columns.stream(), wanted.stream()).toList(),
        row -> {
          List<@Nullable Object> values = values(row, asked + wanted.size());
          if (tests.stream().allMatch(test -> test.test(values))) {
            taker.accept(values.subList(asked, values.size()));
          }
        });
  }

  private static List<@Nullable Object> values(ResultSet row, int columns) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      values.add(row.getObject(i));
    }
    return values;
  }

  private void read(String table, List<String> names, RowCallbackHandler row) {
    String wanted = names.stream().map(SqlName::ofRecord).collect(Collectors.joining(", "));
    jdbc.query(
        "select "
            + (wanted.isEmpty() ? "1" : wanted)
            + " from "
            + SqlName.of(table)
            + " r where r.submission_id in"
            + " (select id from submission where state = 'ACTIVE' and fiscal_year = ?)",
        row,
        year.year());
  }
}
