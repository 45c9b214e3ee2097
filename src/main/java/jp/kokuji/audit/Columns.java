package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.kokuji.submission.Line;

/**
 * Columns of a table that belong together: labels, and the numbers to their right.
 *
 * @param labels from the outermost on, those of the columns before included where these nest
 * @param own how many of the labels are the segment's own
 */
record Columns(List<Integer> labels, int own, List<Integer> numbers) {
  /** The segments of a table, from left to right; text without numbers to its right is a remark. */
  static List<Columns> of(Headings headings, List<Line> rows, int width) {
    List<Columns> segments = new ArrayList<>();
    List<Line> ofNumbers = rows.stream().filter(Block::isOfNumbers).toList();
    Columns open = new Columns(new ArrayList<>(), 0, new ArrayList<>());
    for (int column = 0; column < width; column++) {
      switch (content(headings, ofNumbers, column, open)) {
        case LABEL -> {
          if (!open.numbers.isEmpty()) {
            segments.add(open);
            open = open.next(headings.same(open.labels, column));
          }
          open.labels.add(column);
          open = new Columns(open.labels, open.own + 1, open.numbers);
        }
        case NUMBERS -> open.numbers.add(column);
        case NOTHING -> {}
      }
    }
    segments.add(open);
    segments.removeIf(segment -> segment.numbers.isEmpty());
    return segments;
  }

  private enum Content {
    LABEL,
    NUMBERS,
    NOTHING
  }

  private Columns next(boolean beside) {
    return new Columns(beside ? new ArrayList<>() : new ArrayList<>(labels), 0, new ArrayList<>());
  }

  private static Content content(Headings headings, List<Line> rows, int column, Columns open) {
    List<WrittenNumber> cells = rows.stream().map(row -> Block.number(row, column)).toList();
    long numbers = cells.stream().filter(WrittenNumber::numeric).count();
    long texts = cells.stream().filter(cell -> cell.kind() == WrittenNumber.Kind.TEXT).count();
    if (numbers + texts == 0) {
      return Content.NOTHING;
    }
    boolean first = open.labels.isEmpty() && open.numbers.isEmpty();
    boolean ordinal = first && (headings.ordinal(column) || counts(cells));
    return texts > numbers || ordinal ? Content.LABEL : Content.NUMBERS;
  }

  /** Whether the cells are 1, 2, 3 … */
  private static boolean counts(List<WrittenNumber> cells) {
    List<WrittenNumber> filled = cells.stream().filter(WrittenNumber::numeric).toList();
    return filled.size() > 2
        && IntStream.range(0, filled.size() - 1)
            .allMatch(i -> value(filled.get(i + 1)) - value(filled.get(i)) == 1);
  }

  private static long value(WrittenNumber cell) {
    return cell.number() == null ? Long.MIN_VALUE : cell.number().longValue();
  }
}
