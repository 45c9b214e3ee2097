package jp.kokuji.submission;

import java.util.List;

/** What every line must fulfil, whatever file it comes from. */
final class LineCheck {
  /** Stands in a text where an earlier program lost a character; nobody can tell which. */
  private static final char LOST = '\uFFFD';

  private LineCheck() {}

  /** Gives the line back when it is within the limits and no character of it is lost. */
  static Line sound(Line line) throws UnreadableSubmission {
    List<String> cells = line.cells();
    if (cells.size() > Limits.COLUMNS) {
      throw tooLarge(line, cells.size() + "列", Limits.COLUMNS + "列");
    }
    for (String cell : cells) {
      if (cell.length() > Limits.FIELD) {
        throw tooLarge(line, "1セル" + cell.length() + "字", Limits.FIELD + "字");
      }
      if (cell.indexOf(LOST) >= 0) {
        throw Unreadable.row(
            Rule.UNREADABLE_ENCODING, line.sheet(), line.row(), EncodingFault.LOST);
      }
    }
    return line;
  }

  private static UnreadableSubmission tooLarge(Line line, String found, String allowed) {
    return Limits.tooLarge(line.sheet(), line.row(), found, allowed);
  }
}
