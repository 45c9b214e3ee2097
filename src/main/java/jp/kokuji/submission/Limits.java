package jp.kokuji.submission;

/** How large a submission may be, so that no file can use up the memory or the night. */
final class Limits {
  /** Characters of one cell. */
  static final int FIELD = 64 * 1024;

  /** Characters of one CSV record. */
  static final int RECORD = 1024 * 1024;

  static final int COLUMNS = 512;

  /** The last row of a sheet that a spreadsheet program can show. */
  static final int ROWS = 1_048_576;

  /** Bytes of a binary workbook, which has to be read into memory whole. */
  static final long BINARY_WORKBOOK = 50L * 1024 * 1024;

  private Limits() {}

  static UnreadableSubmission tooLarge(String sheet, int row, String found, String allowed) {
    return Unreadable.row(Rule.TOO_LARGE, sheet, row, found, allowed);
  }
}
