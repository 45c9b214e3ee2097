package jp.kokuji.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days on which the offices work: no Saturdays, Sundays, holidays, and no days of their own.
 *
 * @param holidays those of the Act on National Holidays, by year; other years are not known
 * @param closed days of any year
 */
public record WorkingDays(Map<Year, Set<MonthDay>> holidays, Set<MonthDay> closed) {
  /** Of which no year is known. */
  public static final WorkingDays UNKNOWN = new WorkingDays(Map.of(), Set.of());

  public boolean knows(LocalDate day) {
    return holidays.containsKey(Year.from(day));
  }

  private boolean works(LocalDate day) {
    MonthDay date = MonthDay.from(day);
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !closed.contains(date)
        && !holidays.getOrDefault(Year.from(day), Set.of()).contains(date);
  }

  /**
   * How many days they work after the first day until the last one, that one included; nothing
   * where a year is not known.
   */
  public OptionalLong between(LocalDate first, LocalDate last) {
    return knows(first) && knows(last)
        ? OptionalLong.of(
            first.plusDays(1).datesUntil(last.plusDays(1)).filter(this::works).count())
        : OptionalLong.empty();
  }

  /** The day on which they have worked so many days since; nothing where a year is not known. */
  public Optional<LocalDate> after(LocalDate day, int days) {
    return Stream.iterate(day.plusDays(1), this::knows, next -> next.plusDays(1))
        .filter(this::works)
        .skip(days - 1L)
        .findFirst();
  }
}
