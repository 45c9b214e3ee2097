package jp.kokuji.status;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.kokuji.file.FileStamp;
import jp.kokuji.file.Sha256;
import jp.kokuji.record.Settled;
import jp.kokuji.status.FileStatus.Presence;
import jp.kokuji.submission.Inbox.Submitted;
import org.jspecify.annotations.Nullable;

/** What lies in the input folder now, beside what was read. */
final class Content {
  private Content() {}

  /**
   * Whether the submission's file is still there as it was.
   *
   * @param file the file of that path; null where there is none
   */
  static Presence presence(Settled submission, @Nullable Submitted file) throws IOException {
    if (file == null) {
      return Presence.GONE;
    }
    return FileStamp.isKept(file.file(), submission.look())
            || is(file.file(), submission.submission().size(), submission.submission().sha256())
        ? Presence.PRESENT
        : Presence.CHANGED;
  }

  /** Whether the file has those bytes; one that can't be got at now has not. */
  private static boolean is(Path file, long size, String sha256) throws IOException {
    try {
      return Files.size(file) == size && Sha256.of(file).equals(sha256);
    } catch (FileSystemException inUse) {
      return false;
    }
  }

  /** The submission by the same submitter that the file is a copy of. */
  static Optional<Settled> original(Submitted file, Iterable<Settled> submissions)
      throws IOException {
    for (Settled submission : submissions) {
      if (submission.submission().submitter().equals(file.submitter())
          && submission.year().equals(file.year())
          && is(file.file(), submission.submission().size(), submission.submission().sha256())) {
        return Optional.of(submission);
      }
    }
    return Optional.empty();
  }
}
