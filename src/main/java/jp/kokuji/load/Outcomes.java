package jp.kokuji.load;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Directory;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.Inbox.Submitted;
import jp.kokuji.submission.LineReaders;
import jp.kokuji.submission.Outcome;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import jp.kokuji.submission.SubmissionJudge;
import jp.kokuji.submission.UnreadableSubmission;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads what became of the rows of one file, one after the other. A file that cannot be read, or
 * that lies in an unknown submitter's folder, has a single outcome that says so.
 */
final class Outcomes implements ItemReader<Outcome>, Closeable {
  private final Path copy;
  private final Submitted file;
  private final Rulebook rulebook;
  private final Directory directory;
  private final Consumer<Outcome> watching;
  private @Nullable SubmissionJudge judge;
  private boolean refused;

  /**
   * @param copy the spooled bytes of the file
   * @param directory of the rulebook's city
   * @param watching is shown each of them
   */
  Outcomes(
      Path copy,
      Submitted file,
      Rulebook rulebook,
      Directory directory,
      Consumer<Outcome> watching) {
    this.copy = copy;
    this.file = file;
    this.rulebook = rulebook;
    this.directory = directory;
    this.watching = watching;
  }

  @Override
  public @Nullable Outcome read() throws IOException {
    if (refused) {
      return null;
    }
    if (judge == null) {
      try {
        judge = open();
      } catch (UnreadableSubmission unreadable) {
        refused = true;
        return new Outcome.Refused(unreadable.problem());
      }
    }
    Optional<Outcome> next = judge.next();
    next.ifPresent(watching);
    return next.orElse(null);
  }

  private SubmissionJudge open() throws IOException, UnreadableSubmission {
    FiscalYear year = file.year();
    if (directory.findSubmitter(file.submitter(), year).isEmpty()) {
      throw new UnreadableSubmission(
          new Problem(
              Rule.UNKNOWN_SUBMITTER,
              "",
              0,
              "",
              file.submitter(),
              directory.nearestDepartments(file.submitter())));
    }
    return new SubmissionJudge(LineReaders.open(copy, file.path()), year, rulebook, directory);
  }

  @Override
  public void close() throws IOException {
    if (judge != null) {
      judge.close();
    }
  }
}
