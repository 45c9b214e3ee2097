package jp.kokuji.submission;

import static jp.kokuji.submission.Rule.Severity.ERROR;
import static jp.kokuji.submission.Rule.Severity.WARNING;

/**
 * What a submission is judged by. The letter of a code says what is judged: F the file, S a sheet
 * and its structure, V a value, N a name, D a date, L a reference to the law, X several fields or
 * rows together. Codes are printed and sent to departments, so they are never given a new meaning.
 */
public enum Rule {
  UNREADABLE_ENCODING("F-01", ERROR, "A text file is in UTF-8, Windows-31J or UTF-16 throughout."),
  EMPTY_FILE("F-02", ERROR, "A file holds something."),
  NOT_A_LEDGER_FORMAT("F-03", ERROR, "A file is CSV or an Excel workbook."),
  PASSWORD_PROTECTED("F-04", ERROR, "A workbook opens without a password."),
  DAMAGED_FILE("F-05", ERROR, "A workbook is whole."),
  UNCLOSED_QUOTE("F-06", ERROR, "A quotation mark that opens in CSV is closed."),
  TOO_LARGE("F-07", ERROR, "A file keeps within the limits of size."),
  CHANGED_WHILE_READING("F-08", ERROR, "A file stays the same while it is read."),
  UNKNOWN_SUBMITTER("F-09", ERROR, "A folder bears the name of a submitter of that year."),
  NO_LEDGER_FOUND("F-10", ERROR, "A file has at least one sheet with a known heading row."),
  MACROS_IGNORED("F-11", WARNING, "A workbook has no macros."),
  OTHER_EXTENSION("F-12", WARNING, "The name of a file ends as its content demands."),
  OTHER_DELIMITER("F-13", WARNING, "Nothing but commas separates the fields of CSV."),

  ROWS_IN_QUOTES("F-20", ERROR, "No quoted field of CSV holds rows of the ledger."),

  MISSING_HEADING("S-01", ERROR, "A ledger has all the headings that its kind must have."),
  UNKNOWN_SHEET("S-02", WARNING, "A sheet resembles a known kind of ledger."),
  DUPLICATE_HEADING("S-03", ERROR, "No two columns of a ledger mean the same."),
  UNKNOWN_COLUMN("S-04", WARNING, "A ledger has no columns that its kind does not know."),
  UNNAMED_COLUMN("S-05", WARNING, "A column with values has a heading."),
  REPEATED_HEADING("S-06", ERROR, "The heading row stands only once in a sheet."),
  STRAY_TEXT("S-07", ERROR, "A row below the headings has more than one cell filled in."),
  HIDDEN_SHEET("S-08", WARNING, "A sheet with records is shown."),
  HIDDEN_ROWS("S-09", WARNING, "A row with a record is shown, not hidden or filtered out."),
  HIDDEN_COLUMN("S-10", WARNING, "A column with values is shown."),
  AMONG_EXAMPLES("S-11", ERROR, "Records stand in a form's own sheet, not among its examples."),
  SHORT_ROW("S-20", ERROR, "A row of CSV has a field for every heading."),
  LONG_ROW("S-21", ERROR, "A row has no more fields than there are headings."),
  SECOND_TABLE("S-22", ERROR, "A sheet holds one table."),
  MERGED_CELLS("S-23", ERROR, "What merged cells say of each of their rows is plain."),
  UNDER_MERGED_CELLS("S-24", ERROR, "No value lies unseen under merged cells."),
  EXAMPLE_ROW("S-25", WARNING, "A ledger has no example rows among its records."),
  NIL_ROW("S-26", ERROR, "That there is nothing to report is said by a nil return."),
  INVISIBLE_TEXT("S-27", WARNING, "A value can be told from its background."),
  UNDER_MERGED_HEADING("S-28", ERROR, "Each column of values has a heading of its own."),
  SIDE_BY_SIDE("S-29", ERROR, "Tables stand below one another or in sheets of their own."),
  BARE_ROW("S-30", ERROR, "A row has more than a number and whose it is."),
  LIKE_A_LEDGER("S-31", WARNING, "A sheet with several headings of a ledger has all of them."),
  DOUBTFUL_REMARK("S-32", WARNING, "No column that is not read says of a record that it is none."),
  BELOW_OTHER_TITLE("S-33", ERROR, "No title between rows says that those below it do not count."),
  DOUBTFUL_TITLE("S-34", WARNING, "No title of a table says that its rows do not count."),
  OTHER_UNIT("S-35", ERROR, "Counts are written in ones, not in tens, hundreds or thousands."),
  CONCEALED_BY_CONDITION(
      "S-36", WARNING, "No conditional format strikes out or hides what records say."),
  COMMENTED("S-37", WARNING, "No comment stands over a record, where it is not read."),
  WRITTEN_OVER("S-38", WARNING, "No shape over a sheet says that its rows do not count."),
  LINE_OVER("S-39", WARNING, "No drawn line or diagonal border runs through a record."),

  BLANK_VALUE("V-01", ERROR, "A value that every record must have is filled in."),
  DITTO_MARK("V-02", ERROR, "A value is written out, not referred to by a ditto mark."),
  UNKNOWN_WORD("V-03", ERROR, "A value is one of the words that its column allows."),
  EXCEL_ERROR("V-04", ERROR, "A cell does not hold an Excel error."),
  NOT_A_COUNT("V-05", ERROR, "A count is a whole number from 0."),
  LOST_DIGITS("V-06", ERROR, "An identifier was not turned into an exponent by Excel."),
  MY_NUMBER("V-07", ERROR, "No cell holds an Individual Number (Act No. 27 of 2013)."),
  BROKEN_CHARACTER("V-08", ERROR, "A value has no broken, invisible or control characters."),
  PRIVATE_CHARACTER("V-09", WARNING, "A value has no characters defined only by the city (gaiji)."),
  UNKNOWN_KIND("V-10", ERROR, "A nil return names a known kind of record."),
  REPEATED_NAME("V-11", ERROR, "A list of names holds each of them once."),
  FORMULA("V-12", WARNING, "A value is written out, not calculated by a formula."),
  NUMERIC_IDENTIFIER("V-13", WARNING, "An identifier is text, since numbers lose digits in Excel."),
  VARIANT_CHARACTER(
      "V-14", WARNING, "A value has no variation selectors, which few programs draw."),
  NOT_CALCULATED("V-15", ERROR, "A formula has a result that the file holds."),
  STRUCK_OUT("V-20", ERROR, "A value that counts is not struck out."),
  STRUCK_PART("V-21", WARNING, "No part of a value is struck out."),
  RAISED_TEXT("V-22", ERROR, "A value has no characters above or below the line."),
  SHOWN_OTHERWISE("V-23", ERROR, "A number format shows the number that the cell holds."),
  DATE_FOR_NUMBER("V-24", ERROR, "A number was not turned into a date by Excel."),
  SEVERAL_NUMBERS("V-25", ERROR, "A cell holds one number."),
  UNCLEAR_MARK("V-26", ERROR, "One of several columns is marked, and by a mark."),
  NEW_WORD("V-28", WARNING, "A word of an open list is one of those that it names."),
  PHONE_NUMBER("V-27", WARNING, "A text that may be published holds no telephone number."),

  UNKNOWN_AGENCY("N-01", ERROR, "An agency is known and existed on that day."),
  UNKNOWN_DEPARTMENT("N-02", ERROR, "A department is known and existed on that day."),
  DEPARTMENT_OF_OTHER_AGENCY("N-03", ERROR, "A department belonged to its row's agency that day."),
  UNKNOWN_CORNER("N-04", ERROR, "An information corner is known and existed on that day."),
  CORNER_OF_OTHER_AGENCY("N-05", ERROR, "A corner that reports for itself is its row's agency's."),

  UNCLEAR_NAMES("N-06", ERROR, "Each body of a list is named, so that they can be counted."),

  NOT_A_DATE("D-01", ERROR, "A date is an existing day in a known notation."),
  BEYOND_ERA("D-02", WARNING, "A date is written in the era in which it lies."),
  NOT_A_MONTH("D-03", ERROR, "A month is an existing month in a known notation."),
  NOT_A_YEAR("D-04", ERROR, "A fiscal year is written in a known notation."),
  OUTSIDE_FISCAL_YEAR("D-05", ERROR, "The day that opens a record lies in its folder's year."),
  UNUSUAL_YEAR(
      "D-06",
      WARNING,
      "What happened lies in its folder's year, what was decided at most a year later."),
  PERIOD_OF_OTHER_YEAR(
      "D-07", ERROR, "A month or meeting that is counted lies in its folder's year."),
  SHEET_OF_OTHER_YEAR("D-08", ERROR, "A row without a date stands in no other year's sheet."),
  UNKNOWN_HOLIDAYS("D-09", ERROR, "Days of work are counted by the holidays of their year."),
  WRONG_WEEKDAY("D-20", ERROR, "A weekday beside a date is that of the date."),

  NOT_CLAUSES("L-01", ERROR, "Clauses are written as numbers of clauses."),
  NO_SUCH_CLAUSE("L-02", ERROR, "A clause exists in the law in force on that day."),
  NO_LAW_IN_FORCE("L-03", ERROR, "A provision referred to was in force on that day."),
  UNKNOWN_BASIS("L-04", ERROR, "A basis is one that the law in force on that day gives."),
  OTHER_ARTICLE("L-20", ERROR, "Clauses are of the article that the column is about."),

  RUNS_BACKWARDS("X-01", ERROR, "The dates of a record do not run backwards."),
  NEEDED_VALUE("X-02", ERROR, "A value that another value of its row calls for is filled in."),
  DUPLICATE_IN_FILE("X-03", ERROR, "A key stands once in a file."),
  DUPLICATE_ACROSS_FILES("X-04", ERROR, "A key stands once among all submissions of a year."),
  KEY_TOO_LONG("X-05", ERROR, "The values of a key are together at most 600 characters long."),
  TOTAL_DISAGREES("X-06", WARNING, "A total row holds the sum of the rows above it."),
  PERIODS_OVERLAP("X-07", ERROR, "A place counts by the month or by the whole year, not both."),
  NO_PERIOD("X-08", ERROR, "Of several rows of one place each says for which month it counts."),
  SAME_RECORD("X-09", ERROR, "A record that has no number stands once in a year."),
  ALIKE("X-10", WARNING, "Two records differ in more than their number."),
  MIXED_BRANCHES("X-11", WARNING, "Where one decision on a request has a branch, all have."),
  DAY_WITHOUT_OUTCOME("X-12", ERROR, "A decision's day stands beside its outcome."),
  OUTCOME_WITHOUT_DAY(
      "X-13", WARNING, "An outcome stands beside its day, where there is a column."),
  UNEXPECTED_VALUE("X-14", WARNING, "A value that another value of its row rules out is blank."),
  NEARLY_ALIKE("X-15", WARNING, "Records without a number differ in more than one value."),
  LAST_YEARS("X-16", WARNING, "No table without dates says what last year's said, row for row."),
  BRANCHES_OF_TWO_DAYS("X-17", WARNING, "Decisions on one request name one day of receipt.");

  /** What becomes of a row, sheet or file that breaks a rule. */
  public enum Severity {
    /** It is held back. */
    ERROR,
    /** It is accepted, and the problem reported. */
    WARNING
  }

  private final String code;
  private final Severity severity;
  private final String sentence;

  Rule(String code, Severity severity, String sentence) {
    this.code = code;
    this.severity = severity;
    this.sentence = sentence;
  }

  /** The stable code that messages end with, {@code V-03}. */
  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }

  public boolean holdsBack() {
    return severity == ERROR;
  }

  /** Whether the row counts, and yet somebody should look at it. */
  public boolean warns() {
    return !holdsBack() && !hints();
  }

  /** Whether all was read as it was meant, and only a habit is worth a change. */
  public boolean hints() {
    return switch (this) {
      case MACROS_IGNORED, OTHER_DELIMITER, UNKNOWN_SHEET, UNKNOWN_COLUMN -> true;
      default -> false;
    };
  }

  /** What the rule demands, in English; the bundle {@code messages.problems} says what to do. */
  public String sentence() {
    return sentence;
  }
}
