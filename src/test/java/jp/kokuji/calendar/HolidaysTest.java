package jp.kokuji.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped table of holidays, held against the rules of the Act on National Holidays. */
class HolidaysTest {
  private static final Pattern YEAR = Pattern.compile("year: (\\d+), days: \\[(.*?)]");

  @Test
  void areThoseOfTheAct() throws IOException {
    String table = Files.readString(Path.of("jobs/city/holidays.yml"));
    Map<Integer, Set<LocalDate>> years = new HashMap<>();
    YEAR.matcher(table).results().forEach(found -> years.put(year(found), days(found)));
    assertThat(years).containsKeys(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027);
    years.forEach((year, days) -> assertThat(days).as("%d", year).isEqualTo(act(year)));
  }

  private static int year(MatchResult found) {
    return Integer.parseInt(found.group(1));
  }

  private static Set<LocalDate> days(MatchResult found) {
    Set<LocalDate> days = new TreeSet<>();
    for (String day : found.group(2).split(", ", -1)) {
      String[] parts = day.split("-", -1);
      days.add(LocalDate.of(year(found), Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }
    return days;
  }

  private static Set<LocalDate> act(int year) {
    Set<LocalDate> days = new TreeSet<>();
    Stream.of("1-1", "2-11", "4-29", "5-3", "5-4", "5-5", "11-3", "11-23")
        .forEach(day -> days.add(day(year, day)));
    days.add(monday(year, Month.JANUARY, 2));
    days.add(monday(year, Month.SEPTEMBER, 3));
    int since = year - 1980;
    int leaps = since / 4;
    days.add(LocalDate.of(year, 3, (int) (20.8431 + 0.242194 * since - leaps)));
    days.add(LocalDate.of(year, 9, (int) (23.2488 + 0.242194 * since - leaps)));
    if (year > 2019) {
      days.add(day(year, "2-23"));
    }
    switch (year) {
      case 2019 -> Stream.of("5-1", "10-22").forEach(day -> days.add(day(year, day)));
      case 2020 -> Stream.of("7-23", "7-24", "8-10").forEach(day -> days.add(day(year, day)));
      case 2021 -> Stream.of("7-22", "7-23", "8-8").forEach(day -> days.add(day(year, day)));
      default -> {}
    }
    if (year != 2020 && year != 2021) {
      days.add(monday(year, Month.JULY, 3));
      days.add(day(year, "8-11"));
      days.add(monday(year, Month.OCTOBER, 2));
    }
    substitute(days);
    return days;
  }

  /** What falls on a Sunday is made good on the next free day; a day between two is free too. */
  private static void substitute(Set<LocalDate> days) {
    for (LocalDate day : Set.copyOf(days)) {
      if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
        LocalDate next = day;
        while (days.contains(next)) {
          next = next.plusDays(1);
        }
        days.add(next);
      }
    }
    for (LocalDate day : Set.copyOf(days)) {
      LocalDate between = day.plusDays(1);
      if (days.contains(day.plusDays(2)) && between.getDayOfWeek() != DayOfWeek.SUNDAY) {
        days.add(between);
      }
    }
  }

  private static LocalDate day(int year, String day) {
    String[] parts = day.split("-", -1);
    return LocalDate.of(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  private static LocalDate monday(int year, Month month, int which) {
    return LocalDate.of(year, month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
  }

  @Test
  void workingDaysLeaveOutWeekendsHolidaysAndOwnDays() {
    WorkingDays days =
        new WorkingDays(
            Map.of(Year.of(2024), Set.of(MonthDay.of(1, 8)), Year.of(2023), Set.of()),
            Set.of(MonthDay.of(12, 29), MonthDay.of(1, 2), MonthDay.of(1, 3)));
    LocalDate friday = LocalDate.of(2023, 12, 28).plusDays(0);
    assertThat(days.between(friday, LocalDate.of(2024, 1, 9))).hasValue(4);
    assertThat(days.after(friday, 4)).contains(LocalDate.of(2024, 1, 9));
    assertThat(days.between(friday, friday)).hasValue(0);
    assertThat(days.between(friday, LocalDate.of(2025, 1, 6))).isEmpty();
    assertThat(days.after(LocalDate.of(2024, 12, 30), 5)).isEmpty();
  }
}
