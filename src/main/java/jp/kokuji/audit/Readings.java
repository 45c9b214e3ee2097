package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The ways in which a total can be meant: which of the other items it may be the sum of. */
final class Readings {
  /** The longest run of neighbours that is tried; wider totals cover a group or everything. */
  private static final int LONGEST_RUN = 30;

  /** Beyond so many pairs of total and item only the nearest reading is tried, or it takes long. */
  private static final long MANY = 2_000_000;

  private final List<Item> items;
  private final Set<List<Integer>> found = new LinkedHashSet<>();
  private final int total;

  private Readings(List<Item> items, int total) {
    this.items = items;
    this.total = total;
  }

  /**
   * Of our own conventions: everything that is not itself part of another; in an account of what
   * came and went, what stands before the total or what stands behind it.
   */
  static List<List<Integer>> declared(List<Item> items, int total) {
    Readings readings = new Readings(items, total);
    readings.add(readings.roots(readings.parts(0, items.size(), item -> true)));
    if (items.get(total).role().total()) {
      readings.add(readings.roots(readings.parts(0, total, item -> true)));
      readings.add(readings.roots(readings.parts(total + 1, items.size(), item -> true)));
    }
    return List.copyOf(readings.found);
  }

  /** All that the structure allows, the likeliest first. */
  static List<List<Integer>> of(List<Item> items, int total, boolean columns) {
    Readings readings = new Readings(items, total);
    long totals = items.stream().filter(item -> item.role().total()).count();
    if (totals * items.size() > MANY) {
      readings.add(readings.parts(readings.since(1), total, item -> true));
      return List.copyOf(readings.found);
    }
    readings.group();
    readings.above();
    readings.below();
    readings.range(0, items.size());
    if (columns) {
      readings.runs();
    }
    return List.copyOf(readings.found);
  }

  private void group() {
    Item of = items.get(total);
    if (of.path().size() > 1) {
      List<Integer> beside = parts(0, items.size(), item -> item.beside(of));
      add(roots(beside));
      add(leaves(beside));
    }
  }

  private void above() {
    int rank = items.get(total).role().rank();
    range(since(rank), total);
    range(since(1), total);
    int from = since(rank);
    int lastSub = since(1) - 1;
    for (List<Integer> subs : totals(from, total, rank)) {
      add(join(subs, parts(lastSub + 1, total, item -> true)));
      add(join(parts(from, subs.getFirst(), item -> true), subs));
    }
    range(0, total);
  }

  private void below() {
    int rank = items.get(total).role().rank();
    int to = until(rank);
    range(total + 1, to);
    range(total + 1, until(1));
    for (List<Integer> subs : totals(total + 1, to, rank)) {
      add(join(parts(total + 1, subs.getFirst(), item -> true), subs));
      add(join(subs, parts(subs.getLast() + 1, to, item -> true)));
    }
    range(total + 1, items.size());
    totals(0, items.size(), rank).forEach(this::add);
  }

  /** Neighbours on one side, as where a count is followed by its outcomes and other counts. */
  private void runs() {
    int right = Math.min(items.size() - 1 - total, LONGEST_RUN);
    for (int length = right; length >= 2; length--) {
      add(parts(total + 1, total + 1 + length, item -> true));
    }
    for (int length = Math.min(total, LONGEST_RUN); length >= 2; length--) {
      add(parts(total - length, total, item -> true));
    }
  }

  private void range(int from, int to) {
    List<Integer> parts = parts(from, to, item -> true);
    add(roots(parts));
    add(leaves(parts));
  }

  /** Where the items begin that belong to the total and to none of at least that rank before it. */
  private int since(int rank) {
    return IntStream.iterate(total - 1, i -> i >= 0, i -> i - 1)
            .filter(i -> items.get(i).role().rank() >= rank)
            .findFirst()
            .orElse(-1)
        + 1;
  }

  private int until(int rank) {
    return IntStream.range(total + 1, items.size())
        .filter(i -> items.get(i).role().rank() >= rank)
        .findFirst()
        .orElse(items.size());
  }

  private List<Integer> parts(int from, int to, Predicate<Item> wanted) {
    return IntStream.range(from, to)
        .filter(i -> i != total && items.get(i).role() == Role.PART && wanted.test(items.get(i)))
        .boxed()
        .toList();
  }

  /** The totals of the next lower rank that there is, and those of all lower ranks. */
  private List<List<Integer>> totals(int from, int to, int rank) {
    List<Integer> lower =
        IntStream.range(from, to)
            .filter(i -> items.get(i).role().total() && items.get(i).role().rank() < rank)
            .boxed()
            .toList();
    int next = lower.stream().mapToInt(i -> items.get(i).role().rank()).max().orElse(0);
    List<Integer> highest = lower.stream().filter(i -> items.get(i).role().rank() == next).toList();
    return lower.isEmpty()
        ? List.of()
        : lower.equals(highest) ? List.of(lower) : List.of(highest, lower);
  }

  /** Those that lie below no other. */
  private List<Integer> roots(List<Integer> parts) {
    Set<List<String>> paths = new HashSet<>();
    parts.forEach(i -> paths.add(items.get(i).path()));
    return parts.stream().filter(i -> items.get(i).above().noneMatch(paths::contains)).toList();
  }

  /** Those that no other lies below. */
  private List<Integer> leaves(List<Integer> parts) {
    Set<List<String>> above = new HashSet<>();
    parts.forEach(i -> items.get(i).above().forEach(above::add));
    return parts.stream().filter(i -> !above.contains(items.get(i).path())).toList();
  }

  private static List<Integer> join(List<Integer> first, List<Integer> second) {
    List<Integer> joined = new ArrayList<>(first);
    second.stream().filter(i -> !first.contains(i)).forEach(joined::add);
    return joined;
  }

  private void add(List<Integer> reading) {
    if (!reading.isEmpty()) {
      found.add(reading);
    }
  }
}
