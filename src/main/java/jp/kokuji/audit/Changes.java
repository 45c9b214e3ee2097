package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the two items of which a third prints the difference (増減). */
final class Changes {
  /** Differences are of items that stand near. */
  private static final int NEAR = 6;

  private static final Pattern YEAR =
      Pattern.compile("(?:平成|令和|昭和|[hrsHRS])?(?:\\d{1,4}|元)年?度?(?:\\(.*\\))?");
  private static final Pattern LAST_YEAR = Pattern.compile("(?:前|昨|本|当|今)年度?");

  private final Grid grid;
  private final int item;

  /** A pair of items and what comes out of it; sure where their names leave no doubt. */
  private record Held(List<Relation> relations, boolean sure) {
    /** Most must be right, and more than the one that any two numbers could make by chance. */
    boolean convinces() {
      long misses = relations.stream().filter(relation -> !relation.holds()).count();
      long hits = hits(relations);
      return (hits >= 2 && hits >= misses) || (hits == 1 && (misses == 0 || sure));
    }
  }

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
    Stream<Held> beside =
        pairs().stream()
            .map(pair -> new Held(held(pair[0], pair[1], 0), pair[0] != pair[1] && named(pair)));
    Stream<Held> before = near().stream().map(i -> new Held(held(i, i, 1), true));
    return (yearly() ? Stream.concat(beside, before) : beside)
        .filter(held -> !held.relations.isEmpty())
        .max(Comparator.comparingLong(held -> hits(held.relations)))
        .filter(Held::convinces)
        .map(Held::relations)
        .orElse(List.of());
  }

  /**
   * Whether each line is another year, so that a number can be held against that of the line
   * before.
   */
  private boolean yearly() {
    return grid.lines().size() > 2
        && grid.lines().stream().allMatch(line -> YEAR.matcher(Role.bare(line.name())).matches());
  }

  /** Two items that are said to be one thing in two years. */
  private boolean named(int[] pair) {
    return IntStream.of(pair)
        .mapToObj(i -> Role.bare(grid.items().get(i).name()))
        .allMatch(name -> YEAR.matcher(name).matches() || LAST_YEAR.matcher(name).matches());
  }

  private List<Integer> near() {
    return IntStream.range(Math.max(0, item - NEAR), Math.min(grid.items().size(), item + NEAR))
        .filter(i -> i != item)
        .filter(i -> grid.items().get(i).role() != Role.RATE)
        .filter(i -> grid.items().get(i).role() != Role.CHANGE)
        .boxed()
        .toList();
  }

  private List<int[]> pairs() {
    List<Integer> near = near();
    List<int[]> pairs = new ArrayList<>();
    near.forEach(
        minuend ->
            near.stream()
                .filter(subtrahend -> !subtrahend.equals(minuend))
                .forEach(subtrahend -> pairs.add(new int[] {minuend, subtrahend})));
    return pairs;
  }

  private List<Relation> held(int minuend, int subtrahend, int back) {
    return IntStream.range(back, grid.lines().size())
        .filter(line -> grid.lines().get(line).role() != Role.RATE)
        .mapToObj(
            line -> relation(line, grid.find(minuend, line), grid.find(subtrahend, line - back)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Relation> relation(int line, Optional<Quantity> one, Optional<Quantity> other) {
    Optional<Quantity> minuend = one.filter(Quantity::known);
    Optional<Quantity> subtrahend = other.filter(Quantity::known);
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
}
