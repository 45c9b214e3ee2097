package jp.kokuji.rulebook.reading;

import java.util.List;
import jp.kokuji.rulebook.Validity;

/** Finds validities that end before they begin. */
final class DaysCheck {
  private DaysCheck() {}

  static void check(Entry entry, List<Fault> faults) {
    Validity days = entry.validity();
    if (days.from().isAfter(days.until())) {
      faults.add(
          entry
              .part("until")
              .amiss("days-reversed", String.valueOf(days.until()), String.valueOf(days.from())));
    }
  }
}
