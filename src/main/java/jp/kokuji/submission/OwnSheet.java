package jp.kokuji.submission;

import java.util.List;

/**
 * The sheets that the program itself adds to workbooks for departments. They are told by a text in
 * their first row, since a department may give them other names.
 */
public final class OwnSheet {
  /** Begins the first cell of a form's example sheet. */
  public static final String EXAMPLES = "Kokuji 記入例";

  /** Begins the first cell of a form's list of words. */
  public static final String CODES = "Kokuji コード表";

  /** Stands in a hidden cell of the list of problems in a returned workbook. */
  public static final String PROBLEMS = "kokuji:returned-problems";

  private OwnSheet() {}

  /** Whether the sheet belongs to a form and holds no records, although it may look like it. */
  static boolean isOfForm(Line line) {
    return line.row() == 1
        && !line.cells().isEmpty()
        && List.of(EXAMPLES, CODES).stream().anyMatch(line.cells().getFirst()::startsWith);
  }

  /** Whether the sheet is the list of problems of a workbook that was sent back. */
  static boolean listsProblems(Line line) {
    return line.row() == 1 && line.cells().contains(PROBLEMS);
  }
}
