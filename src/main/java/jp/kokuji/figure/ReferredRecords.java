package jp.kokuji.figure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.kokuji.record.Condition;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.Sameness;
import org.jspecify.annotations.Nullable;

/** Finds once more, in Java, which records refer to those of another kind. */
record ReferredRecords(Condition.Refers refers, RecordKind kind, RecordKind other) {

  /**
   * Asks a record's values whether it refers to one that was there when it was opened itself.
   *
   * @param columns of the values
   * @param others reads the records to which it may refer
   */
  Predicate<List<@Nullable Object>> asked(List<String> columns, SecondCount others) {
    Map<String, LocalDate> first = first(others);
    Condition.Days since = refers.since();
    int column = columns.indexOf(refers.column());
    int opened = since == null ? -1 : columns.indexOf(since.from());
    return values -> {
      String name = name(kind.field(refers.column()), values.get(column));
      LocalDate there = name == null ? null : first.get(name);
      LocalDate own = since == null ? LocalDate.MAX : AskedConditions.day(values.get(opened));
      return there != null && own != null && !there.isAfter(own);
    };
  }

  /** By name, the day on which the first was there: always, where no day is asked for. */
  private Map<String, LocalDate> first(SecondCount others) {
    Condition.Days since = refers.since();
    Map<String, LocalDate> first = new HashMap<>();
    others.each(
        refers.conditions(),
        Stream.concat(Stream.of(refers.target()), Stream.ofNullable(since).map(Condition.Days::to))
            .toList(),
        values -> {
          String name = name(other.field(refers.target()), values.getFirst());
          LocalDate day = since == null ? LocalDate.MIN : AskedConditions.day(values.getLast());
          if (name != null && day != null) {
            first.merge(name, day, (one, two) -> one.isBefore(two) ? one : two);
          }
        });
    return first;
  }

  /** In the form in which they are compared, which is made here once more. */
  private @Nullable String name(Field field, @Nullable Object written) {
    String name = written == null ? null : written.toString();
    return name == null || !refers.alike() ? name : Sameness.of(field, name);
  }
}
