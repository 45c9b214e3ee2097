package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One reading of a total, held against all lines.
 *
 * @param item the total
 * @param reading the items that add up to it
 * @param relations by line
 */
record Sum(Grid grid, int item, List<Integer> reading, Map<Integer, Relation> relations) {
  static Sum of(Grid grid, int item, List<Integer> reading) {
    return of(grid, item, reading, 1);
  }

  /** The reading, held against every so manieth line only. */
  static Sum of(Grid grid, int item, List<Integer> reading, int step) {
    Map<Integer, Relation> relations = new TreeMap<>();
    IntStream.range(0, grid.lines().size())
        .filter(line -> line % step == 0)
        .filter(line -> grid.lines().get(line).role().adds() && !runs(grid, line))
        .forEach(
            line ->
                relation(grid, item, reading, line)
                    .ifPresent(relation -> relations.put(line, relation)));
    return new Sum(grid, item, reading, relations);
  }

  /** Whether the line is one of running totals from month to month, which nobody adds up. */
  private static boolean runs(Grid grid, int line) {
    return Role.running(grid.lines().get(line).name())
        && (grid.basis() == Basis.ROW_TOTAL
            || grid.items().stream().anyMatch(each -> Role.bare(each.name()).matches("\\d+月")));
  }

  /** The sum across one line; nothing where a number of it is missing or kept secret. */
  private static Optional<Relation> relation(Grid grid, int item, List<Integer> reading, int line) {
    List<Quantity> parts = reading.stream().flatMap(i -> grid.find(i, line).stream()).toList();
    List<Quantity> filled = parts.stream().filter(part -> !part.blank()).toList();
    boolean known = filled.stream().allMatch(Quantity::known);
    return grid.find(item, line)
        .filter(total -> total.known() && known && !filled.isEmpty())
        .map(total -> new Relation(grid.basis(), total, filled, grid.rounded()));
  }

  long hits() {
    return relations.values().stream().filter(Relation::tells).filter(Relation::holds).count();
  }

  long misses() {
    return relations.values().stream().filter(Relation::tells).count() - hits();
  }

  BigDecimal off() {
    return relations.values().stream()
        .map(relation -> relation.rest().abs())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether what adds up is more than one number that repeats. */
  boolean various() {
    return relations.values().stream()
        .filter(relation -> relation.tells() && relation.holds())
        .anyMatch(
            relation ->
                relation.parts().stream().filter(p -> p.number().signum() != 0).count() > 1);
  }

  /** A blank is missed only where the same total is filled in elsewhere and right. */
  Sum claimed(boolean filled) {
    Map<Integer, Relation> claimed = new TreeMap<>(relations);
    claimed.values().removeIf(r -> r.total().blank() && !(filled && r.computed().signum() != 0));
    return new Sum(grid, item, reading, claimed);
  }
}
