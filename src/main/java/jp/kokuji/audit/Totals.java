package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the totals along the items of a grid, and of which other items each is the sum. */
final class Totals {
  private final Grid grid;

  private Totals(Grid grid) {
    this.grid = grid;
  }

  /** The sums of a grid; what only looks like one counts where another sum vouches for it. */
  static List<Sum> of(Grid grid) {
    List<Claim> claims = new Totals(grid).claims();
    List<Sum> sums = new ArrayList<>();
    List<Claim> open = new ArrayList<>();
    claims.forEach(claim -> claim.sum().ifPresentOrElse(sums::add, () -> open.add(claim)));
    List<Sum> sure = List.copyOf(sums);
    open.forEach(claim -> claim.vouched(sure).flatMap(Claim::sum).ifPresent(sums::add));
    return sums;
  }

  private List<Claim> claims() {
    if (!grid.declared() && grid.sparse()) {
      return List.of();
    }
    boolean columns = grid.basis() == Basis.COLUMN_TOTAL;
    List<Claim> claims = new ArrayList<>();
    Set<List<String>> parents = parents();
    for (int item = 0; item < grid.items().size(); item++) {
      Item candidate = grid.items().get(item);
      List<Integer> peers = TotalGroups.peers(grid.items(), item);
      if (!grid.declared() && !peers.isEmpty() && candidate.role().adds()) {
        claims.add(new Claim(grid, item, List.of(peers), Strength.NAMED));
      }
      if (candidate.role().total()) {
        claims.add(new Claim(grid, item, readings(item, columns), Strength.NAMED));
      } else if (candidate.role() == Role.PART) {
        if (parents.contains(candidate.path())) {
          claims.add(new Claim(grid, item, List.of(below(candidate)), parent()));
        }
        claims.addAll(count(item, columns));
      }
    }
    return claims;
  }

  private List<List<Integer>> readings(int item, boolean columns) {
    return grid.declared()
        ? Readings.declared(grid.items(), item)
        : Stream.concat(
                Readings.of(grid.items(), item, columns).stream(),
                Heads.apart(grid.items()).stream()
                    .flatMap(items -> Readings.of(items, item, columns).stream()))
            .distinct()
            .toList();
  }

  private Strength parent() {
    return grid.declared() ? Strength.NAMED : Strength.NESTED;
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

  /** An item that counts what the items after it break down. */
  private List<Claim> count(int item, boolean columns) {
    String name = Role.bare(grid.items().get(item).name());
    if (grid.declared()) {
      return columns && name.equals("請求件数")
          ? List.of(new Claim(grid, item, readings(item, true), Strength.NAMED))
          : List.of();
    }
    List<List<Integer>> groups = ColumnGroups.beside(grid.items(), item);
    if (!groups.isEmpty()) {
      return groups.stream().map(group -> group(item, group)).toList();
    }
    Optional<Claim> outcomes = Outcomes.claim(grid, item);
    if (outcomes.isPresent()) {
      return List.of(outcomes.get());
    }
    return columns && ColumnGroups.counts(name)
        ? List.of(new Claim(grid, item, Readings.of(grid.items(), item, true), Strength.LEARNED))
        : List.of();
  }

  private Claim group(int item, List<Integer> group) {
    Strength strength =
        group.isEmpty()
            ? Strength.LEARNED
            : ColumnGroups.strength(grid.items().get(group.getFirst()));
    return new Claim(grid, item, List.of(group), strength);
  }
}
