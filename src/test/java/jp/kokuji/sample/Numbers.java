package jp.kokuji.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers a department's requests. Now and then a request that differs from the one before only in
 * its outcome becomes a second decision (枝番 2) on the same request, as happens when several
 * documents were asked for at once.
 */
final class Numbers {
  private static final int APART = 9;
  private int number;
  private int seen;
  private int branch;
  private int lastBranched;
  private LocalDate received = LocalDate.MIN;
  private String outcome = "";
  private String sameness = "";

  /** Takes the next request and returns the day on which it is booked as received. */
  LocalDate next(LocalDate day, String nextOutcome, String nextSameness) {
    seen++;
    boolean another =
        nextSameness.equals(sameness)
            && !nextOutcome.equals(outcome)
            && branch == 0
            && seen - lastBranched > APART;
    if (another) {
      branch = 2;
      lastBranched = seen;
    } else {
      number++;
      branch = 0;
      received = day;
    }
    outcome = nextOutcome;
    sameness = nextSameness;
    return received;
  }

  int number() {
    return number;
  }

  /** The branch of the last request, blank where it stands alone. */
  Object branch() {
    return branch == 0 ? "" : (Object) branch;
  }

  /** Gives branch 1 to each row that is followed by its branch 2 (second column). */
  static List<Row> firstBranchMarked(List<Row> rows) {
    List<Row> marked = new ArrayList<>(rows);
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).values().get(1).equals(2)) {
        List<Object> first = new ArrayList<>(rows.get(i - 1).values());
        first.set(1, 1);
        marked.set(i - 1, new Row(rows.get(i - 1).department(), first));
      }
    }
    return marked;
  }
}
