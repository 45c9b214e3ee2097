package jp.kokuji.submission;

import java.util.List;

/** How large a submission may be, so that no file can use up the memory or the night. */
final class Limits {
  /** Characters of one cell. */
  static final int FIELD = 64 * 1024;

  /** Characters of one CSV record. */
  static final int RECORD = 1024 * 1024;

  static final int COLUMNS = 512;

  /** The last row of a sheet that a spreadsheet program can show. */
  static final int ROWS = 1_048_576;

  /** Inflated bytes of one part of a workbook. */
  static final long PART = 100L * 1024 * 1024;

  /** Inflated bytes of all parts of a workbook. */
  static final long WORKBOOK = 200L * 1024 * 1024;

  /** Parts of a workbook. */
  static final int PARTS = 1000;

  /** Bytes of a binary workbook, which has to be read into memory whole. */
  static final long BINARY_WORKBOOK = 50L * 1024 * 1024;

  private Limits() {}

  /** Gives the line back when it is within the limits. */
  static Line check(Line line) throws UnreadableSubmission {
    List<String> cells = line.cells();
    if (cells.size() > COLUMNS) {
      throw tooLarge(line.sheet(), line.row(), cells.size() + "列", COLUMNS + "列");
    }
    for (String cell : cells) {
      if (cell.length() > FIELD) {
        throw tooLarge(line.sheet(), line.row(), "1セル" + cell.length() + "字", FIELD + "字");
      }
    }
    return line;
  }

  static UnreadableSubmission tooLarge(String sheet, int row, String found, String allowed) {
    return Unreadable.row(Rule.TOO_LARGE, sheet, row, found, allowed);
  }
}
