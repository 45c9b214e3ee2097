package jp.kokuji.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;

/** The days of a fiscal year on which the city hall is open, and the weeks after it. */
final class OfficeDays {
  /** The national holidays of both years; the closure at the turn of the year comes on top. */
  private static final Set<LocalDate> HOLIDAYS =
      Arrays.stream(
              """
              2020-04-29 2020-05-04 2020-05-05 2020-05-06 2020-07-23 2020-07-24 2020-08-10
              2020-09-21 2020-09-22 2020-11-03 2020-11-23 2021-01-11 2021-02-11 2021-02-23
              2021-04-29 2021-05-03 2021-05-04 2021-05-05 2021-07-22 2021-07-23 2021-08-09
              2021-09-20 2021-09-23 2021-11-03 2021-11-23 2022-01-10 2022-02-11 2022-02-23
              2022-03-21 2022-04-29
              """
                  .strip()
                  .split("\\s+"))
          .map(LocalDate::parse)
          .collect(Collectors.toUnmodifiableSet());

  private final List<LocalDate> days;
  private final int inYear;

  OfficeDays(FiscalYear year) {
    days =
        year.firstDay().datesUntil(year.lastDay().plusDays(30)).filter(OfficeDays::isOpen).toList();
    inYear = (int) days.stream().filter(year::contains).count();
  }

  private static boolean isOpen(LocalDate day) {
    boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    boolean newYear =
        day.getDayOfYear() <= 3 || (day.getMonthValue() == 12 && day.getDayOfMonth() >= 29);
    return !weekend && !newYear && !HOLIDAYS.contains(day);
  }

  /** The day of the year on which the part (0 to 1) of its open days has passed. */
  LocalDate at(double part) {
    return days.get((int) (part * inYear));
  }

  /** So many open days later. */
  LocalDate after(LocalDate day, int openDays) {
    return days.get(days.indexOf(day) + openDays);
  }
}
