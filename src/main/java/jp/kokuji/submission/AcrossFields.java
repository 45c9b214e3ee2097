package jp.kokuji.submission;

import java.time.LocalDate;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;

/** Judges what the values of one row say together, and about the year they were submitted for. */
final class AcrossFields {
  private final RecordKind kind;
  private final FiscalYear year;
  private final @Nullable Field opened;
  private final List<Field> happened;
  private final List<Field> needed;

  AcrossFields(RecordKind kind, FiscalYear year) {
    this.kind = kind;
    this.year = year;
    this.opened = kind.opened() == null ? null : kind.field(kind.opened());
    this.happened = kind.fields().stream().filter(kind::isDatedBy).toList();
    this.needed = kind.fields().stream().filter(field -> field.need() != null).toList();
  }

  void judge(Draft draft) {
    if (opened != null) {
      judgeYear(Rule.OUTSIDE_FISCAL_YEAR, opened, draft);
    }
    happened.forEach(field -> judgeYear(Rule.UNUSUAL_YEAR, field, draft));
    kind.order().forEach(order -> judge(order, draft));
    needed.forEach(field -> judgeNeed(field, field.need(), draft));
  }

  private void judgeYear(Rule rule, Field field, Draft draft) {
    if (draft.value(field.name()) instanceof LocalDate day && !year.contains(day)) {
      draft.problem(
          rule,
          field,
          year.label(),
          JapaneseDate.full(year.firstDay()),
          JapaneseDate.full(year.lastDay()));
    }
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
    if (need != null
        && (draft.text(field).isEmpty() || FieldJudge.isNone(field, draft.text(field)))
        && draft.value(need.field()) instanceof String word
        && need.values().contains(word)) {
      draft.problem(Rule.NEEDED_VALUE, field, kind.field(need.field()).heading(), word);
    }
  }
}
