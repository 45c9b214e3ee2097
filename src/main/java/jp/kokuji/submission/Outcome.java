package jp.kokuji.submission;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of one row, sheet or file. */
public sealed interface Outcome {
  record SheetRecognised(String sheet, String kind, int headingRow, List<Problem> problems)
      implements Outcome {}

  record SheetSkipped(String sheet, List<Problem> problems) implements Outcome {}

  record Accepted(
      String kind,
      String sheet,
      int row,
      String key,
      Map<String, @Nullable Object> values,
      List<Problem> warnings)
      implements Outcome {}

  record HeldBack(String kind, String sheet, int row, List<Problem> problems) implements Outcome {}

  record Ignored(String kind, String sheet, int row, Reason reason) implements Outcome {}

  record Refused(Problem problem) implements Outcome {}

  /** Why a row below the heading is no record. */
  enum Reason {
    BLANK,
    TOTAL
  }
}
