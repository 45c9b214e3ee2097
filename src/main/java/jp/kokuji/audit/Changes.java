package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the two items of which a third prints the difference (増減). */
final class Changes {
  /** Differences are of items that stand near. */
  private static final int NEAR = 6;

  private final Grid grid;
  private final int item;

  private Changes(Grid grid, int item) {
    this.grid = grid;
    this.item = item;
  }

  static List<Relation> of(Grid grid) {
    return IntStream.range(0, grid.items().size())
        .filter(item -> !grid.declared() && grid.items().get(item).role() == Role.CHANGE)
        .mapToObj(item -> new Changes(grid, item).relations())
        .flatMap(List::stream)
        .toList();
  }

  private List<Relation> relations() {
    return pairs().stream()
        .map(this::held)
        .filter(relations -> !relations.isEmpty())
        .max(Comparator.comparingLong(Changes::hits))
        .filter(Changes::convinces)
        .orElse(List.of());
  }

  private List<int[]> pairs() {
    List<Integer> near =
        IntStream.range(Math.max(0, item - NEAR), Math.min(grid.items().size(), item + NEAR))
            .filter(i -> i != item)
            .filter(i -> grid.items().get(i).role() != Role.RATE)
            .filter(i -> grid.items().get(i).role() != Role.CHANGE)
            .boxed()
            .toList();
    List<int[]> pairs = new ArrayList<>();
    near.forEach(
        minuend ->
            near.stream()
                .filter(subtrahend -> !subtrahend.equals(minuend))
                .forEach(subtrahend -> pairs.add(new int[] {minuend, subtrahend})));
    return pairs;
  }

  private List<Relation> held(int[] pair) {
    return IntStream.range(0, grid.lines().size())
        .filter(line -> grid.lines().get(line).role() != Role.RATE)
        .mapToObj(line -> relation(pair, line))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Relation> relation(int[] pair, int line) {
    Optional<Quantity> minuend = grid.find(pair[0], line).filter(Quantity::known);
    Optional<Quantity> subtrahend = grid.find(pair[1], line).filter(Quantity::known);
    return grid.find(item, line)
        .filter(total -> total.known() && !total.blank())
        .filter(total -> minuend.isPresent() && subtrahend.isPresent())
        .map(
            total ->
                Relation.computed(
                    Basis.CHANGE,
                    total,
                    List.of(minuend.get(), subtrahend.get()),
                    minuend.get().number().subtract(subtrahend.get().number())));
  }

  private static long hits(List<Relation> relations) {
    return relations.stream().filter(relation -> relation.tells() && relation.holds()).count();
  }

  /** Most must be right, and more than the one that any two numbers could make by chance. */
  private static boolean convinces(List<Relation> relations) {
    long misses = relations.stream().filter(relation -> !relation.holds()).count();
    long hits = hits(relations);
    return (hits >= 2 && hits >= misses) || (hits == 1 && misses == 0);
  }
}
