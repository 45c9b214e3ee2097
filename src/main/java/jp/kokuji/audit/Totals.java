package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the totals along the items of a grid, and of which other items each is the sum. */
final class Totals {
  private final Grid grid;

  private Totals(Grid grid) {
    this.grid = grid;
  }

  static List<Claim> of(Grid grid) {
    return new Totals(grid).claims();
  }

  private List<Claim> claims() {
    boolean columns = grid.basis() == Basis.COLUMN_TOTAL;
    List<Claim> claims = new ArrayList<>();
    Set<List<String>> parents = parents();
    for (int item = 0; item < grid.items().size(); item++) {
      Item candidate = grid.items().get(item);
      if (candidate.role().total()) {
        claims.add(new Claim(grid, item, readings(item, columns), Strength.NAMED));
      } else if (candidate.role() == Role.PART) {
        if (parents.contains(candidate.path())) {
          claims.add(new Claim(grid, item, List.of(below(candidate)), parent()));
        }
        if (columns) {
          claims.addAll(count(item));
        }
      }
    }
    return claims;
  }

  private List<List<Integer>> readings(int item, boolean columns) {
    return grid.declared()
        ? Readings.declared(grid.items(), item)
        : Readings.of(grid.items(), item, columns);
  }

  private Strength parent() {
    return grid.declared() ? Strength.NAMED : Strength.LEARNED;
  }

  /** Paths below which there are other items. */
  private Set<List<String>> parents() {
    Set<List<String>> parents = new HashSet<>();
    grid.items().forEach(item -> item.above().forEach(parents::add));
    return parents;
  }

  /** The items for which this one is the nearest above. */
  private List<Integer> below(Item parent) {
    Set<List<String>> paths = new HashSet<>();
    grid.items().forEach(item -> paths.add(item.path()));
    return IntStream.range(0, grid.items().size())
        .filter(i -> grid.items().get(i).role() == Role.PART)
        .filter(
            i ->
                grid.items().get(i).above().filter(paths::contains).reduce((a, b) -> b).stream()
                    .anyMatch(parent.path()::equals))
        .boxed()
        .toList();
  }

  /** A column that counts what the columns beside it break down. */
  private List<Claim> count(int item) {
    String name = Role.bare(grid.items().get(item).name());
    if (grid.declared()) {
      return name.equals("請求件数")
          ? List.of(new Claim(grid, item, readings(item, true), Strength.NAMED))
          : List.of();
    }
    List<List<Integer>> groups = ColumnGroups.beside(grid.items(), item);
    if (!groups.isEmpty()) {
      return groups.stream()
          .map(group -> new Claim(grid, item, List.of(group), Strength.NAMED))
          .toList();
    }
    return ColumnGroups.counts(name)
        ? List.of(new Claim(grid, item, Readings.of(grid.items(), item, true), Strength.LEARNED))
        : List.of();
  }
}
