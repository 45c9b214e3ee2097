package jp.kokuji.record;

import java.time.OffsetDateTime;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.submission.Problem;

/**
 * What somebody wrote beside a problem of a file; it goes on standing there when the file is read
 * again and the problem with it.
 *
 * @param rule by its name
 */
public record ProblemNote(
    FiscalYear year,
    String path,
    String rule,
    String sheet,
    int row,
    String column,
    String note,
    String author,
    String role,
    OffsetDateTime at) {

  /** Whether it stands beside the problem, if that is one of its file. */
  public boolean beside(Problem problem) {
    return rule.equals(problem.rule().name())
        && sheet.equals(problem.sheet())
        && row == problem.row()
        && column.equals(problem.column());
  }
}
