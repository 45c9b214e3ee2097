package jp.kokuji.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Condition;
import jp.kokuji.record.SqlName;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.Sameness;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

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
  private List<Judged> judged = List.of();

  SecondCount(JdbcTemplate jdbc, Rulebook rulebook, RecordKind kind, FiscalYear year) {
    this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
    this.jdbc.setFetchSize(FETCHED);
    this.rulebook = rulebook;
    this.kind = kind;
    this.year = year;
  }

  /** One with its conditions as questions to a record's values. */
  private record Judged(
      AskedFigure asked, List<Predicate<List<@Nullable Object>>> conditions, List<Integer> sums) {}

  /** Asks for one more figure; it is known after {@link #count}. */
  AskedFigure ask(List<Condition> predicate, Measure measure) {
    List<String> sum = measure instanceof Measure.Sum all ? all.columns() : List.of();
    AskedFigure one = new AskedFigure(predicate, sum);
    asked.add(one);
    return one;
  }

  /** Reads the records once. */
  void count() {
    columns =
        asked.stream()
            .flatMap(a -> a.predicate.stream())
            .map(Condition::column)
            .distinct()
            .toList();
    summed = asked.stream().flatMap(a -> a.sum.stream()).distinct().toList();
    Map<Condition, Predicate<List<@Nullable Object>>> tests = new HashMap<>();
    judged =
        asked.stream()
            .map(
                one ->
                    new Judged(
                        one,
                        one.predicate.stream()
                            .map(c -> tests.computeIfAbsent(c, this::test))
                            .toList(),
                        one.sum.stream().map(summed::indexOf).toList()))
            .toList();
    read(kind.table(), Stream.concat(columns.stream(), summed.stream()).toList(), this::add);
    judge();
  }

  private void add(ResultSet row) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 1; i <= columns.size(); i++) {
      values.add(row.getObject(i));
    }
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
    alike.forEach(
        (values, numbers) -> {
          for (Judged one : judged) {
            if (one.conditions().stream().allMatch(condition -> condition.test(values))) {
              one.asked().value += amount(one, numbers);
            }
          }
        });
    alike.clear();
  }

  private static long amount(Judged one, long[] numbers) {
    if (one.asked().sum.isEmpty()) {
      return numbers[numbers.length - 1];
    }
    long sum = 0;
    for (int column : one.sums()) {
      sum += numbers[column];
    }
    return sum;
  }

  private Predicate<List<@Nullable Object>> test(Condition condition) {
    int column = columns.indexOf(condition.column());
    Predicate<@Nullable Object> value = value(condition);
    return values -> value.test(values.get(column));
  }

  private Predicate<@Nullable Object> value(Condition condition) {
    return switch (condition) {
      case Condition.Among among -> {
        Set<String> allowed =
            among.values().stream().map(String::valueOf).collect(Collectors.toSet());
        yield value -> value != null && allowed.contains(value.toString());
      }
      case Condition.Between days ->
          value -> {
            LocalDate day = value == null ? null : LocalDate.parse(value.toString());
            return day != null && !day.isBefore(days.first()) && !day.isAfter(days.last());
          };
      case Condition.Blank blank -> Objects::isNull;
      case Condition.HasClause clause ->
          value ->
              value != null
                  && List.of(value.toString().split("\\+", -1))
                      .contains(Integer.toString(clause.number()));
      case Condition.Refers refers -> {
        Set<String> referred = referred(refers);
        Field field = kind.field(refers.column());
        yield value -> value != null && referred.contains(name(refers, field, value.toString()));
      }
      case Condition.Numbered numbered -> {
        Field number = kind.field(numbered.column());
        yield value ->
            value != null && numbered.numbers().contains(Sameness.of(number, value.toString()));
      }
    };
  }

  /** What the records of the other kind that fulfil the conditions are referred to by. */
  private Set<String> referred(Condition.Refers refers) {
    RecordKind other =
        rulebook.kinds().values().stream()
            .filter(k -> k.table().equals(refers.table()))
            .findFirst()
            .orElseThrow();
    SecondCount inner = new SecondCount(jdbc, rulebook, other, year);
    inner.columns = refers.conditions().stream().map(Condition::column).distinct().toList();
    List<Predicate<List<@Nullable Object>>> tests =
        refers.conditions().stream().map(inner::test).toList();
    Set<String> found = new LinkedHashSet<>();
    inner.read(
        other.table(),
        Stream.concat(inner.columns.stream(), Stream.of(refers.target())).toList(),
        row -> {
          List<@Nullable Object> values = new ArrayList<>();
          for (int i = 1; i <= inner.columns.size(); i++) {
            values.add(row.getObject(i));
          }
          String name = row.getString(inner.columns.size() + 1);
          if (name != null && tests.stream().allMatch(test -> test.test(values))) {
            found.add(name(refers, other.field(refers.target()), name));
          }
        });
    return found;
  }

  /** Numbers in the form in which they are compared, which is made here once more. */
  private static String name(Condition.Refers refers, Field field, String name) {
    return refers.numbers() ? Sameness.of(field, name) : name;
  }

  private void read(String table, List<String> names, Row row) {
    String wanted = names.stream().map(SqlName::ofRecord).collect(Collectors.joining(", "));
    jdbc.query(
        "select "
            + (wanted.isEmpty() ? "1" : wanted)
            + " from "
            + SqlName.of(table)
            + " r where r.submission_id in"
            + " (select id from submission where state = 'ACTIVE' and fiscal_year = ?)",
        (ResultSet result) -> row.take(result),
        year.year());
  }

  @FunctionalInterface
  private interface Row {
    void take(ResultSet row) throws SQLException;
  }
}
