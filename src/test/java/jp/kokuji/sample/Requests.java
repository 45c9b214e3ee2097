package jp.kokuji.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import jp.kokuji.calendar.FiscalYear;

/**
 * Turns a plan into requests that came in over the year: mixed, dated and in the order of receipt.
 */
final class Requests {
  /** A request that came in and was decided. */
  record Request(
      Department department,
      String outcome,
      String clauses,
      LocalDate received,
      LocalDate decided) {}

  private final OfficeDays days;

  Requests(FiscalYear year) {
    days = new OfficeDays(year);
  }

  /** The department's requests, earliest first. */
  List<Request> of(Plan plan, Department department) {
    int seed = Math.floorMod(department.label.hashCode(), 97);
    List<Plan.Share> single = new ArrayList<>();
    for (Plan.Share share : plan.of(department)) {
      single.addAll(Collections.nCopies(share.count(), share));
    }
    Collections.shuffle(single, new Random(seed));
    List<Request> requests = new ArrayList<>();
    for (int i = 0; i < single.size(); i++) {
      Plan.Share share = single.get(i);
      double part = (i + 0.5) / single.size();
      int taken = 4 + (i * 5 + seed) % 8;
      Plan.Days when = share.fixed().orElseGet(() -> days(part, taken));
      requests.add(
          new Request(
              department, share.outcome(), share.clauses(), when.received(), when.decided()));
    }
    requests.sort(Comparator.comparing(Request::received));
    return requests;
  }

  private Plan.Days days(double part, int taken) {
    LocalDate received = days.at(part);
    return new Plan.Days(received, days.after(received, taken));
  }

  /** The day for the part (0 to 1) of the year, for what is not decided but only filed. */
  LocalDate day(double part) {
    return days.at(part);
  }
}
