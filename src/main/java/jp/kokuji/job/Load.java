package jp.kokuji.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.record.Settlement;
import jp.kokuji.record.Submission;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.record.SubmissionLog.Settled;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.Inbox;
import jp.kokuji.submission.Inbox.Submitted;
import org.springframework.stereotype.Component;

/** The nightly load: reads everything that is new or changed under the input folder. */
@Component
public class Load {
  private final Folders folders;
  private final SubmissionLog log;
  private final Settlement settlement;
  private final LoadJob job;
  private final Launcher launcher;
  private final StopRequest stop;

  Load(
      Folders folders,
      SubmissionLog log,
      Settlement settlement,
      LoadJob job,
      Launcher launcher,
      StopRequest stop) {
    this.folders = folders;
    this.log = log;
    this.settlement = settlement;
    this.job = job;
    this.launcher = launcher;
    this.stop = stop;
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

  /**
   * Runs one job for every file that is not yet stored as it is. Afterwards those are judged again
   * that had a row held back because of another file's row, if that file has changed: only now is
   * it known what stands there.
   */
  public Result run(Rulebook rulebook, Progress progress) throws IOException {
    Inbox inbox = Inbox.scan(folders.input());
    log.discardStaged(rulebook.kinds().values());
    Run run =
        new Run(rulebook, Spool.emptied(folders.data().resolve("spool")), new LinkedHashMap<>());
    progress.begin("load", inbox.submitted().size());
    for (Submitted file : inbox.submitted()) {
      attempt(run, file, this::stands);
      progress.step(file.path());
    }
    for (Submitted file : inbox.submitted()) {
      attempt(run, file, this::stillHeldBack);
    }
    progress.end();
    return run.result(inbox);
  }

  /** Loads the file unless it need not be; one that can't be got at is left for the next load. */
  private void attempt(Run run, Submitted file, Needless needless) throws IOException {
    stop.check();
    try {
      if (!needless.test(file, run.rulebook())) {
        run.done().put(file.path(), load(file, run));
      }
    } catch (FileSystemException e) {
      if (!file.file().toString().equals(e.getFile())) {
        throw e;
      }
      run.done().put(file.path(), Optional.empty());
    }
  }

  /** Whether the file is stored as it is, judged by today's rules. */
  private boolean stands(Submitted file, Rulebook rulebook) throws IOException {
    Optional<Settled> latest = log.findLatest(file.path());
    return latest.isPresent()
        && latest.get().rulebook().equals(rulebook.fingerprint())
        && latest.get().sha256().equals(Spool.digest(file.file()));
  }

  private boolean stillHeldBack(Submitted file, Rulebook rulebook) {
    return log.findLatest(file.path())
        .map(latest -> !settlement.overtaken(latest.id()))
        .orElse(true);
  }

  /** The submission as it was settled; nothing if somebody changes the file meanwhile. */
  private Optional<Settled> load(Submitted file, Run run) throws IOException {
    try (Spool spool = Spool.of(file.file(), run.spool())) {
      if (!spool.sha256().equals(Spool.digest(file.file()))) {
        return Optional.empty();
      }
      Submission submission =
          new Submission(
              file.year(),
              file.submitter(),
              file.path(),
              spool.sha256(),
              spool.size(),
              run.rulebook().fingerprint());
      try (Outcomes outcomes = new Outcomes(spool.copy(), file, run.rulebook())) {
        launcher.run(
            job.of(submission, run.rulebook(), outcomes),
            LoadJob.parameters(submission, log.attempts(submission)));
      }
      return log.findLatest(file.path());
    }
  }

  /** Whether the file need not be loaded. */
  @FunctionalInterface
  private interface Needless {
    boolean test(Submitted file, Rulebook rulebook) throws IOException;
  }

  /**
   * One load.
   *
   * @param done the files dealt with by their paths; nothing for those being changed
   */
  private record Run(Rulebook rulebook, Path spool, Map<String, Optional<Settled>> done) {

    Result result(Inbox inbox) {
      List<Settled> read = done.values().stream().flatMap(Optional::stream).toList();
      List<String> changing =
          inbox.submitted().stream()
              .map(Submitted::path)
              .filter(path -> done.containsKey(path) && done.get(path).isEmpty())
              .toList();
      return new Result(read, inbox.submitted().size() - done.size(), changing, inbox.strays());
    }
  }
}
