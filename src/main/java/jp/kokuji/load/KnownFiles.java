package jp.kokuji.load;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kokuji.file.FileStamp;
import jp.kokuji.record.Settled;
import jp.kokuji.record.Standing;
import jp.kokuji.record.Submission;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.Inbox;
import jp.kokuji.submission.Inbox.Submitted;

/**
 * The files as they stood before a load. While one looks as it did when its bytes were read, they
 * are not read again.
 */
final class KnownFiles {
  private final SubmissionLog log;
  private final Clock clock;
  private final Standing standing;
  private final Map<String, Settled> latest;
  private final Map<String, String> digests = new HashMap<>();

  KnownFiles(SubmissionLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
    this.standing = log.standing();
    this.latest =
        standing.latest().stream().collect(Collectors.toMap(Settled::path, Function.identity()));
  }

  /** What stood of them in the log. */
  Standing standing() {
    return standing;
  }

  /** Whether the file is stored as it is, judged by today's rules. */
  boolean stands(Submitted file, Rulebook rulebook) throws IOException {
    Settled known = latest.get(file.path());
    return known != null
        && known.submission().rulebook().equals(rulebook.fingerprint())
        && hasBytes(file, known);
  }

  /** Whether the file has the bytes that were read last. */
  private boolean hasBytes(Submitted file, Settled known) throws IOException {
    Optional<FileStamp> look = FileStamp.find(file.file());
    if (!known.look().isEmpty()
        && look.map(FileStamp::kept).filter(known.look()::equals).isPresent()) {
      return true;
    }
    if (!known.submission().sha256().equals(digest(file))) {
      return false;
    }
    keep(known.id(), file, look);
    return true;
  }

  /** Whether the file is there as it was when it was last read, whatever the rules were. */
  boolean isUnchanged(Submitted file) throws IOException {
    Settled known = latest.get(file.path());
    return known != null && hasBytes(file, known);
  }

  /** Whether some file has the bytes of what was submitted. */
  boolean lies(Submission submission, Inbox inbox) throws IOException {
    for (Submitted file : inbox.submitted()) {
      try {
        if (Files.size(file.file()) == submission.size()
            && digest(file).equals(submission.sha256())) {
          return true;
        }
      } catch (FileSystemException gone) {
        // it is being moved: the next load sees where it lies
      }
    }
    return false;
  }

  /** The checksum of the file's bytes. */
  String digest(Submitted file) throws IOException {
    String digest = digests.get(file.path());
    if (digest == null) {
      digest = Spool.digest(file.file());
      digests.put(file.path(), digest);
    }
    return digest;
  }

  /**
   * Remembers how a file looked, where nothing can have happened to it since unseen: something
   * written a moment ago may be written once more in the same instant.
   *
   * @param before how it looked before its bytes were read
   */
  void keep(long submission, Submitted file, Optional<FileStamp> before) {
    before
        .filter(look -> !look.isYoung(clock.instant()))
        .filter(look -> before.equals(FileStamp.find(file.file())))
        .ifPresent(look -> log.keepLook(submission, look.kept()));
  }
}
