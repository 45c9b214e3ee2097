package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import jp.kokuji.submission.Line;

/** A made-up page of a report of which is known which number is the sum of which others. */
final class Specimen {
  /** A cell by its row and column, both from 0. */
  record Cell(int row, int column) {
    Place place() {
      return new Place("", row + 1, column);
    }
  }

  /**
   * What is true of the page.
   *
   * @param down whether the parts stand in other rows than the total
   */
  record TrueSum(Cell total, List<Cell> parts, boolean down) {}

  final String name;
  private final TreeMap<Integer, TreeMap<Integer, String>> cells = new TreeMap<>();
  private final Map<Cell, Long> numbers = new LinkedHashMap<>();
  private final List<TrueSum> sums = new ArrayList<>();

  Specimen(String name) {
    this.name = name;
  }

  Specimen text(int row, int column, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      cells.computeIfAbsent(row, r -> new TreeMap<>()).put(column + i, texts[i]);
    }
    return this;
  }

  Specimen number(int row, int column, long number) {
    numbers.put(new Cell(row, column), number);
    return text(row, column, number < 0 ? "△" + -number : String.format("%,d", number));
  }

  /** Prints the sum of other cells. */
  Specimen sum(int row, int column, List<Cell> parts) {
    number(row, column, parts.stream().mapToLong(this::value).sum());
    boolean down = parts.stream().anyMatch(part -> part.row != row);
    sums.add(new TrueSum(new Cell(row, column), List.copyOf(parts), down));
    return this;
  }

  /** Prints the sum of rows of the same column. */
  Specimen down(int row, int column, List<Integer> rows) {
    return sum(row, column, rows.stream().map(each -> new Cell(each, column)).toList());
  }

  /** Prints the sum of columns of the same row. */
  Specimen across(int row, int column, int from, int to) {
    return sum(
        row, column, IntStream.range(from, to).mapToObj(each -> new Cell(row, each)).toList());
  }

  /** Prints the sum of columns that stand apart. */
  Specimen apart(int row, int column, List<Integer> columns) {
    return sum(row, column, columns.stream().map(each -> new Cell(row, each)).toList());
  }

  /** Says that numbers that are printed already are the sum of other rows too. */
  Specimen alsoDown(int row, int from, int to, List<Integer> rows) {
    for (int column = from; column < to; column++) {
      int at = column;
      List<Cell> parts = rows.stream().map(each -> new Cell(each, at)).toList();
      sums.add(new TrueSum(new Cell(row, column), parts, true));
    }
    return this;
  }

  /** Says that a number that is printed already is the sum of others too. */
  Specimen alsoAcross(int row, int column, int from, int to) {
    List<Cell> parts = IntStream.range(from, to).mapToObj(i -> new Cell(row, i)).toList();
    sums.add(new TrueSum(new Cell(row, column), parts, false));
    return this;
  }

  long value(int row, int column) {
    return value(new Cell(row, column));
  }

  long value(Cell cell) {
    return Objects.requireNonNull(numbers.get(cell));
  }

  List<TrueSum> sums() {
    return sums;
  }

  List<List<String>> rows() {
    int width = cells.values().stream().mapToInt(TreeMap::lastKey).max().orElse(0) + 1;
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row <= cells.lastKey(); row++) {
      TreeMap<Integer, String> line = cells.getOrDefault(row, new TreeMap<>());
      rows.add(
          new ArrayList<>(
              IntStream.range(0, width).mapToObj(i -> line.getOrDefault(i, "")).toList()));
    }
    return rows;
  }

  static Sheet sheet(List<List<String>> rows) {
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      lines.add(new Line("", row + 1, List.copyOf(rows.get(row))));
    }
    return new Sheet("", lines);
  }
}
