package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Condition;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts the records of a kind and year in Java, record by record: neither the predicates in SQL
 * nor the tallies have a part in it, so that a fault of theirs is seen.
 */
final class SecondCount {
  /** Alike records are judged once; so many kinds of them are kept in memory. */
  private static final int ALIKE = 50_000;

  private final JdbcTemplate jdbc;
  private final Rulebook rulebook;
  private final RecordKind kind;
  private final FiscalYear year;
  private final List<AskedFigure> asked = new ArrayList<>();
  private final Map<Alike, long[]> alike = new HashMap<>();
  private List<String> names = List.of();
  private List<AskedColumn> columns = List.of();
  private List<String> summed = List.of();

  /** What is asked, by the column and the place of the question that the fewest ask there. */
  private final List<Map<Integer, List<Judged>>> judged = new ArrayList<>();

  /** What asks nothing of a single column. */
  private final List<Judged> always = new ArrayList<>();

  SecondCount(JdbcTemplate jdbc, Rulebook rulebook, RecordKind kind, FiscalYear year) {
    this.jdbc = jdbc;
    this.rulebook = rulebook;
    this.kind = kind;
    this.year = year;
  }

  /**
   * One with its conditions as questions to a record's values, and where it finds what it counts.
   */
  private record Judged(
      AskedFigure asked,
      List<Predicate<Alike>> conditions,
      List<Integer> sums,
      List<Integer> different) {

    void judge(Alike records, long[] numbers) {
      if (records.fulfils(conditions)) {
        asked.add(
            numbers[numbers.length - 1],
            each(sums, column -> numbers[column]),
            Judged.<@Nullable String>each(different, column -> records.told(column).value));
      }
    }

    /** Mostly nothing is wanted, and a stream would cost more than the answers. */
    private static <T extends @Nullable Object> List<T> each(
        List<Integer> columns, Function<Integer, T> value) {
      return columns.isEmpty() ? List.of() : columns.stream().map(value).toList();
    }
  }

  /** Asks for one more figure; it is known after {@link #count}. */
  AskedFigure ask(List<Condition> predicate, Measure measure) {
    AskedFigure one = new AskedFigure(predicate, measure);
    asked.add(one);
    return one;
  }

  /**
   * Reads the records once.
   *
   * @return how many there are of each submission
   */
  Map<Long, Long> count() {
    List<Condition> conditions = asked.stream().flatMap(one -> one.predicate.stream()).toList();
    columns(conditions, asked.stream().flatMap(one -> one.different().stream()).toList());
    summed = asked.stream().flatMap(one -> one.summed().stream()).distinct().toList();
    Map<Condition, Long> askers =
        conditions.stream().collect(Collectors.groupingBy(c -> c, Collectors.counting()));
    Map<Condition, Predicate<Alike>> tests = new HashMap<>();
    names.forEach(name -> judged.add(new HashMap<>()));
    for (AskedFigure one : asked) {
      Condition rarest =
          one.predicate.stream()
              .filter(condition -> !(condition instanceof Condition.Refers))
              .min(Comparator.comparing(askers::get))
              .orElse(null);
      (rarest == null ? always : judgedBy(rarest))
          .add(judged(one, rarest, condition -> tests.computeIfAbsent(condition, this::test)));
    }
    Map<Long, Long> records = read(summed, this::add);
    judge();
    return records;
  }

  /** It need not be asked again what it is found by. */
  private Judged judged(
      AskedFigure one, @Nullable Condition found, Function<Condition, Predicate<Alike>> tests) {
    return new Judged(
        one,
        one.predicate.stream().filter(condition -> !condition.equals(found)).map(tests).toList(),
        one.summed().stream().map(summed::indexOf).toList(),
        one.different().stream().map(names::indexOf).toList());
  }

  private List<Judged> judgedBy(Condition question) {
    int column = names.indexOf(question.column());
    int place = place(question, columns.get(column));
    return judged.get(column).computeIfAbsent(place, key -> new ArrayList<>());
  }

  private int place(Condition question, AskedColumn column) {
    return column.ask(question, AskedConditions.value(kind, question));
  }

  /** Knows what must be read to judge the conditions, and to tell the values of columns apart. */
  private void columns(List<Condition> conditions, List<String> different) {
    Set<String> apart = new HashSet<>(different);
    conditions.stream()
        .filter(Condition.Refers.class::isInstance)
        .flatMap(SecondCount::columns)
        .forEach(apart::add);
    names =
        Stream.concat(conditions.stream().flatMap(SecondCount::columns), different.stream())
            .distinct()
            .toList();
    columns = names.stream().map(name -> new AskedColumn(apart.contains(name))).toList();
  }

  private static Stream<String> columns(Condition condition) {
    return condition instanceof Condition.Refers refers && refers.since() != null
        ? Stream.of(refers.column(), refers.since().from())
        : Stream.of(condition.column());
  }

  private Predicate<Alike> test(Condition condition) {
    int column = names.indexOf(condition.column());
    if (condition instanceof Condition.Refers refers) {
      return refers(refers, column);
    }
    int place = place(condition, columns.get(column));
    return record -> record.told(column).answers.get(place);
  }

  private Predicate<Alike> refers(Condition.Refers refers, int column) {
    RecordKind other =
        rulebook.kinds().values().stream()
            .filter(k -> k.table().equals(refers.table()))
            .findFirst()
            .orElseThrow();
    BiPredicate<@Nullable String, @Nullable String> test =
        new ReferredRecords(refers, kind, other)
            .asked(
                new SecondCount(jdbc, rulebook, kind, year),
                new SecondCount(jdbc, rulebook, other, year));
    int opened = refers.since() == null ? column : names.indexOf(refers.since().from());
    return record -> test.test(record.told(column).value, record.told(opened).value);
  }

  private Alike told(@Nullable String[] values) {
    Told[] told = new Told[columns.size()];
    for (int i = 0; i < told.length; i++) {
      told[i] = columns.get(i).told(values[i]);
    }
    return new Alike(told);
  }

  private void add(@Nullable String[] values) {
    long[] numbers = alike.computeIfAbsent(told(values), key -> new long[summed.size() + 1]);
    for (int i = 0; i < summed.size(); i++) {
      String number = values[columns.size() + i];
      numbers[i] += number == null ? 0 : Long.parseLong(number);
    }
    numbers[summed.size()]++;
    if (alike.size() >= ALIKE) {
      judge();
    }
  }

  private void judge() {
    alike.forEach(this::judge);
    alike.clear();
  }

  private void judge(Alike records, long[] numbers) {
    always.forEach(one -> one.judge(records, numbers));
    for (int i = 0; i < judged.size(); i++) {
      BitSet answers = records.told(i).answers;
      Map<Integer, List<Judged>> by = judged.get(i);
      for (int yes = answers.nextSetBit(0); yes >= 0; yes = answers.nextSetBit(yes + 1)) {
        by.getOrDefault(yes, List.of()).forEach(one -> one.judge(records, numbers));
      }
    }
  }

  /** Takes the values of every record that fulfils the conditions. */
  void each(
      List<Condition> conditions, List<String> wanted, Consumer<List<@Nullable String>> taker) {
    columns(conditions, List.of());
    List<Predicate<Alike>> tests = conditions.stream().map(this::test).toList();
    read(
        wanted,
        values -> {
          if (told(values).fulfils(tests)) {
            taker.accept(Arrays.asList(values).subList(names.size(), values.length));
          }
        });
  }

  /** Reads what is asked, and more of each record. */
  private Map<Long, Long> read(List<String> more, Consumer<@Nullable String[]> taker) {
    List<String> all = Stream.concat(names.stream(), more.stream()).toList();
    return new StoredValues(jdbc, kind, year).read(all, taker);
  }
}
