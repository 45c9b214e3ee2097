package jp.kokuji.submission;

import java.util.List;

/** The sheets that the program itself adds to workbooks for departments; they hold no records. */
public final class OwnSheet {
  /** Begins the first cell of a form's example sheet. */
  public static final String EXAMPLES = "Kokuji 記入例";

  /** Begins the first cell of a form's list of words. */
  public static final String CODES = "Kokuji コード表";

  /** Begins the first cell of the list of problems in a returned workbook. */
  public static final String PROBLEMS = "Kokuji エラー一覧";

  private static final List<String> MARKERS = List.of(EXAMPLES, CODES, PROBLEMS);

  private OwnSheet() {}

  /** Whether a sheet that begins with this line is one of ours. */
  static boolean begins(Line line) {
    return line.row() == 1
        && !line.cells().isEmpty()
        && MARKERS.stream().anyMatch(line.cells().getFirst()::startsWith);
  }
}
