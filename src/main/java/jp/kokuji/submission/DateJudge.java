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
  /**
   * A day as it was written.
   *
   * @param beyondEra whether it was written in an era that had ended before it
   */
  private record Reading(LocalDate day, boolean beyondEra) {}

  private final Readings<Reading> readings = new Readings<>(DateJudge::read);

  /** The day that is meant, also by an era that had ended before it. */
  Optional<LocalDate> find(String text) {
    return readings.find(text).map(Reading::day);
  }

  private static Optional<Reading> read(String text) {
    return JapaneseDate.find(text)
        .map(day -> new Reading(day, false))
        .or(() -> JapaneseDate.findBeyondEra(text).map(day -> new Reading(day, true)))
        .filter(reading -> !Written.hasEnclosedDigit(text));
  }

  void day(Field field, String text, Draft draft) {
    Optional<Reading> reading = readings.find(text);
    if (reading.isEmpty()) {
      draft.problem(Rule.NOT_A_DATE, field);
    } else {
      LocalDate day = reading.get().day();
      draft.put(field, day);
      if (reading.get().beyondEra()) {
        draft.problem(Rule.BEYOND_ERA, field, JapaneseDate.full(day));
      }
    }
  }

  void month(Field field, String text, Draft draft) {
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

  void year(Field field, String text, Draft draft) {
    Optional<FiscalYear> year =
        Written.hasEnclosedDigit(text) ? Optional.empty() : FiscalYear.find(text);
    if (year.isEmpty()) {
      draft.problem(Rule.NOT_A_YEAR, field);
    } else {
      draft.put(field, year.get().year());
    }
  }
}
