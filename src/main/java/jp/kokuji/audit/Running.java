package jp.kokuji.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Running totals (累計): each is the one before and what has come since. */
final class Running {
  private final Grid grid;
  private final int item;

  private Running(Grid grid, int item) {
    this.grid = grid;
    this.item = item;
  }

  static List<Relation> of(Grid grid) {
    return IntStream.range(0, grid.items().size())
        .filter(item -> !grid.declared() && Role.running(grid.items().get(item).name()))
        .mapToObj(item -> new Running(grid, item).relations())
        .flatMap(List::stream)
        .toList();
  }

  private List<Relation> relations() {
    return IntStream.range(0, item)
        .filter(other -> grid.items().get(other).role() != Role.RATE)
        .mapToObj(this::over)
        .filter(found -> hits(found) >= 2 && 2 * hits(found) >= found.size())
        .max(Comparator.comparingLong(Running::hits))
        .orElse(List.of());
  }

  private List<Relation> over(int other) {
    return IntStream.range(1, grid.lines().size())
        .filter(line -> grid.lines().get(line).role() == Role.PART)
        .filter(line -> grid.lines().get(line - 1).role() == Role.PART)
        .mapToObj(line -> at(line, grid.find(item, line - 1), grid.find(other, line)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Relation> at(int line, Optional<Quantity> before, Optional<Quantity> since) {
    List<Quantity> parts = Stream.of(before, since).flatMap(Optional::stream).toList();
    return grid.find(item, line)
        .filter(total -> parts.size() == 2 && isAll(total, parts))
        .map(total -> Relation.computed(Basis.FLOW, total, parts, Relation.sum(parts)));
  }

  private static boolean isAll(Quantity total, List<Quantity> parts) {
    return total.known() && !total.blank() && parts.stream().allMatch(Quantity::known);
  }

  private static long hits(List<Relation> relations) {
    return relations.stream().filter(relation -> relation.tells() && relation.holds()).count();
  }
}
