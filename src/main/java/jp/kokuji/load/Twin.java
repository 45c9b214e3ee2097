package jp.kokuji.load;

/**
 * A file with the bytes or the records of another of the same submitter.
 *
 * @param other the path under which the bytes were read
 */
public record Twin(String path, String other, Fate fate) {

  /** What became of one of the two. */
  public enum Fate {
    /** This one was not read: it is the same. */
    COPY,
    /** The other has gone, and this one with the same bytes took its place. */
    RENAMED,
    /** The records of the other, which has gone, gave way to the corrected ones of this one. */
    CORRECTED,
    /** The other, which has gone, was held back whole; this one came for it later. */
    ENDED
  }
}
