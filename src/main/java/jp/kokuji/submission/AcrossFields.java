package jp.kokuji.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;

/** Judges what the values of one row say together, and about the year they were submitted for. */
final class AcrossFields {
  private final RecordKind kind;
  private final FiscalYear year;
  private final @Nullable Field opened;
  private final List<Field> happened;
  private final List<Field> needed;
  private final Optional<Titles.Told> otherYear;

  /**
   * @param titles which may tell of another year
   */
  AcrossFields(RecordKind kind, FiscalYear year, Titles titles) {
    this.kind = kind;
    this.year = year;
    this.opened = kind.opened() == null ? null : kind.field(kind.opened());
    this.happened = kind.fields().stream().filter(kind::isDatedBy).toList();
    this.otherYear = titles.year(kind).filter(told -> !told.year().equals(year));
    this.needed = kind.fields().stream().filter(field -> field.need() != null).toList();
  }

  void judge(Draft draft) {
    if (opened != null) {
      judgeYear(Rule.OUTSIDE_FISCAL_YEAR, opened, draft);
    }
    otherYear.filter(told -> tellsNoDate(draft)).ifPresent(told -> judgeSheet(told, draft));
    happened.forEach(field -> judgeYear(rule(field), field, draft));
    kind.order().forEach(order -> judge(order, draft));
    kind.decisions().forEach(decision -> judge(decision, draft));
    needed.forEach(field -> judgeNeed(field, field.need(), draft));
  }

  /** Whether nothing but the sheet's name tells when the row was, or that it is of the year. */
  private boolean tellsNoDate(Draft draft) {
    return kind.find(Field.Role.PERIOD)
        .map(period -> draft.text(period).isEmpty())
        .orElseGet(
            () ->
                kind.fields().stream()
                    .noneMatch(f -> kind.carried() ? isInYear(f, draft) : isDate(f.type())));
  }

  private boolean isInYear(Field field, Draft draft) {
    return draft.value(field.name()) instanceof LocalDate day && year.contains(day);
  }

  private static boolean isDate(FieldType type) {
    return type instanceof FieldType.Day
        || type instanceof FieldType.Month
        || type instanceof FieldType.Year;
  }

  private void judgeSheet(Titles.Told told, Draft draft) {
    draft.problem(Rule.SHEET_OF_OTHER_YEAR, told.title(), told.year().label(), year.label());
  }

  /** What stands for a part of the year is counted with it, what happened is only told of. */
  private static Rule rule(Field dated) {
    return dated.role() == Field.Role.PERIOD ? Rule.PERIOD_OF_OTHER_YEAR : Rule.UNUSUAL_YEAR;
  }

  /** Blank would be counted as undecided, whatever the day says. */
  private void judge(RecordKind.Decision decision, Draft draft) {
    Field outcome = kind.field(decision.outcome());
    Field day = kind.field(decision.day());
    boolean said = !draft.text(outcome).isEmpty() && !isBlank(outcome, draft);
    boolean dated = !draft.text(day).isEmpty();
    if (dated && !said) {
      draft.problem(Rule.DAY_WITHOUT_OUTCOME, outcome, day.heading(), draft.text(day));
    } else if (isLate(day, draft)) {
      draft.problem(
          Rule.UNUSUAL_YEAR,
          day,
          year.label(),
          JapaneseDate.full(year.firstDay()),
          JapaneseDate.full(year.lastDay()));
    } else if (said && !dated && draft.has(day) && isDated(decision, draft)) {
      draft.problem(Rule.OUTCOME_WITHOUT_DAY, day, outcome.heading(), draft.text(outcome));
    }
  }

  /** Whether the word is the one for a blank cell. */
  private static boolean isBlank(Field outcome, Draft draft) {
    return outcome.type() instanceof FieldType.Vocabulary words
        && words.blank() != null
        && words.blank().equals(draft.value(outcome.name()));
  }

  /** Whether the decision is more than a year late: then its year is likely miswritten. */
  private boolean isLate(Field day, Draft draft) {
    return draft.value(day.name()) instanceof LocalDate decided
        && decided.isAfter(year.next().lastDay());
  }

  private static boolean isDated(RecordKind.Decision decision, Draft draft) {
    return decision.dated().isEmpty()
        || (draft.value(decision.outcome()) instanceof String word
            && decision.dated().contains(word));
  }

  private void judgeYear(Rule rule, Field field, Draft draft) {
    if (draft.value(field.name()) instanceof LocalDate day
        && !year.contains(day)
        && !isCarried(rule, day)) {
      draft.problem(
          rule,
          field,
          year.label(),
          JapaneseDate.full(year.firstDay()),
          JapaneseDate.full(year.lastDay()));
    }
  }

  /** What was opened before the year may be carried over into it. */
  private boolean isCarried(Rule rule, LocalDate day) {
    return rule == Rule.OUTSIDE_FISCAL_YEAR && kind.carried() && day.isBefore(year.firstDay());
  }

  private void judge(RecordKind.Order order, Draft draft) {
    if (draft.value(order.earlier()) instanceof LocalDate earlier
        && draft.value(order.later()) instanceof LocalDate later
        && later.isBefore(earlier)) {
      Field first = kind.field(order.earlier());
      draft.problem(
          Rule.RUNS_BACKWARDS, kind.field(order.later()), first.heading(), draft.text(first));
    }
  }

  private void judgeNeed(Field field, Field.@Nullable Need need, Draft draft) {
    if (need == null || !(draft.value(need.field()) instanceof String word)) {
      return;
    }
    String text = draft.text(field);
    boolean none = text.isEmpty() || FieldJudge.isNone(field, text);
    if (none && need.values().contains(word)) {
      draft.problem(Rule.NEEDED_VALUE, field, kind.field(need.field()).heading(), word);
    } else if (!none && need.never().contains(word)) {
      draft.problem(Rule.UNEXPECTED_VALUE, field, kind.field(need.field()).heading(), word);
    }
  }
}
