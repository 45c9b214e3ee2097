package jp.kokuji.audit;

/** Why two or more printed numbers have to agree. */
public enum Basis {
  /** A row of totals: the rows it covers make it. */
  ROW_TOTAL,
  /** A column of totals: the columns it covers make it. */
  COLUMN_TOTAL,
  /** A number with a breakdown beside it, over one or more rows. */
  BREAKDOWN,
  /** A number per clause: the combinations that hold the clause make it. */
  CLAUSE,
  /** A part that is singled out (うち) is at most the whole. */
  PORTION,
  /** A figure in the list of figures is the number in the cell that prints it. */
  LISTED,
  /** The same quantity stands in another table; worth a warning only. */
  ELSEWHERE;

  /** Whether the parts add up to the total, so that either can be corrected by the difference. */
  boolean sum() {
    return switch (this) {
      case ROW_TOTAL, COLUMN_TOTAL, BREAKDOWN, CLAUSE -> true;
      case PORTION, LISTED, ELSEWHERE -> false;
    };
  }
}
