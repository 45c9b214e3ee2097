package jp.kokuji.overview;

/** How a body stands in a report over bodies; only the first two are added up. */
public enum Standing {
  FINAL,
  DRAFT,
  /** There is a draft where only final versions count. */
  NOT_FINAL,
  /** Nothing was released, which is not 0. */
  NONE,
  /** A figure that the table has is not in its report. */
  LACKING,
  /** What was released is not what lies there. */
  CHANGED;

  boolean counts() {
    return this == FINAL || this == DRAFT;
  }
}
