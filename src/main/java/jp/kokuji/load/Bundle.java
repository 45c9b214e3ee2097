package jp.kokuji.load;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Submission;

/**
 * Files that one job judges and settles: so many small ones that its steps and commits cost little
 * a file, and so few that it is soon done. A large one is a bundle by itself.
 */
final class Bundle implements Closeable {
  private static final int FILES = 500;
  private static final long BYTES = 1 << 20;

  private final List<Reading> readings = new ArrayList<>();
  private final Set<Content> contents = new HashSet<>();
  private long bytes;

  /** What two files have in common of which only one is read. */
  private record Content(String sha256, FiscalYear year, String submitter) {
    static Content of(Submission submission) {
      return new Content(submission.sha256(), submission.year(), submission.submitter());
    }
  }

  List<Reading> readings() {
    return List.copyOf(readings);
  }

  /** Whether the file may be read together with those that are here, of which none is like it. */
  boolean takes(Submission submission) {
    return readings.isEmpty()
        || (readings.size() < FILES
            && bytes + submission.size() <= BYTES
            && !contents.contains(Content.of(submission)));
  }

  void add(Reading reading) {
    readings.add(reading);
    contents.add(Content.of(reading.submission()));
    bytes += reading.submission().size();
  }

  /** Deletes the copies, and has room again. */
  @Override
  public void close() throws IOException {
    bytes = 0;
    for (Reading reading : readings) {
      reading.spool().close();
    }
    readings.clear();
    contents.clear();
  }
}
