package jp.kokuji.rulebook.reading;

import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kokuji.calendar.WorkingDays;

/** Reads {@code jobs/city/holidays.yml}, if the city counts days of work. */
final class HolidayReader {
  private static final String FILE = "city/holidays.yml";

  private final SourceReader sources;
  private final List<Fault> faults;

  HolidayReader(SourceReader sources, List<Fault> faults) {
    this.sources = sources;
    this.faults = faults;
  }

  WorkingDays read() {
    return sources.isLeftOut(FILE)
        ? WorkingDays.UNKNOWN
        : sources.read(FILE, "holidays").map(this::read).orElse(WorkingDays.UNKNOWN);
  }

  private WorkingDays read(Entry root) {
    NameCheck distinct = new NameCheck(faults);
    Map<Year, Set<MonthDay>> holidays = new LinkedHashMap<>();
    for (Entry one : root.items("years")) {
      distinct.add("" + one.number("year"), one.part("year"));
      holidays.put(Year.of(one.number("year")), days(one, "days", Year.of(one.number("year"))));
    }
    return new WorkingDays(holidays, days(root, "closed", Year.of(2000)));
  }

  private Set<MonthDay> days(Entry holder, String word, Year year) {
    NameCheck distinct = new NameCheck(faults);
    Set<MonthDay> days = new HashSet<>();
    for (Entry written : holder.items(word)) {
      distinct.add(written.text(), written);
      Optional<MonthDay> day = day(written.text()).filter(year::isValidMonthDay);
      day.ifPresentOrElse(
          days::add, () -> faults.add(written.amiss("no-such-day", written.text(), word)));
    }
    return days;
  }

  private static Optional<MonthDay> day(String written) {
    int[] parts = List.of(written.split("-", 2)).stream().mapToInt(Integer::parseInt).toArray();
    return Month.of(parts[0]).maxLength() < parts[1]
        ? Optional.empty()
        : Optional.of(MonthDay.of(parts[0], parts[1]));
  }
}
