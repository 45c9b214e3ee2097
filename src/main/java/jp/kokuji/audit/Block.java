package jp.kokuji.audit;

import java.util.List;
import java.util.stream.IntStream;
import jp.kokuji.submission.Line;

/**
 * Rows of a sheet that make one table, its headings included.
 *
 * @param title what stands above the table; empty where nothing does
 */
record Block(String title, List<Line> lines) {
  static String text(Line line, int column) {
    return column < line.cells().size() ? line.cells().get(column) : "";
  }

  static WrittenNumber number(Line line, int column) {
    return WrittenNumber.of(text(line, column));
  }

  static long filled(Line line) {
    return line.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  static int firstFilled(Line line) {
    return IntStream.range(0, line.cells().size())
        .filter(column -> !text(line, column).isBlank())
        .findFirst()
        .orElse(0);
  }

  static boolean hasNumber(Line line) {
    return line.cells().stream().anyMatch(cell -> WrittenNumber.of(cell).numeric());
  }

  /** Whether the row says something of numbers, rather than naming years above them. */
  static boolean isOfNumbers(Line line) {
    return filled(line) > 1 && !isKey(line) && hasNumber(line) && !Years.head(line);
  }

  /** Whether a file tells of itself, in a key and a value, rather than of what it counts. */
  static boolean isKey(Line line) {
    return text(line, 0).startsWith("#") && filled(line) == 2;
  }

  int width() {
    return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
  }

  /** The index of the first row that is no heading. */
  int firstOfNumbers() {
    return IntStream.range(0, lines.size())
        .filter(i -> isOfNumbers(lines.get(i)))
        .findFirst()
        .orElse(lines.size());
  }

  /** The index of the first row below the headings, which may name a group and have no number. */
  int firstOfTable() {
    int first = firstOfNumbers();
    int head = first;
    while (head > 0 && filled(lines.get(head - 1)) == 1 && firstFilled(lines.get(head - 1)) == 0) {
      head--;
    }
    return head > 0 && filled(lines.get(head - 1)) > 1 ? head : first;
  }

  /** The number of its first row of numbers. */
  int firstRow() {
    return lines.get(firstOfNumbers()).row();
  }
}
