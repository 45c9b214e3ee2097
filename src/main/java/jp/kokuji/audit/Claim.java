package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * That an item of a grid is the sum of others, in one of several readings. The same reading must
 * serve all its lines; where none does, the nearest one is kept.
 *
 * @param readings the items that may add up to it, the likeliest first
 */
record Claim(Grid grid, int item, List<List<Integer>> readings, Strength strength) {
  /** Fewer lines than this cannot show that a structure was not understood. */
  private static final int FEW = 3;

  private static final Comparator<Trial> BEST =
      Comparator.comparingLong(Trial::hits).reversed().thenComparing(Trial::off);

  /** A reading held against all lines. */
  private record Trial(List<Relation> relations, long hits, long misses, BigDecimal off) {
    static Trial of(List<Relation> relations) {
      List<Relation> telling = relations.stream().filter(Trial::tells).toList();
      long hits = telling.stream().filter(Relation::holds).count();
      BigDecimal off =
          relations.stream()
              .map(relation -> relation.sum().subtract(relation.total().number()).abs())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      return new Trial(relations, hits, telling.size() - hits, off);
    }

    /** Zeros always add up, and a blank total may be meant to be blank. */
    private static boolean tells(Relation relation) {
      return !relation.total().blank()
          && (relation.total().number().signum() != 0 || relation.sum().signum() != 0);
    }
  }

  /** The sums to be held against what is printed; nothing where the structure stays unclear. */
  Optional<List<Relation>> relations() {
    return readings.stream()
        .map(reading -> Trial.of(relations(reading)))
        .filter(trial -> !trial.relations.isEmpty())
        .min(BEST)
        .filter(this::convinces)
        .map(this::claimed);
  }

  private boolean convinces(Trial trial) {
    if (grid.declared()) {
      return true;
    }
    return switch (strength) {
      case NAMED -> trial.hits + trial.misses < FEW || trial.hits >= trial.misses;
      case LEARNED -> trial.hits >= 2 && trial.hits >= 2 * trial.misses;
    };
  }

  /** A blank is missed only where the same total is filled in elsewhere and right. */
  private List<Relation> claimed(Trial trial) {
    boolean filled = strength == Strength.NAMED && (trial.hits > 0 || grid.declared());
    return trial.relations.stream()
        .filter(relation -> !relation.total().blank() || (filled && relation.sum().signum() != 0))
        .toList();
  }

  private List<Relation> relations(List<Integer> reading) {
    List<Relation> relations = new ArrayList<>();
    IntStream.range(0, grid.lines().size())
        .filter(line -> grid.lines().get(line).role() != Role.RATE)
        .forEach(line -> relation(reading, line).ifPresent(relations::add));
    return relations;
  }

  /** The sum across one line; nothing where a number of it is missing or kept secret. */
  private Optional<Relation> relation(List<Integer> reading, int line) {
    List<Quantity> parts = reading.stream().flatMap(i -> grid.find(i, line).stream()).toList();
    List<Quantity> filled = parts.stream().filter(part -> !part.blank()).toList();
    boolean known = filled.stream().allMatch(Quantity::known);
    return grid.find(item, line)
        .filter(total -> total.known() && known && !filled.isEmpty())
        .map(total -> new Relation(grid.basis(), total, filled, grid.rounded()));
  }
}
