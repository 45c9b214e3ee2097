package jp.kokuji.figure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.kokuji.record.Condition;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.Sameness;
import org.jspecify.annotations.Nullable;

/** Puts conditions to a record's values in Java, where SQL asks them otherwise. */
final class AskedConditions {
  private AskedConditions() {}

  /** The condition as a question to what its column holds. */
  static Predicate<@Nullable String> value(RecordKind kind, Condition condition) {
    return switch (condition) {
      case Condition.Among among -> {
        Set<String> allowed =
            among.values().stream().map(String::valueOf).collect(Collectors.toSet());
        yield value -> value != null && allowed.contains(value);
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
        yield value -> value != null && alike.forms().contains(Sameness.of(field, value));
      }
    };
  }

  /** Whether one of the parts is among those that are joined. */
  private static boolean holds(String joined, List<String> parts) {
    return !Collections.disjoint(FieldType.Categories.of(joined), parts);
  }

  static @Nullable LocalDate day(@Nullable String value) {
    return value == null ? null : LocalDate.parse(value);
  }
}
