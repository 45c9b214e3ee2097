package jp.kokuji.audit;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * That an item of a grid is the sum of others, in one of several readings. The same reading must
 * serve all its lines; where none does, the nearest one is kept.
 *
 * @param readings the items that may add up to it, the likeliest first
 */
record Claim(Grid grid, int item, List<List<Integer>> readings, Strength strength) {
  private static final int MUCH = 50_000;
  private static final int FEW = 16;
  private static final Comparator<Sum> MOST = Comparator.comparingLong(Sum::hits).reversed();
  private static final Comparator<Sum> NEAREST = MOST.thenComparing(Sum::off);

  /** The sums to be held against what is printed; nothing where the structure stays unclear. */
  Optional<Sum> sum() {
    return likely().stream()
        .map(reading -> Sum.of(grid, item, reading))
        .filter(sum -> !sum.relations().isEmpty())
        .min(strength == Strength.NAMED ? NEAREST : MOST)
        .filter(this::convinces)
        .map(sum -> sum.claimed(strength == Strength.NAMED && (sum.hits() > 0 || grid.declared())));
  }

  /** In a large table, what fits hardly any of some lines need not be held against all of them. */
  private List<List<Integer>> likely() {
    long work = readings.stream().mapToLong(List::size).sum() * grid.lines().size();
    int step = grid.lines().size() / FEW;
    if (work < MUCH || step < 2) {
      return readings;
    }
    List<Sum> tried = readings.stream().map(reading -> Sum.of(grid, item, reading, step)).toList();
    long best = tried.stream().mapToLong(Sum::hits).max().orElse(0);
    boolean silent = tried.stream().allMatch(sum -> sum.misses() == 0);
    if (best == 0) {
      return silent || strength == Strength.NAMED ? readings : List.of();
    }
    return tried.stream()
        .filter(sum -> sum.hits() > 0 && 2 * sum.hits() >= best)
        .filter(sum -> strength == Strength.NAMED || 4 * sum.hits() >= sum.misses())
        .map(Sum::reading)
        .toList();
  }

  private boolean convinces(Sum sum) {
    long misses = sum.misses();
    return switch (strength) {
      // a lone column is no sum of one, unless it says so by its numbers
      case NAMED ->
          grid.declared()
              || grid.basis() == Basis.ROW_TOTAL
              || sum.reading().size() > 1
              || sum.hits() > misses;
      case COMPLETE -> true;
      case NESTED -> misses == 0 || (sum.hits() >= 2 && sum.hits() > misses);
      case LEARNED -> sum.hits() >= 2 && sum.hits() >= 2 * misses && sum.various();
    };
  }

  /**
   * The same claim, taken for true: a total adds up with this item and without its parts, so that
   * these can be nothing but its parts. A lone part may be one of several, unless others like it
   * have all of theirs.
   */
  Optional<Claim> vouched(List<Sum> sums) {
    boolean counted =
        strength == Strength.NESTED
            && readings.size() == 1
            && (readings.getFirst().size() > 1 || likened(sums))
            && sums.stream()
                .filter(sum -> sum.hits() > sum.misses())
                .map(Sum::reading)
                .anyMatch(
                    reading ->
                        reading.contains(item)
                            && Collections.disjoint(reading, readings.getFirst()));
    return counted
        ? Optional.of(new Claim(grid, item, readings, Strength.COMPLETE))
        : Optional.empty();
  }

  /** Whether another item of the same depth is the sum of those below it. */
  private boolean likened(List<Sum> sums) {
    List<Item> items = grid.items();
    int depth = items.get(item).path().size();
    return sums.stream()
        .filter(sum -> items.get(sum.item()).role() == Role.PART && sum.reading().size() > 1)
        .filter(sum -> sum.misses() == 0 && items.get(sum.item()).path().size() == depth)
        .anyMatch(
            sum ->
                items
                    .get(sum.reading().getFirst())
                    .above()
                    .anyMatch(items.get(sum.item()).path()::equals));
  }
}
