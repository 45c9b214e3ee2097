package jp.kokuji.submission;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds rows that two stray quotation marks have made into one field of CSV: a person's text has
 * line breaks too, but no line in it is divided as the rows of the file are.
 */
final class QuotedRows {
  private static final int LEAST = 2;
  private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|\\r|\\n");

  private final char delimiter;
  private int widest;

  QuotedRows(char delimiter) {
    this.delimiter = delimiter;
  }

  /**
   * Lets pass what holds no such field.
   *
   * @param first the line of the file on which the row begins
   */
  void refuse(Line line, long first) throws UnreadableSubmission {
    widest = Math.max(widest, line.fields());
    long breaks = 0;
    for (String cell : line.cells()) {
      if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
        List<String> lines = List.of(LINE_BREAK.split(cell, -1));
        if (lines.stream().anyMatch(this::isRow)) {
          int at = (int) Math.min(first + breaks, Integer.MAX_VALUE);
          throw Unreadable.row(
              Rule.ROWS_IN_QUOTES, "", at, MyNumber.mask(lines.getFirst()), String.valueOf(at));
        }
        breaks += lines.size() - 1;
      }
    }
  }

  /** Whether a line is divided at least half as often as a row. */
  private boolean isRow(String line) {
    long divided = line.chars().filter(c -> c == delimiter).count();
    return divided >= LEAST && divided * 2 >= widest - 1;
  }
}
