package jp.kokuji.submission;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.calendar.JapaneseMonth;
import jp.kokuji.rulebook.Field;

/** Judges days, months and fiscal years. */
final class DateJudge {
  private DateJudge() {}

  /** The day that is meant, also by an era that had ended before it. */
  static Optional<LocalDate> find(String text) {
    return Written.hasEnclosedDigit(text)
        ? Optional.empty()
        : JapaneseDate.find(text).or(() -> JapaneseDate.findBeyondEra(text));
  }

  static void day(Field field, String text, Draft draft) {
    Optional<LocalDate> day = find(text);
    if (day.isEmpty()) {
      draft.problem(Rule.NOT_A_DATE, field);
    } else {
      draft.put(field, day.get());
      if (JapaneseDate.find(text).isEmpty()) {
        draft.problem(Rule.BEYOND_ERA, field, JapaneseDate.full(day.get()));
      }
    }
  }

  static void month(Field field, String text, Draft draft) {
    Optional<YearMonth> month =
        JapaneseMonth.find(text)
            .or(() -> JapaneseMonth.findBeyondEra(text))
            .filter(found -> !Written.hasEnclosedDigit(text));
    if (month.isEmpty()) {
      draft.problem(Rule.NOT_A_MONTH, field);
    } else {
      draft.put(field, month.get().atDay(1));
      if (JapaneseMonth.find(text).isEmpty()) {
        draft.problem(Rule.BEYOND_ERA, field, JapaneseMonth.full(month.get()));
      }
    }
  }

  static void year(Field field, String text, Draft draft) {
    Optional<FiscalYear> year =
        Written.hasEnclosedDigit(text) ? Optional.empty() : FiscalYear.find(text);
    if (year.isEmpty()) {
      draft.problem(Rule.NOT_A_YEAR, field);
    } else {
      draft.put(field, year.get().year());
    }
  }
}
