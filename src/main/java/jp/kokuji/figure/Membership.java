package jp.kokuji.figure;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Condition;
import jp.kokuji.rulebook.RecordKind;

/** A record's belonging to one member of a dimension, to be asked of any kind that can have it. */
sealed interface Membership {
  /** The field, of the same name in every kind, holds the value. */
  record Is(String field, String value) implements Membership {}

  /** The combination of clauses in the field has the clause in it. */
  record HasClause(String field, int number) implements Membership {}

  /** The day that opens the record lies in that month of the fiscal year. */
  record OpenedIn(Month month) implements Membership {}

  /** What a record of the kind must be, among those of the year. */
  default Condition condition(RecordKind kind, FiscalYear year) {
    return switch (this) {
      case Is is -> new Condition.Among(is.field(), List.of(is.value()));
      case HasClause clause -> new Condition.HasClause(clause.field(), clause.number());
      case OpenedIn opened -> {
        LocalDate first = first(opened.month(), year);
        String field = Objects.requireNonNull(kind.opened(), kind.id());
        yield new Condition.Between(field, first, YearMonth.from(first).atEndOfMonth());
      }
    };
  }

  private static LocalDate first(Month month, FiscalYear year) {
    LocalDate day = year.firstDay().withMonth(month.getValue());
    return year.contains(day) ? day : day.plusYears(1);
  }
}
