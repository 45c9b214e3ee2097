package jp.kokuji.load;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kokuji.file.FileStamp;
import jp.kokuji.record.Settled;
import jp.kokuji.record.Settlement;
import jp.kokuji.record.Submission;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.returned.ReturnedProblems;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Folders;
import jp.kokuji.run.FormerRuns;
import jp.kokuji.run.JobStopped;
import jp.kokuji.run.Progress;
import jp.kokuji.run.StopRequest;
import jp.kokuji.submission.Inbox;
import jp.kokuji.submission.Inbox.Submitted;
import org.springframework.stereotype.Component;

/** The nightly load: reads everything that is new or changed under the input folder. */
@Component
public class Load {
  private final Folders folders;
  private final SubmissionLog log;
  private final Settlement settlement;
  private final FileRegister register;
  private final Bundles bundles;
  private final TallyJob tally;
  private final Arrivals arrivals;
  private final Clock clock;
  private final StopRequest stop;
  private final ReturnedProblems returned;
  private final FormerRuns former;

  Load(
      Folders folders,
      SubmissionLog log,
      Settlement settlement,
      FileRegister register,
      Bundles bundles,
      TallyJob tally,
      Arrivals arrivals,
      Clock clock,
      StopRequest stop,
      ReturnedProblems returned,
      FormerRuns former) {
    this.folders = folders;
    this.log = log;
    this.settlement = settlement;
    this.register = register;
    this.bundles = bundles;
    this.tally = tally;
    this.arrivals = arrivals;
    this.clock = clock;
    this.stop = stop;
    this.returned = returned;
    this.former = former;
  }

  /**
   * What a load did.
   *
   * @param read the submissions that were read now
   * @param unchanged how many files were as they had been
   * @param changing files that somebody was changing; the next load reads them
   * @param twins files that were not read because the same bytes had been read under another name
   */
  public record Result(
      List<Settled> read,
      int unchanged,
      List<String> changing,
      List<Twin> twins,
      List<Inbox.Stray> strays) {}

  /**
   * Reads every file that is not yet stored as it is, in bundles. Afterwards those are judged again
   * that had a row held back because of another file's row, if that file has changed: only now is
   * it known what stands there. Last, what counts now is tallied, and what was found wrong is
   * written for those who sent it, also of a load that was stopped.
   */
  public Result run(Rulebook rulebook, Progress progress) throws IOException {
    return run(rulebook, Inbox.scan(folders.input()), progress);
  }

  public Result run(Rulebook rulebook, Inbox inbox, Progress progress) throws IOException {
    log.discardStaged(rulebook.kinds().values());
    LoadRun run =
        new LoadRun(
            rulebook,
            Spool.emptied(folders.data().resolve("spool")),
            inbox.submitted().stream().map(Submitted::path).collect(Collectors.toSet()),
            new KnownFiles(log, clock),
            settlement.newKeys(),
            TallyJob.fresh(rulebook),
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new LinkedHashMap<>(),
            new Bundle());
    progress.begin("load", inbox.submitted().size());
    try {
      readAll(run, arrived(inbox, run), inbox, progress);
      tally.runIfDue(rulebook, run.tallies());
    } catch (JobStopped stopped) {
      returned.write(folders.input(), folders.output());
      throw stopped;
    } finally {
      Spool.emptied(run.spool());
    }
    returned.write(folders.input(), folders.output());
    former.forget();
    progress.end();
    return run.result(inbox);
  }

  private void readAll(LoadRun run, List<Submitted> arrived, Inbox inbox, Progress progress)
      throws IOException {
    KnownFiles known = renamed(arrived, inbox, run);
    List<Settled> held = register.outlive(run.rulebook(), known, inbox);
    run.gone().putAll(register.gone(run.present()));
    for (Submitted file : arrived) {
      attempt(run, file, () -> known.stands(file, run.rulebook()));
      progress.step(file.path());
    }
    bundles.read(run);
    Map<String, Long> dependent = dependent();
    for (Submitted file : arrived) {
      Long submission = dependent.get(file.path());
      if (submission != null) {
        attempt(run, file, () -> !settlement.overtaken(submission));
        bundles.read(run);
      }
    }
    run.twins().addAll(register.corrected(run.rulebook(), held, run.present()));
  }

  /** What stands now of which something was said because of another file's row, by the paths. */
  private Map<String, Long> dependent() {
    Set<Long> dependent = settlement.dependent();
    return dependent.isEmpty()
        ? Map.of()
        : log.latest().stream()
            .filter(latest -> dependent.contains(latest.id()))
            .collect(Collectors.toMap(Settled::path, Settled::id));
  }

  /** The files that are whole; those still being copied are left for the next load. */
  private List<Submitted> arrived(Inbox inbox, LoadRun run) throws IOException {
    Set<Path> unfinished =
        arrivals.unfinished(inbox.submitted().stream().map(Submitted::file).toList());
    inbox.submitted().stream()
        .filter(file -> unfinished.contains(file.file()))
        .forEach(file -> run.done().put(file.path(), Optional.empty()));
    return inbox.submitted().stream().filter(file -> !unfinished.contains(file.file())).toList();
  }

  /** Takes the names that files bear now; what is known under these. */
  private KnownFiles renamed(List<Submitted> arrived, Inbox inbox, LoadRun run) throws IOException {
    List<Twin> renamed =
        register.rename(
            run.rulebook(),
            Moves.find(run.rulebook().city(), run.known(), arrived, inbox.submitted()));
    run.twins().addAll(renamed);
    return renamed.isEmpty() ? run.known() : new KnownFiles(log, clock);
  }

  /** Takes the file unless it need not be read; one that can't be got at is left for next time. */
  private void attempt(LoadRun run, Submitted file, Needless needless) throws IOException {
    stop.check();
    try {
      if (!needless.test()) {
        take(file, run);
      }
    } catch (FileSystemException e) {
      if (!file.file().toString().equals(e.getFile())) {
        bundles.read(run);
        throw e;
      }
      run.done().put(file.path(), Optional.empty());
    }
  }

  /** Leaves a file that somebody changes meanwhile, and a copy of what is loaded already. */
  private void take(Submitted file, LoadRun run) throws IOException {
    Optional<FileStamp> before = FileStamp.find(file.file());
    Spool spool = Spool.of(file.file(), run.spool());
    Submission submission = submission(file, spool, run.rulebook());
    if (!run.bundle().takes(submission)) {
      bundles.read(run);
    }
    if (isLeft(submission, file, run)) {
      spool.close();
      return;
    }
    run.bundle()
        .add(
            new Reading(
                file,
                submission,
                spool,
                before,
                run.keys().watch(file.year()),
                run.tallies().watch(file.year())));
  }

  private boolean isLeft(Submission submission, Submitted file, LoadRun run) throws IOException {
    if (!submission.sha256().equals(Spool.digest(file.file()))) {
      run.done().put(file.path(), Optional.empty());
      return true;
    }
    Optional<String> other = log.findTwin(submission);
    other.ifPresent(path -> run.twins().add(new Twin(submission.path(), path, Twin.Fate.COPY)));
    return other.isPresent();
  }

  private static Submission submission(Submitted file, Spool spool, Rulebook rulebook) {
    return new Submission(
        file.year(),
        file.submitter(),
        file.path(),
        spool.sha256(),
        spool.size(),
        rulebook.fingerprint());
  }

  /** Whether a file need not be loaded. */
  @FunctionalInterface
  private interface Needless {
    boolean test() throws IOException;
  }
}
