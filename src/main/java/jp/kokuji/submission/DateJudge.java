package jp.kokuji.submission;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.calendar.JapaneseMonth;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;

/** Judges days, months and fiscal years. */
final class DateJudge {
  /**
   * A day as it was written.
   *
   * @param beyondEra whether it was written in an era that had ended before it
   * @param wrongWeekday whether a weekday stands beside it that is not its own
   */
  private record Reading(LocalDate day, boolean beyondEra, boolean wrongWeekday) {}

  private static final String WEEKDAYS = "月火水木金土日";
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?<day>.*?\\d日?)\\s*"
              + "(?:\\((?<short>[月火水木金土日])(?:曜日?)?(?:[・,、]?祝日?)?\\)|(?<long>[月火水木金土日])曜日?)?"
              + "(?:[\\sT]*(?:午前|午後)?(?:[01]?\\d|2[0-3])(?::[0-5]\\d(?::[0-5]\\d(?:\\.0+)?)?|時(?:[0-5]?\\d分)?))?");

  private final Readings<Reading> readings = new Readings<>(DateJudge::read);

  /** The day that is meant, also by an era that had ended before it; of a month, the first. */
  Optional<LocalDate> find(Field field, Draft draft) {
    String text = draft.text(field);
    return field.type() instanceof FieldType.Month
        ? findMonth(text).map(month -> month.atDay(1))
        : readings.find(text).map(Reading::day);
  }

  private static Optional<YearMonth> findMonth(String text) {
    return JapaneseMonth.find(text)
        .or(() -> JapaneseMonth.findBeyondEra(text))
        .filter(found -> !Written.hasEnclosedDigit(text));
  }

  private static Optional<Reading> read(String text) {
    if (Written.hasEnclosedDigit(text)) {
      return Optional.empty();
    }
    Optional<Reading> alone = read(text, "");
    Matcher beside = BESIDE.matcher(Written.plain(text));
    return alone.isPresent() || !beside.matches()
        ? alone
        : read(
            beside.group("day"),
            Objects.requireNonNullElse(
                beside.group("short"), Objects.requireNonNullElse(beside.group("long"), "")));
  }

  private static Optional<Reading> read(String text, String weekday) {
    Optional<LocalDate> right = JapaneseDate.find(text);
    return right
        .or(() -> JapaneseDate.findBeyondEra(text))
        .map(
            day ->
                new Reading(
                    day, right.isEmpty(), !weekday.isEmpty() && !weekday.equals(weekday(day))));
  }

  private static String weekday(LocalDate day) {
    int index = day.getDayOfWeek().getValue() - 1;
    return WEEKDAYS.substring(index, index + 1);
  }

  void day(Field field, String text, Draft draft) {
    Optional<Reading> reading = readings.find(text);
    if (reading.isEmpty()) {
      draft.problem(Rule.NOT_A_DATE, field);
    } else {
      LocalDate day = reading.get().day();
      draft.put(field, day);
      if (reading.get().wrongWeekday()) {
        draft.problem(Rule.WRONG_WEEKDAY, field, JapaneseDate.full(day), weekday(day) + "曜日");
      }
      if (reading.get().beyondEra()) {
        draft.problem(Rule.BEYOND_ERA, field, JapaneseDate.full(day));
      }
    }
  }

  void month(Field field, String text, Draft draft) {
    Optional<YearMonth> month = findMonth(text);
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
