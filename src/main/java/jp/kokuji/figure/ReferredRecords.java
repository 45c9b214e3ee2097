package jp.kokuji.figure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import jp.kokuji.record.Condition;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.Sameness;
import org.jspecify.annotations.Nullable;

/** Finds once more, in Java, which records refer to those of another kind. */
record ReferredRecords(Condition.Refers refers, RecordKind kind, RecordKind other) {

  /**
   * Asks by the name in a record and the day on which that was opened whether it refers to one that
   * was there then.
   *
   * @param own reads the records that refer
   * @param others reads the records to which they may refer
   */
  BiPredicate<@Nullable String, @Nullable String> asked(SecondCount own, SecondCount others) {
    Set<String> named = named(own);
    Map<String, LocalDate> first = named.isEmpty() ? Map.of() : first(others, named);
    return (written, opened) -> {
      String name = name(kind.field(refers.column()), written);
      LocalDate there = name == null ? null : first.get(name);
      LocalDate day = refers.since() == null ? LocalDate.MAX : AskedConditions.day(opened);
      return there != null && day != null && !there.isAfter(day);
    };
  }

  /** Mostly few of many: the others need not be known. */
  private Set<String> named(SecondCount own) {
    Set<String> named = new HashSet<>();
    own.each(
        List.of(),
        List.of(refers.column()),
        values -> {
          String name = name(kind.field(refers.column()), values.getFirst());
          if (name != null) {
            named.add(name);
          }
        });
    return named;
  }

  /** By name, the day on which the first was there: always, where no day is asked for. */
  private Map<String, LocalDate> first(SecondCount others, Set<String> named) {
    Condition.Days since = refers.since();
    Map<String, LocalDate> first = new HashMap<>();
    others.each(
        refers.conditions(),
        Stream.concat(Stream.of(refers.target()), Stream.ofNullable(since).map(Condition.Days::to))
            .toList(),
        values -> {
          String name = name(other.field(refers.target()), values.getFirst());
          LocalDate day = since == null ? LocalDate.MIN : AskedConditions.day(values.getLast());
          if (name != null && day != null && named.contains(name)) {
            first.merge(name, day, (one, two) -> one.isBefore(two) ? one : two);
          }
        });
    return first;
  }

  /** In the form in which they are compared, which is made here once more. */
  private @Nullable String name(Field field, @Nullable String written) {
    return written == null || !refers.alike() ? written : Sameness.of(field, written);
  }
}
