package jp.kokuji.record;

import java.util.List;
import java.util.Map;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;

/**
 * Reads the restrictions ({@code where}) of {@code jobs/reports/} for one fiscal year. Days and
 * years are not typed there but named: {@code this-year}, {@code previous-year}.
 */
public final class Conditions {
  private final FiscalYear year;

  public Conditions(FiscalYear year) {
    this.year = year;
  }

  /** The restrictions as conditions on records of the kind. */
  public List<Condition> of(RecordKind kind, Map<String, List<String>> where) {
    return where.entrySet().stream()
        .map(entry -> condition(kind, entry.getKey(), entry.getValue()))
        .toList();
  }

  private Condition condition(RecordKind kind, String field, List<String> values) {
    return switch (kind.field(field).type()) {
      case FieldType.Day day -> between(field, values.getFirst());
      case FieldType.Month month -> between(field, values.getFirst());
      case FieldType.Year y ->
          new Condition.Among(field, values.stream().map(v -> named(v).year()).toList());
      default -> Condition.among(kind, field, values);
    };
  }

  private Condition between(String field, String value) {
    if (value.equals("earlier")) {
      return Condition.Between.before(field, year);
    }
    return new Condition.Between(field, named(value).firstDay(), named(value).lastDay());
  }

  /** The year that a restriction names. */
  public FiscalYear named(String value) {
    return switch (value) {
      case "this-year" -> year;
      case "previous-year" -> year.previous();
      default -> FiscalYear.find(value).orElseThrow(() -> new IllegalArgumentException(value));
    };
  }
}
