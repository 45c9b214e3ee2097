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
              .fault(
                  "until の " + days.until() + " が from の " + days.from() + " より前です",
                  "from と同じ日か、それより後の日にしてください"));
    }
  }
}
