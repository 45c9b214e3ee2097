package jp.kokuji.figure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Condition;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.Sameness;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts conditions to a record's values in Java, where SQL asks them otherwise.
 *
 * @param columns of the values, in their order
 */
record AskedConditions(
    JdbcTemplate jdbc, Rulebook rulebook, RecordKind kind, FiscalYear year, List<String> columns) {

  Predicate<List<@Nullable Object>> test(Condition condition) {
    if (condition instanceof Condition.Refers refers) {
      return refers(refers);
    }
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
            LocalDate day = day(value);
            return day != null && !day.isBefore(days.first()) && !day.isAfter(days.last());
          };
      case Condition.Blank blank -> Objects::isNull;
      case Condition.HasClause clause ->
          value -> value != null && holds(value, List.of(clause.number().toString()));
      case Condition.Includes includes -> value -> value != null && holds(value, includes.words());
      case Condition.Refers refers -> throw new IllegalArgumentException(refers.toString());
      case Condition.Alike alike -> {
        Field field = kind.field(alike.column());
        yield value ->
            value != null && alike.forms().contains(Sameness.of(field, value.toString()));
      }
    };
  }

  /** Whether one of the parts is among those that are joined. */
  private static boolean holds(Object joined, List<String> parts) {
    return !Collections.disjoint(FieldType.Categories.of(joined.toString()), parts);
  }

  private Predicate<List<@Nullable Object>> refers(Condition.Refers refers) {
    RecordKind other =
        rulebook.kinds().values().stream()
            .filter(k -> k.table().equals(refers.table()))
            .findFirst()
            .orElseThrow();
    return new ReferredRecords(refers, kind, other)
        .asked(columns, new SecondCount(jdbc, rulebook, other, year));
  }

  static @Nullable LocalDate day(@Nullable Object value) {
    return value == null ? null : LocalDate.parse(value.toString());
  }
}
