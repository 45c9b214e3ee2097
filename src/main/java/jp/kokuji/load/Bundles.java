package jp.kokuji.load;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.record.Settled;
import jp.kokuji.record.Staged;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.run.JobFailed;
import jp.kokuji.run.Launcher;
import org.springframework.stereotype.Component;

/** Runs the job {@code load} for the files of a bundle. */
@Component
class Bundles {
  private final LoadJob job;
  private final Launcher launcher;
  private final SubmissionLog log;
  private final FileRegister register;

  Bundles(LoadJob job, Launcher launcher, SubmissionLog log, FileRegister register) {
    this.job = job;
    this.launcher = launcher;
    this.log = log;
    this.register = register;
  }

  /**
   * Reads the files that have gathered. One that can't be read because of a fault of ours takes no
   * other with it: then each is read by itself, up to that one.
   */
  void read(LoadRun run) throws IOException {
    try (Bundle bundle = run.bundle()) {
      List<Reading> all = bundle.readings();
      if (all.isEmpty()) {
        return;
      }
      Map<String, Settled> gone = new LinkedHashMap<>(run.gone());
      int twins = run.twins().size();
      try {
        read(all, run);
      } catch (JobFailed failed) {
        if (all.size() == 1) {
          throw failed;
        }
        run.gone().putAll(gone);
        run.twins().subList(twins, run.twins().size()).clear();
        for (Reading file : all) {
          read(List.of(file.again(run)), run);
        }
      }
    }
  }

  private void read(List<Reading> files, LoadRun run) throws IOException {
    Map<Long, Reading> read = new LinkedHashMap<>();
    try (BundleOutcomes rows = new BundleOutcomes(files, run.rulebook());
        ReadAhead<Judged> outcomes = new ReadAhead<>(rows)) {
      launcher.run(
          job.of(
              files,
              run.rulebook(),
              outcomes,
              (file, staged) -> {
                settled(file, staged, run);
                read.put(staged.id(), file);
              }),
          LoadJob.parameters(files, log.last()));
    }
    for (Settled settled : log.settled(read.keySet())) {
      Reading file = read.get(settled.id());
      if (file != null) {
        file.tallied().settled(settled);
        run.done().put(settled.path(), Optional.of(settled));
      }
    }
  }

  /** What else belongs in the transaction that settles the file. */
  private void settled(Reading file, Staged staged, LoadRun run) {
    run.twins().addAll(register.replace(run.rulebook(), file.submission().path(), run.gone()));
    run.known().keep(staged.id(), file.file(), file.before());
  }
}
