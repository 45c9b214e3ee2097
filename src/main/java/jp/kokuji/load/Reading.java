package jp.kokuji.load;

import java.util.Optional;
import jp.kokuji.file.FileStamp;
import jp.kokuji.record.FreshTallies;
import jp.kokuji.record.SeenKeys;
import jp.kokuji.record.Submission;
import jp.kokuji.submission.Inbox.Submitted;

/**
 * A file that has been copied and is to be read.
 *
 * @param before how it looked before it was copied
 * @param keys of it alone
 * @param tallied is shown what becomes of its rows
 */
record Reading(
    Submitted file,
    Submission submission,
    Spool spool,
    Optional<FileStamp> before,
    SeenKeys.Watch keys,
    FreshTallies.Watch tallied) {

  /** The same file to be read once more, since what was seen of it was not stored. */
  Reading again(LoadRun run) {
    tallied.lost();
    return new Reading(
        file,
        submission,
        spool,
        before,
        run.keys().watch(file.year()),
        run.tallies().watch(file.year()));
  }
}
