package jp.kokuji.submission;

/**
 * Follows the text of a CSV file to tell where a record gets longer than it may be: from there on
 * nobody will read it, however much there is.
 */
final class RecordLength {
  private long length;
  private boolean quoted;

  /** Takes the next character or byte; a line break within quotes ends no record. */
  void add(int c) {
    quoted ^= c == '"';
    length = !quoted && (c == '\n' || c == '\r') ? 0 : length + 1;
  }

  boolean isExceeded() {
    return length > Limits.RECORD;
  }
}
