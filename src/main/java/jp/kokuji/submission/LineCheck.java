package jp.kokuji.submission;

import java.util.List;

/** What every line must fulfil, whatever file it comes from. */
final class LineCheck {
  private LineCheck() {}

  /** Gives the line back when it is within the limits. */
  static Line sound(Line line) throws UnreadableSubmission {
    List<String> cells = line.cells();
    if (cells.size() > Limits.COLUMNS) {
      throw tooLarge(line, cells.size() + "列", Limits.COLUMNS + "列");
    }
    for (String cell : cells) {
      if (cell.length() > Limits.FIELD) {
        throw tooLarge(line, "1セル" + cell.length() + "字", Limits.FIELD + "字");
      }
    }
    return line;
  }

  private static UnreadableSubmission tooLarge(Line line, String found, String allowed) {
    return Limits.tooLarge(line.sheet(), line.row(), found, allowed);
  }
}
