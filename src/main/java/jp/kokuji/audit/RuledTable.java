package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The cells between rules that are drawn across each other. */
final class RuledTable {
  /** How far apart lines may be that are meant to meet, in points. */
  private static final double NEAR = 3;

  /**
   * A line ends on purpose where it leaves so many characters of room; fewer may be its measure.
   */
  private static final double ROOM = 1.2;

  private final List<DrawnRule> rules;
  private final double[] xs;
  private final double[] ys;
  private final List<List<List<Glyph>>> cells = new ArrayList<>();

  private RuledTable(List<DrawnRule> rules) {
    this.rules = rules;
    this.xs = places(rules, false);
    this.ys = places(rules, true);
    for (int row = 0; row + 1 < ys.length; row++) {
      cells.add(
          IntStream.range(0, xs.length - 1)
              .<List<Glyph>>mapToObj(column -> new ArrayList<>())
              .toList());
    }
  }

  /** The tables of a page: rules that meet, directly or over others. */
  static List<RuledTable> of(List<DrawnRule> rules) {
    List<List<DrawnRule>> groups = new ArrayList<>();
    for (DrawnRule rule : rules) {
      List<DrawnRule> joined = new ArrayList<>(List.of(rule));
      for (List<DrawnRule> group : List.copyOf(groups)) {
        if (group.stream().anyMatch(other -> meet(rule, other))) {
          groups.remove(group);
          joined.addAll(group);
        }
      }
      groups.add(joined);
    }
    return groups.stream()
        .map(RuledTable::new)
        .filter(table -> table.xs.length > 2 && table.ys.length > 2)
        .sorted(Comparator.comparingDouble(RuledTable::top))
        .toList();
  }

  private static boolean meet(DrawnRule one, DrawnRule other) {
    if (one.level() == other.level()) {
      return Math.abs(one.at() - other.at()) < NEAR
          && one.from() < other.to() + NEAR
          && other.from() < one.to() + NEAR;
    }
    return within(one.at(), other) && within(other.at(), one);
  }

  private static boolean within(double at, DrawnRule rule) {
    return at > rule.from() - NEAR && at < rule.to() + NEAR;
  }

  private static double[] places(List<DrawnRule> rules, boolean level) {
    double[] sorted =
        rules.stream()
            .filter(rule -> rule.level() == level)
            .mapToDouble(DrawnRule::at)
            .sorted()
            .toArray();
    List<Double> places = new ArrayList<>();
    for (double at : sorted) {
      if (places.isEmpty() || at - places.getLast() > NEAR) {
        places.add(at);
      }
    }
    return places.stream().mapToDouble(Double::doubleValue).toArray();
  }

  double top() {
    return ys.length == 0 ? 0 : ys[0];
  }

  double bottom() {
    return ys[ys.length - 1];
  }

  boolean holds(Glyph glyph) {
    return glyph.middle() > xs[0]
        && glyph.middle() < xs[xs.length - 1]
        && glyph.centre() > top()
        && glyph.centre() < bottom();
  }

  void add(Glyph glyph) {
    cells.get(index(ys, glyph.centre())).get(index(xs, glyph.middle())).add(glyph);
  }

  private static int index(double[] places, double at) {
    int found = Arrays.binarySearch(places, at);
    return Math.clamp(found < 0 ? -found - 2L : found, 0, places.length - 2);
  }

  /** Cells without a rule between them are one, whose text stands in its first. */
  List<List<String>> rows() {
    int width = xs.length - 1;
    int[] cell = IntStream.range(0, width * (ys.length - 1)).toArray();
    for (int row = 0; row + 1 < ys.length; row++) {
      for (int column = 0; column < width; column++) {
        int at = row * width + column;
        if (column > 0 && !ruled(false, xs[column], middle(ys, row))) {
          join(cell, at - 1, at);
        }
        if (row > 0 && !ruled(true, ys[row], middle(xs, column))) {
          join(cell, at - width, at);
        }
      }
    }
    TreeMap<Integer, List<Glyph>> texts = new TreeMap<>();
    for (int at = 0; at < cell.length; at++) {
      texts
          .computeIfAbsent(cell[at], first -> new ArrayList<>())
          .addAll(cells.get(at / width).get(at % width));
    }
    return IntStream.range(0, ys.length - 1)
        .mapToObj(
            row ->
                IntStream.range(row * width, (row + 1) * width)
                    .mapToObj(
                        at -> cell[at] == at ? text(texts.getOrDefault(at, List.of()), at) : "")
                    .toList())
        .toList();
  }

  private static double middle(double[] places, int index) {
    return (places[index] + places[index + 1]) / 2;
  }

  private boolean ruled(boolean level, double at, double across) {
    return rules.stream()
        .anyMatch(
            rule ->
                rule.level() == level && Math.abs(rule.at() - at) <= NEAR && within(across, rule));
  }

  private static void join(int[] cell, int one, int other) {
    int first = Math.min(cell[one], cell[other]);
    int second = Math.max(cell[one], cell[other]);
    for (int i = 0; i < cell.length; i++) {
      cell[i] = cell[i] == second ? first : cell[i];
    }
  }

  /**
   * The glyphs of a cell line by line. A line that leaves room for what follows was ended on
   * purpose; one that is full runs on, and so does one in the middle or to the right of its cell.
   */
  private String text(List<Glyph> glyphs, int at) {
    StringBuilder text = new StringBuilder();
    int column = at % (xs.length - 1);
    boolean ended = false;
    for (List<Glyph> line : TextBand.lines(glyphs)) {
      Glyph first = line.getFirst();
      text.append(ended ? "\n" : "").append(TextBand.text(line));
      double margin = first.left() - xs[column];
      double room = xs[right(glyphs)] - line.getLast().right() - margin;
      ended = room > (first.right() - first.left()) * ROOM;
    }
    return text.toString();
  }

  /** The rule to the right of all that a cell holds. */
  private int right(List<Glyph> glyphs) {
    double most = glyphs.stream().mapToDouble(Glyph::middle).max().orElse(0);
    return index(xs, most) + 1;
  }
}
