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
  /** What was there, what came and what went make what is there: A+B−C. */
  FLOW,
  /** What two numbers differ by. */
  CHANGE,
  /** A rate of two numbers, rounded as all others of its column. */
  RATE,
  /** A part that is singled out (うち, or in brackets) is at most the whole. */
  PORTION,
  /** A figure in the list of figures is the number in the cell that prints it. */
  LISTED,
  /** A sentence says the same as the table. */
  SENTENCE,
  /** The same quantity stands in another table; worth a warning only. */
  ELSEWHERE,
  /** The same quantity of a year is printed anew with another number; worth a warning only. */
  RESTATED,
  /** One number bounds another in another table; worth a warning only. */
  BOUND,
  /** A number of findings counts neither these nor their targets; worth a warning only. */
  TARGETS,
  /** A department stands under two agencies; worth a warning only. */
  AGENCY,
  /** A row stands there twice; worth a warning only. */
  REPEATED,
  /** Of a column of rates only one is not rounded as usual; worth a warning only. */
  ROUNDED;

  /** Whether the parts add up to the total, so that either can be corrected by the difference. */
  public boolean sum() {
    return switch (this) {
      case ROW_TOTAL, COLUMN_TOTAL, BREAKDOWN, CLAUSE -> true;
      default -> false;
    };
  }

  /** Whether the total is computed from the others in some way, so that it can be corrected. */
  public boolean calculation() {
    return sum() || this == FLOW || this == CHANGE || this == RATE;
  }

  /** Whether it is worth a look, but no error by itself. */
  boolean warning() {
    return switch (this) {
      case ELSEWHERE, RESTATED, BOUND, TARGETS, AGENCY, REPEATED, ROUNDED -> true;
      default -> false;
    };
  }
}
