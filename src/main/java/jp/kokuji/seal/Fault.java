package jp.kokuji.seal;

/** What is wrong with it. */
public enum Fault {
  MISSING,
  CHANGED,
  UNKNOWN,
  /** A link stands in the place of the file: what it shows can change unseen. */
  LINK,
  /** The folder has no list of checksums. */
  UNSEALED,
  /** The file cannot be read as what it is. */
  UNREADABLE,
  /** A root does not follow from the one before, or the history is not that of the last act. */
  ACTS,
  /** The checksums were not signed with the key that stands beside them. */
  SIGNATURE,
  /** It was signed with another key than the one that was asked for. */
  OTHER_KEY,
  /** No act has the root that was asked for. */
  OTHER_ROOT,
  /** Only white space differs: what it says is what was sealed. */
  WHITE_SPACE;

  /** Whether nothing is lost or changed by it. */
  public boolean harmless() {
    return this == WHITE_SPACE;
  }
}
