package jp.kokuji.submission;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops reading where a record gets longer than it may be. It stands below the CSV parser, which by
 * itself would take a file of one endless line into memory.
 */
final class BoundedReader extends FilterReader {
  private long sinceRecord;

  BoundedReader(Reader in) {
    super(in);
  }

  /** The parser has finished a record; what it has read ahead is short beside the limit. */
  void recordEnded() {
    sinceRecord = 0;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int start, int length) throws IOException {
    if (sinceRecord > Limits.RECORD) {
      throw new RecordTooLarge();
    }
    int count = super.read(buffer, start, length);
    sinceRecord += Math.max(count, 0);
    return count;
  }

  /** A record is longer than {@link Limits#RECORD}. */
  static final class RecordTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
