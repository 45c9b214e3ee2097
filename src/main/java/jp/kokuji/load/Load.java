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
import jp.kokuji.record.FreshTallies;
import jp.kokuji.record.SeenKeys;
import jp.kokuji.record.Settled;
import jp.kokuji.record.Settlement;
import jp.kokuji.record.Submission;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.returned.ReturnedProblems;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Folders;
import jp.kokuji.run.Launcher;
import jp.kokuji.run.Progress;
import jp.kokuji.run.StopRequest;
import jp.kokuji.submission.Inbox;
import jp.kokuji.submission.Inbox.Submitted;
import jp.kokuji.submission.Outcome;
import org.springframework.stereotype.Component;

/** The nightly load: reads everything that is new or changed under the input folder. */
@Component
public class Load {
  private final Folders folders;
  private final SubmissionLog log;
  private final Settlement settlement;
  private final FileRegister register;
  private final LoadJob job;
  private final TallyJob tally;
  private final Launcher launcher;
  private final Clock clock;
  private final StopRequest stop;
  private final ReturnedProblems returned;

  Load(
      Folders folders,
      SubmissionLog log,
      Settlement settlement,
      FileRegister register,
      LoadJob job,
      TallyJob tally,
      Launcher launcher,
      Clock clock,
      StopRequest stop,
      ReturnedProblems returned) {
    this.folders = folders;
    this.log = log;
    this.settlement = settlement;
    this.register = register;
    this.job = job;
    this.tally = tally;
    this.launcher = launcher;
    this.clock = clock;
    this.stop = stop;
    this.returned = returned;
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
   * A file with the bytes of another of the same submitter.
   *
   * @param other the path under which the bytes were read
   * @param renamed whether that one has gone, so that this one took its place
   */
  public record Twin(String path, String other, boolean renamed) {}

  /**
   * Runs one job for every file that is not yet stored as it is. Afterwards those are judged again
   * that had a row held back because of another file's row, if that file has changed: only now is
   * it known what stands there. Last, what counts now is tallied, and what was found wrong is
   * written for those who sent it.
   */
  public Result run(Rulebook rulebook, Progress progress) throws IOException {
    return run(rulebook, Inbox.scan(folders.input()), progress);
  }

  public Result run(Rulebook rulebook, Inbox inbox, Progress progress) throws IOException {
    log.discardStaged(rulebook.kinds().values());
    Run run =
        new Run(
            rulebook,
            Spool.emptied(folders.data().resolve("spool")),
            inbox.submitted().stream().map(Submitted::path).collect(Collectors.toSet()),
            new KnownFiles(log, clock),
            job.newKeys(),
            TallyJob.fresh(rulebook),
            new LinkedHashMap<>(),
            new ArrayList<>());
    progress.begin("load", inbox.submitted().size());
    List<Submitted> arrived = arrived(inbox, run);
    KnownFiles known = renamed(arrived, inbox, run);
    for (Submitted file : arrived) {
      attempt(run, file, () -> known.stands(file, rulebook));
      progress.step(file.path());
    }
    run.twins().addAll(register.replace(rulebook, run.read(), run.present()));
    Set<Long> dependent = settlement.dependent();
    for (Submitted file : arrived) {
      attempt(run, file, () -> stillHeldBack(file, dependent));
    }
    tally.runIfDue(rulebook, run.tallies());
    returned.write(folders.input(), folders.output());
    progress.end();
    return run.result(inbox);
  }

  /** The files that are whole; those still being copied are left for the next load. */
  private List<Submitted> arrived(Inbox inbox, Run run) throws IOException {
    Set<Path> unfinished =
        new Arrivals(clock).unfinished(inbox.submitted().stream().map(Submitted::file).toList());
    inbox.submitted().stream()
        .filter(file -> unfinished.contains(file.file()))
        .forEach(file -> run.done().put(file.path(), Optional.empty()));
    return inbox.submitted().stream().filter(file -> !unfinished.contains(file.file())).toList();
  }

  /** Takes the names that files bear now; what is known under these. */
  private KnownFiles renamed(List<Submitted> arrived, Inbox inbox, Run run) throws IOException {
    List<Twin> renamed =
        register.rename(
            run.rulebook(),
            Moves.find(run.rulebook().city(), log, run.known(), arrived, inbox.submitted()));
    run.twins().addAll(renamed);
    return renamed.isEmpty() ? run.known() : new KnownFiles(log, clock);
  }

  /** Loads the file unless it need not be; one that can't be got at is left for the next load. */
  private void attempt(Run run, Submitted file, Needless needless) throws IOException {
    stop.check();
    try {
      if (!needless.test()) {
        load(file, run);
      }
    } catch (FileSystemException e) {
      if (!file.file().toString().equals(e.getFile())) {
        throw e;
      }
      run.done().put(file.path(), Optional.empty());
    }
  }

  private boolean stillHeldBack(Submitted file, Set<Long> dependent) {
    return dependent.isEmpty()
        || log.findLatest(file.path())
            .filter(latest -> dependent.contains(latest.id()))
            .map(latest -> !settlement.overtaken(latest.id()))
            .orElse(true);
  }

  /** Leaves a file that somebody changes meanwhile, and a copy of what is loaded already. */
  private void load(Submitted file, Run run) throws IOException {
    Optional<FileStamp> before = FileStamp.find(file.file());
    try (Spool spool = Spool.of(file.file(), run.spool())) {
      if (!spool.sha256().equals(Spool.digest(file.file()))) {
        run.done().put(file.path(), Optional.empty());
        return;
      }
      Submission submission = submission(file, spool, run.rulebook());
      Optional<String> other = log.findTwin(submission);
      if (other.isPresent()) {
        run.twins().add(new Twin(submission.path(), other.get(), false));
        return;
      }
      FreshTallies.Watch tallied = run.tallies().watch(file.year());
      try (Outcomes rows = new Outcomes(spool.copy(), file, run.rulebook(), tallied::see);
          ReadAhead<Outcome> outcomes = new ReadAhead<>(rows)) {
        launcher.run(
            job.of(submission, run.rulebook(), outcomes, run.keys().watch(file.year())),
            LoadJob.parameters(submission, log.attempts(submission)));
      }
      Optional<Settled> settled = log.findLatest(file.path());
      settled.ifPresent(tallied::settled);
      settled.ifPresent(submitted -> run.known().keep(submitted.id(), file, before));
      run.done().put(file.path(), settled);
    }
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

  /**
   * One load.
   *
   * @param present the paths of all files that are there
   * @param known what stood before
   * @param tallies what is counted of all that is read
   * @param done the files dealt with by their paths; nothing for those being changed
   */
  private record Run(
      Rulebook rulebook,
      Path spool,
      Set<String> present,
      KnownFiles known,
      SeenKeys keys,
      FreshTallies tallies,
      Map<String, Optional<Settled>> done,
      List<Twin> twins) {

    List<Settled> read() {
      return done.values().stream().flatMap(Optional::stream).toList();
    }

    Result result(Inbox inbox) {
      List<String> changing =
          inbox.submitted().stream()
              .map(Submitted::path)
              .filter(path -> done.containsKey(path) && done.get(path).isEmpty())
              .toList();
      int unchanged = inbox.submitted().size() - done.size();
      return new Result(read(), unchanged, changing, twins, inbox.strays());
    }
  }
}
