package jp.kokuji.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Provision;
import jp.kokuji.rulebook.Validity;

/**
 * The versions of a provision on a line of time.
 *
 * @param begins the first calendar year of the line
 * @param ends the year at which it ends
 */
record LawLine(String name, int begins, int ends, List<Span> spans) {
  /** How many years the line goes on before the first change and after the last one. */
  private static final int MARGIN = 3;

  /**
   * A version.
   *
   * @param x where it begins, in hundredths of the line
   * @param width how long it is, in hundredths of the line
   * @param now whether it is in force
   */
  record Span(Provision.Version version, double x, double width, boolean now) {
    public String from() {
      return day(version.validity().from());
    }

    public String until() {
      return day(version.validity().until());
    }

    private static String day(LocalDate day) {
      return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? "" : day.toString();
    }
  }

  static LawLine of(Provision provision, LocalDate today) {
    List<Integer> years = new ArrayList<>(List.of(today.getYear()));
    for (Provision.Version version : provision.versions()) {
      Validity validity = version.validity();
      Stream.of(validity.from(), validity.until())
          .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
          .map(LocalDate::getYear)
          .forEach(years::add);
    }
    int begins = years.stream().min(Integer::compare).orElseThrow() - MARGIN;
    int ends = years.stream().max(Integer::compare).orElseThrow() + MARGIN;
    return new LawLine(
        provision.name(),
        begins,
        ends,
        provision.versions().stream().map(each -> span(each, begins, ends, today)).toList());
  }

  private static Span span(Provision.Version version, int begins, int ends, LocalDate today) {
    double from = place(version.validity().from(), begins, ends);
    double until = place(version.validity().until(), begins, ends);
    return new Span(version, from, until - from, version.validity().holdsOn(today));
  }

  private static double place(LocalDate day, int begins, int ends) {
    if (day.getYear() < begins) {
      return 0;
    }
    if (day.getYear() >= ends) {
      return 100;
    }
    double years = day.getYear() - begins + day.getDayOfYear() / (double) day.lengthOfYear();
    return 100 * years / (ends - begins);
  }
}
