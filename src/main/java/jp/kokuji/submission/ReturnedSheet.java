package jp.kokuji.submission;

/**
 * The list of problems that Kokuji puts into the workbooks it sends back. A workbook that was
 * corrected may be submitted with it, so it is told from a ledger by a text in its first row.
 */
public final class ReturnedSheet {
  public static final String MARKER = "kokuji:returned-problems";

  private ReturnedSheet() {}

  static boolean isMarkedBy(Line line) {
    return line.row() == 1 && line.cells().contains(MARKER);
  }
}
