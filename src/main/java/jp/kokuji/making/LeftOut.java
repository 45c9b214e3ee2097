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
      String named =
          all.stream()
              .map(Obstacle::what)
              .collect(Collectors.joining(Obstacle.SENTENCES.text("and")));
      if (!all.isEmpty()) {
        String missing = kind == Obstacle.Kind.MISSING_RETURN ? named : "";
        lines.add(
            Obstacle.SENTENCES.text(
                "left-out", kind.shown(), all.size(), rows, missing.isEmpty() ? 0 : 1, missing));
      }
    }
    return lines;
  }
}
