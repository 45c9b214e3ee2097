package jp.kokuji.submission;

import java.util.List;
import java.util.Map;

/** What became of one row, sheet or file. Together, a file's outcomes leave none of it out. */
public sealed interface Outcome {
  /**
   * A file that can be opened; always the first outcome.
   *
   * @param form the form in which it is read, {@code CSV（UTF-8・BOM付き）}
   * @param problems warnings only, about the file as a whole
   */
  record Opened(String form, List<Problem> problems) implements Outcome {}

  /**
   * A sheet whose heading row was found; the outcomes of the rows below it follow.
   *
   * @param kind the id of the record kind
   * @param headingRow the row of the headings, from 1
   * @param problems warnings only
   */
  record SheetRecognised(String sheet, String kind, int headingRow, List<Problem> problems)
      implements Outcome {}

  /**
   * The end of a recognised sheet, where there is something to say of its rows together.
   *
   * @param problems warnings only
   */
  record SheetEnded(String sheet, List<Problem> problems) implements Outcome {}

  /**
   * A sheet none of whose rows is taken.
   *
   * @param problems why; none for a sheet without any content, or of our own
   */
  record SheetSkipped(String sheet, List<Problem> problems) implements Outcome {}

  /**
   * A row that is a record.
   *
   * @param key the values of the key in the form in which they are compared, joined by U+001F;
   *     empty for a kind without key
   * @param values the value of each database column that has one: a String, LocalDate or Integer
   */
  record Accepted(
      String kind,
      String sheet,
      int row,
      String key,
      Map<String, Object> values,
      List<Problem> warnings)
      implements Outcome {}

  /** A row that the department has to correct. */
  record HeldBack(String kind, String sheet, int row, List<Problem> problems) implements Outcome {}

  /** A row that is not meant as a record. */
  record Ignored(String kind, String sheet, int row, Reason reason) implements Outcome {}

  /** The file as a whole is held back; always the last outcome, whatever came before. */
  record Refused(Problem problem) implements Outcome {}

  /** Why a row is not meant as a record. */
  enum Reason {
    BLANK,
    TOTAL,
    /** It shows how others are to be filled in. */
    EXAMPLE
  }
}
