package jp.kokuji.making;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells everyone what a final version leaves out, without files and what they hold. */
final class LeftOut {
  private LeftOut() {}

  /** What is left out, a line a sort: how many, and which ledgers of whom are missing. */
  static List<String> of(List<Obstacle> open) {
    List<String> lines = new ArrayList<>();
    for (Obstacle.Kind kind : Obstacle.Kind.values()) {
      List<Obstacle> all = open.stream().filter(each -> each.kind() == kind).toList();
      long rows = all.stream().mapToLong(Obstacle::rows).sum();
      String named = all.stream().map(Obstacle::what).collect(Collectors.joining("、"));
      if (!all.isEmpty()) {
        lines.add(
            kind.japanese
                + "　"
                + all.size()
                + "件"
                + (rows == 0 ? "" : "（" + rows + "行）")
                + (kind == Obstacle.Kind.MISSING_RETURN ? "（" + named + "）" : ""));
      }
    }
    return lines;
  }
}
