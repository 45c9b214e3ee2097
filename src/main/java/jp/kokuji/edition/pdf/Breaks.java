package jp.kokuji.edition.pdf;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jp.kokuji.report.Block.Group;

/**
 * Where a table is broken into pages: between its groups; within one only where it is long, so that
 * no page stays half empty, and then rather where fewer row spans are cut. Rows count from 0.
 */
final class Breaks {
  /** What a page shows at least of a table that begins on it, in points: three rows of a line. */
  static final float FEW_ROWS = 54;

  /** The height up to which the last rows are not left alone, in points: five rows of a line. */
  private static final float ALONE = 1.7f * FEW_ROWS;

  /** The share of what fits that a page must hold where it is broken at a better place. */
  private static final float FULL = 0.75f;

  /** Rows of a group that must stand together at its beginning and its end. */
  private static final int TOGETHER = 2;

  /** The share of a page up to which a group is not torn apart. */
  private static final float SHORT = 0.4f;

  private final float[] tops;
  private final int[] groupBegins;
  private final int[] groupEnds;
  private final int[] cut;

  Breaks(SetTable table, List<Group> groups, List<List<Placed>> body) {
    int rows = body.size();
    this.tops = new float[rows + 1];
    this.groupBegins = new int[rows + 1];
    this.groupEnds = new int[rows + 1];
    this.cut = new int[rows + 1];
    for (int row = 0; row < rows; row++) {
      tops[row + 1] = tops[row] + table.height(row);
      for (Placed placed : body.get(row)) {
        for (int below = row + 1; below < row + placed.cell().rows(); below++) {
          cut[below]++;
        }
      }
    }
    int begin = 0;
    for (Group group : groups) {
      int end = begin + group.rows().size();
      Arrays.fill(groupBegins, begin, end, begin);
      Arrays.fill(groupEnds, begin, end, end);
      begin = end;
    }
    groupBegins[rows] = rows;
    groupEnds[rows] = rows;
  }

  int rows() {
    return tops.length - 1;
  }

  float height(int from, int to) {
    return tops[to] - tops[from];
  }

  /** The end of the least part that may begin the table on a page that holds so much. */
  int least(float page) {
    int end = 1;
    while (end < rows() && !(isAllowed(end, page) && height(0, end) >= FEW_ROWS)) {
      end++;
    }
    return end;
  }

  /**
   * The row before which the page ends.
   *
   * @param from the first row of the page; also the answer if nothing may stand on it
   * @param room what is left of this page for rows, in points
   * @param page what a whole page has for rows, in points
   */
  int end(int from, float room, float page) {
    int fitting = from;
    while (fitting < rows() && height(from, fitting + 1) <= room) {
      fitting++;
    }
    if (fitting == rows()) {
      return fitting;
    }
    List<Integer> allowed =
        IntStream.rangeClosed(from + 1, fitting)
            .filter(row -> isAllowed(row, page))
            .boxed()
            .toList();
    if (allowed.isEmpty()) {
      return room < page ? from : fitting;
    }
    boolean fitsNext = from > 0 && room < page && height(from, rows()) <= page;
    List<Integer> good = allowed.stream().filter(row -> height(row, rows()) > ALONE).toList();
    return good.stream()
        .filter(row -> height(from, row) >= FULL * height(from, allowed.getLast()))
        .min(Comparator.<Integer>comparingInt(row -> cut[row]).thenComparing(row -> -row))
        .or(() -> good.stream().reduce((first, second) -> second))
        .orElse(fitsNext ? from : allowed.getLast());
  }

  private boolean isAllowed(int row, float page) {
    int begin = groupBegins[row];
    int end = groupEnds[row];
    if (row == begin) {
      return true;
    }
    float height = height(begin, end);
    boolean apart = row - begin >= TOGETHER && end - row >= TOGETHER;
    return apart ? height > SHORT * page : height > page && end - begin <= TOGETHER;
  }
}
