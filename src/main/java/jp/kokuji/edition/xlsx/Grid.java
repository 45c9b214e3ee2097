package jp.kokuji.edition.xlsx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The columns of a sheet: the union of the column edges of all its tables, stretched to the width
 * of the page. Tables of different shape thus stand below each other, each as wide as the text, and
 * a column of the sheet is merged only where another table needs an edge.
 */
final class Grid {
  /** Width of the text in half-width characters: what A4 upright holds at 10 points. */
  static final int WIDTH = 94;

  /** Edges nearer than this become one, so that no sliver of a column appears. */
  private static final int NEAR = 2;

  private final TreeSet<Integer> edges = new TreeSet<>(List.of(0, WIDTH));
  private final Map<List<Integer>, int[]> edgesOf = new HashMap<>();

  Grid(List<List<Integer>> tables) {
    if (tables.isEmpty()) {
      // a page that is a single column does not shrink to the paper everywhere
      edges.addAll(List.of(WIDTH / 4, WIDTH / 2, WIDTH * 3 / 4));
    }
    tables.forEach(widths -> edgesOf.computeIfAbsent(widths, this::fit));
  }

  private int[] fit(List<Integer> widths) {
    int total = widths.stream().mapToInt(Integer::intValue).sum();
    int[] fitted = new int[widths.size() + 1];
    int sum = 0;
    for (int column = 1; column <= widths.size(); column++) {
      sum += widths.get(column - 1);
      int left = WIDTH - (widths.size() - column);
      int wished = Math.round((float) sum * WIDTH / total);
      int edge = Math.min(Math.max(wished, fitted[column - 1] + 1), left);
      fitted[column] = column == widths.size() ? WIDTH : snap(edge, fitted[column - 1], left);
    }
    for (int edge : fitted) {
      edges.add(edge);
    }
    return fitted;
  }

  private int snap(int edge, int above, int most) {
    Integer floor = edges.floor(edge);
    Integer ceiling = edges.ceiling(edge);
    if (floor != null && edge - floor <= NEAR && floor > above) {
      return floor;
    }
    return ceiling != null && ceiling - edge <= NEAR && ceiling <= most ? ceiling : edge;
  }

  /** The width of each column of the sheet, in half-width characters. */
  List<Integer> columns() {
    return edges.stream().skip(1).map(edge -> edge - edges.lower(edge)).toList();
  }

  int last() {
    return edges.size() - 2;
  }

  /** The sheet's column in which a table's column begins; for its end, that of the next one. */
  int column(List<Integer> widths, int column) {
    return edges.headSet(edgesOf(widths)[column]).size();
  }

  /** The width of columns {@code from} to {@code to} (exclusive) of a table. */
  int width(List<Integer> widths, int from, int to) {
    int[] fitted = edgesOf(widths);
    return fitted[to] - fitted[from];
  }

  private int[] edgesOf(List<Integer> widths) {
    return Objects.requireNonNull(edgesOf.get(widths), "a table that is not on this sheet");
  }
}
