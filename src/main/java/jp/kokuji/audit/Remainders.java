package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Looks for what became of the rows or columns of a total that differs in several lines. */
final class Remainders {
  /** A table has no more columns than this; along its many rows nothing is shifted. */
  private static final int WIDEST = 60;

  private final Sum sum;
  private final Grid grid;
  private final List<Sum> others;
  private final TreeMap<Integer, BigDecimal> rests = new TreeMap<>();

  private Remainders(Sum sum, List<Sum> others) {
    this.sum = sum;
    this.grid = sum.grid();
    this.others = others;
    sum.relations().forEach((line, relation) -> rests.put(line, off(relation)));
  }

  static List<Remainder> of(List<Sum> sums) {
    List<Remainder> all = new ArrayList<>();
    sums.forEach(sum -> new Remainders(sum, sums).remainder().ifPresent(all::add));
    return all;
  }

  private static BigDecimal off(Relation relation) {
    return relation.holds() ? BigDecimal.ZERO : relation.rest();
  }

  private Optional<Remainder> remainder() {
    List<Relation> failing =
        sum.relations().values().stream().filter(relation -> !relation.holds()).toList();
    if (failing.size() < 2) {
      return Optional.empty();
    }
    List<Remainder.Rest> named =
        rests.entrySet().stream()
            .map(
                rest ->
                    new Remainder.Rest(grid.lines().get(rest.getKey()).label(), rest.getValue()))
            .toList();
    return Optional.of(
        new Remainder(
            grid.basis(),
            failing.getFirst().total(),
            named,
            cause(),
            failing.stream().map(Difference::of).toList()));
  }

  private Cause cause() {
    return doubled().or(this::shifted).or(this::lost).orElseGet(Cause.Unclear::new);
  }

  /** A part that, taken once less, makes the total right; rather one that stands there twice. */
  private Optional<Cause> doubled() {
    List<Integer> fitting =
        sum.reading().stream()
            .filter(
                part ->
                    rests.entrySet().stream()
                        .allMatch(
                            r -> value(part, r.getKey()).negate().compareTo(r.getValue()) == 0))
            .toList();
    return fitting.stream()
        .reduce((first, second) -> second)
        .map(part -> new Cause.Doubled(grid.items().get(part).label(), place(part)));
  }

  private Optional<Cause> shifted() {
    if (rests.size() > WIDEST) {
      return Optional.empty();
    }
    for (int part : sum.reading()) {
      for (int by : new int[] {1, -1}) {
        if (shiftExplains(List.of(part), by)
            || shiftExplains(sum.reading().stream().filter(i -> i >= part).toList(), by)) {
          return Optional.of(new Cause.Shifted(grid.items().get(part).label(), place(part)));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the rests vanish when parts are moved by one line, from some line on. What was pushed
   * over the edge is not known, so the last line that takes part may keep any rest.
   */
  private boolean shiftExplains(List<Integer> parts, int by) {
    List<Integer> lines = new ArrayList<>(rests.keySet());
    for (int from = 0; from + 2 < lines.size(); from++) {
      int first = from;
      long explained = 0;
      boolean all = true;
      for (int at = 0; at < lines.size() && all; at++) {
        BigDecimal rest = rests.getOrDefault(lines.get(at), BigDecimal.ZERO);
        int source = at + by;
        boolean moved = by > 0 ? at >= first : at <= lines.size() - 1 - first;
        boolean edge = moved && (source < 0 || source >= lines.size());
        BigDecimal change =
            moved && !edge ? change(parts, lines.get(at), lines.get(source)) : BigDecimal.ZERO;
        all = edge || change.compareTo(rest) == 0;
        explained += all && !edge && rest.signum() != 0 ? 1 : 0;
      }
      if (all && explained >= 2) {
        return true;
      }
    }
    return false;
  }

  private BigDecimal change(List<Integer> parts, int line, int source) {
    return parts.stream()
        .map(part -> value(part, source).subtract(value(part, line)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A row that the total holds more than its parts, unless another total vouches for these. */
  private Optional<Cause> lost() {
    boolean more = rests.values().stream().allMatch(rest -> rest.signum() >= 0) && !single();
    boolean vouched =
        others.stream()
            .filter(
                other ->
                    !other.reading().equals(sum.reading()) && other.grid().basis() == grid.basis())
            .anyMatch(this::vouches);
    return more && !vouched
        ? Optional.of(new Cause.Lost(List.copyOf(rests.values())))
        : Optional.empty();
  }

  /** One wrong number shows in its own line and in that of the total of the lines. */
  private boolean single() {
    List<BigDecimal> left = rests.values().stream().filter(rest -> rest.signum() != 0).toList();
    return left.size() == 2 && left.getFirst().compareTo(left.getLast()) == 0;
  }

  /** Whether another total that holds the same parts is right where this one is not. */
  private boolean vouches(Sum other) {
    return other.reading().containsAll(sum.reading())
        && rests.entrySet().stream()
            .filter(rest -> rest.getValue().signum() != 0)
            .allMatch(
                rest -> {
                  Relation relation = other.relations().get(rest.getKey());
                  return relation != null && relation.holds();
                });
  }

  private BigDecimal value(int part, int line) {
    return grid.find(part, line).map(Quantity::number).orElse(BigDecimal.ZERO);
  }

  private Place place(int part) {
    return IntStream.range(0, grid.lines().size())
        .mapToObj(line -> grid.find(part, line))
        .flatMap(Optional::stream)
        .map(Quantity::place)
        .findFirst()
        .orElseGet(() -> sum.relations().values().iterator().next().total().place());
  }
}
