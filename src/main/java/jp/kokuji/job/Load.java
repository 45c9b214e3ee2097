package jp.kokuji.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kokuji.record.ProblemStore;
import jp.kokuji.record.Submission;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.record.SubmissionLog.Settled;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.Inbox;
import jp.kokuji.submission.Inbox.Submitted;
import jp.kokuji.submission.Rule;
import org.springframework.stereotype.Component;

/** The nightly load: reads everything that is new or changed under the input folder. */
@Component
public class Load {
  private final Folders folders;
  private final SubmissionLog log;
  private final ProblemStore problems;
  private final LoadJob job;
  private final Launcher launcher;

  Load(Folders folders, SubmissionLog log, ProblemStore problems, LoadJob job, Launcher launcher) {
    this.folders = folders;
    this.log = log;
    this.problems = problems;
    this.job = job;
    this.launcher = launcher;
  }

  /**
   * What a load did.
   *
   * @param read the submissions that were read now
   * @param unchanged how many files were as they had been
   * @param changing files that somebody was changing; the next load reads them
   */
  public record Result(
      List<Settled> read, int unchanged, List<String> changing, List<Inbox.Stray> strays) {}

  /** Runs one job for every file that is not yet stored as it is. */
  public Result run(Rulebook rulebook, Progress progress) throws IOException {
    Inbox inbox = Inbox.scan(folders.input());
    Result result = new Result(new ArrayList<>(), 0, new ArrayList<>(), inbox.strays());
    int unchanged = 0;
    progress.begin("load", inbox.submitted().size());
    for (Submitted file : inbox.submitted()) {
      if (stands(file, rulebook)) {
        unchanged++;
      } else {
        load(file, rulebook, result);
      }
      progress.step(file.path());
    }
    progress.end();
    return new Result(result.read(), unchanged, result.changing(), result.strays());
  }

  /**
   * Whether the file is stored as it is, judged by today's rules. A row held back because of
   * another file's row is judged again: the other file may have changed.
   */
  private boolean stands(Submitted file, Rulebook rulebook) throws IOException {
    Optional<Settled> latest = log.findLatest(file.path());
    return latest.isPresent()
        && latest.get().rulebook().equals(rulebook.fingerprint())
        && !problems.has(latest.get().id(), Rule.DUPLICATE_ACROSS_FILES)
        && latest.get().sha256().equals(Spool.digest(file.file()));
  }

  private void load(Submitted file, Rulebook rulebook, Result result) throws IOException {
    try (Spool spool = Spool.of(file.file(), folders.data().resolve("spool"))) {
      if (!spool.sha256().equals(Spool.digest(file.file()))) {
        result.changing().add(file.path());
        return;
      }
      Submission submission =
          new Submission(
              file.year(),
              file.submitter(),
              file.path(),
              spool.sha256(),
              spool.size(),
              rulebook.fingerprint());
      try (Outcomes outcomes = new Outcomes(spool.copy(), file, rulebook)) {
        launcher.run(
            job.of(submission, rulebook, outcomes),
            LoadJob.parameters(submission, log.attempts(submission)));
      }
      log.findLatest(file.path()).ifPresent(result.read()::add);
    }
  }
}
