package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.kokuji.submission.Line;

/** The heading rows of a table; a heading over several columns stands in the first of them. */
record Headings(List<Line> rows) {
  private static final int FEWEST = 3;

  static Headings of(List<Line> above) {
    int from =
        IntStream.iterate(above.size() - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> !heads(above, i))
                .findFirst()
                .orElse(-1)
            + 1;
    int to = above.size();
    while (to - from > 1 && says(above.get(to - 1), 1) == 1) {
      to--;
    }
    return new Headings(above.subList(from, to));
  }

  /**
   * How many different words head the columns from one on; a row of one and the same tells none.
   */
  private static long says(Line line, int from) {
    List<String> words =
        line.cells().stream()
            .skip(from)
            .filter(cell -> !cell.isBlank())
            .map(Headings::clean)
            .toList();
    return words.size() < FEWEST ? words.size() + FEWEST : words.stream().distinct().count();
  }

  /** A lone cell heads columns only if it is not where titles and labels stand. */
  private static boolean heads(List<Line> above, int index) {
    Line line = above.get(index);
    return (Block.filled(line) > 1 && !Block.isKey(line))
        || (index < above.size() - 1 && Block.firstFilled(line) > 0 && !Blocks.isUnit(line));
  }

  /** The headings of a column from the outermost on. */
  List<String> path(int column) {
    List<String> path = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      String heading = heading(row, column);
      if (!heading.isEmpty() && (path.isEmpty() || !path.getLast().equals(heading))) {
        path.add(heading);
      }
    }
    return path.isEmpty() ? beside(column) : List.copyOf(path);
  }

  /** A column without any heading is merged into the one to its left, unless that is a total. */
  private List<String> beside(int column) {
    List<String> left = column == 0 ? List.of("") : path(column - 1);
    return Role.of(left.getLast()).total() ? List.of("") : left;
  }

  private String heading(int row, int column) {
    String own = clean(Block.text(rows.get(row), column));
    boolean spanned =
        own.isEmpty()
            && IntStream.range(row + 1, rows.size())
                .anyMatch(below -> !Block.text(rows.get(below), column).isBlank());
    return spanned ? left(row, column) : own;
  }

  /** The heading that spans a column whose own cell is merged into it. */
  private String left(int row, int column) {
    return IntStream.iterate(column - 1, i -> i >= 0, i -> i - 1)
        .filter(i -> !Block.text(rows.get(row), i).isBlank())
        // a heading without others below it spans rows, not columns
        .mapToObj(i -> spansDown(row, i) ? "" : clean(Block.text(rows.get(row), i)))
        .findFirst()
        .orElse("");
  }

  private boolean spansDown(int row, int column) {
    return IntStream.range(row + 1, rows.size())
        .allMatch(below -> Block.text(rows.get(below), column).isBlank());
  }

  private static String clean(String heading) {
    return heading.replaceAll("[\\s　]+", "");
  }

  /** Whether the column numbers the rows or names their years. */
  boolean ordinal(int column) {
    return Role.of(path(column).getLast()) == Role.RATE;
  }

  /** Whether the column begins the table anew, beside the columns before it. */
  boolean same(List<Integer> labels, int column) {
    return !labels.isEmpty()
        && !path(column).equals(List.of(""))
        && path(labels.getFirst()).equals(path(column));
  }
}
