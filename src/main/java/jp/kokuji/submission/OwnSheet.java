package jp.kokuji.submission;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sheets that the program itself adds to workbooks for departments. They are told by a text in
 * their first row, since a department may give them other names.
 */
public final class OwnSheet {
  /** Begins the first cell of a form's list of words. */
  public static final String CODES = "Kokuji コード表";

  /** Stands in a hidden cell of the list of problems in a returned workbook. */
  public static final String PROBLEMS = "kokuji:returned-problems";

  private static final String EXAMPLES = "Kokuji 記入例";
  private static final Pattern LAST_ROW = Pattern.compile("^" + EXAMPLES + "（(\\d{1,6})行目まで）");

  private OwnSheet() {}

  /**
   * Begins the first cell of a form's example sheet.
   *
   * @param lastRow the row of the last example, from 1: what stands below it is not ours
   */
  public static String examples(int lastRow) {
    return EXAMPLES + "（" + lastRow + "行目まで）";
  }

  /** Whether the sheet belongs to a form and holds no records, although it may look like it. */
  static boolean isOfForm(Line line) {
    return line.row() == 1
        && !line.cells().isEmpty()
        && List.of(EXAMPLES, CODES).stream().anyMatch(line.cells().getFirst()::startsWith);
  }

  /** The last row that is ours, by the first line of a sheet of a form. */
  static int lastRow(Line first) {
    Matcher examples = LAST_ROW.matcher(first.cells().getFirst());
    return examples.find() ? Integer.parseInt(examples.group(1)) : Integer.MAX_VALUE;
  }

  /** Whether the sheet is the list of problems of a workbook that was sent back. */
  static boolean listsProblems(Line line) {
    return line.row() == 1 && line.cells().contains(PROBLEMS);
  }
}
