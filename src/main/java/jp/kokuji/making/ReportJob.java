package jp.kokuji.making;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.FigureStore;
import jp.kokuji.figure.Tabulator;
import jp.kokuji.making.Composition.Composed;
import jp.kokuji.making.Versions.Named;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.release.Editions;
import jp.kokuji.release.Manifest;
import jp.kokuji.release.Release;
import jp.kokuji.release.ReportFolder;
import jp.kokuji.report.Report;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Folders;
import jp.kokuji.run.SoleRun;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.FileSystemUtils;

/**
 * The job {@code report}, an instance a making of one report of one year: tabulate, check, release.
 * Figures and results pass from step to step through the database. One that was killed is repeated
 * from the first step.
 */
@Component
class ReportJob {
  static final String NAME = "report";

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final Tabulator tabulator;
  private final Standing standing;
  private final FigureStore figures;
  private final Composition composition;
  private final SubmissionLog log;
  private final Versions versions;
  private final SoleRun sole;
  private final Checking checking;
  private final Path jobs;

  ReportJob(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Tabulator tabulator,
      Standing standing,
      FigureStore figures,
      Composition composition,
      SubmissionLog log,
      Versions versions,
      SoleRun sole,
      Checking checking,
      Folders folders) {
    this.repository = repository;
    this.transactions = transactions;
    this.tabulator = tabulator;
    this.standing = standing;
    this.figures = figures;
    this.composition = composition;
    this.log = log;
    this.versions = versions;
    this.sole = sole;
    this.checking = checking;
    this.jobs = folders.jobs();
  }

  /**
   * One making of a report.
   *
   * @param revision counts the makings from 1
   * @param intent whether it is to be final
   * @param place where its files are released
   */
  record Making(
      Rulebook rulebook,
      ReportDefinition definition,
      FiscalYear year,
      int revision,
      Intent intent,
      ReportFolder place) {

    boolean finished() {
      return intent.finished();
    }

    Path folder() {
      return place.of(finished());
    }

    /** Where a draft stands beside the final version that it may come to replace. */
    Path draft() {
      return place.draft();
    }

    JobParameters parameters() {
      return ReportJob.parameters(definition.id(), year, revision);
    }
  }

  private static JobParameters parameters(String report, FiscalYear year, int revision) {
    return new JobParametersBuilder()
        .addString("report", report)
        .addString("year", year.code())
        .addLong("revision", (long) revision)
        .toJobParameters();
  }

  /** Whether that making was begun and never came to its end. */
  boolean broken(String report, FiscalYear year, int revision) {
    JobExecution last = repository.getLastJobExecution(NAME, parameters(report, year, revision));
    return last != null && last.getStatus() != BatchStatus.COMPLETED;
  }

  /**
   * The job for one making.
   *
   * @param verdicts takes what came of it
   */
  Job of(Making making, Consumer<Verdict> verdicts) {
    return new JobBuilder(NAME, repository)
        .start(tabulate(making))
        .next(check(making))
        .next(release(making, verdicts))
        .build();
  }

  private Step tabulate(Making making) {
    return new StepBuilder("tabulate", repository)
        .tasklet(
            (contribution, context) -> {
              figures.store(
                  making.definition().id(),
                  making.year(),
                  making.revision(),
                  standing.of(
                      making,
                      tabulator.tabulate(making.rulebook(), making.definition(), making.year())));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }

  private Step check(Making making) {
    return new StepBuilder("check", repository)
        .tasklet(
            (contribution, context) -> {
              sole.requireHeld();
              checking.examine(making);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }

  private Step release(Making making, Consumer<Verdict> verdicts) {
    return new StepBuilder("release", repository)
        .tasklet(
            (contribution, context) -> {
              sole.requireHeld();
              Verdict verdict = checking.verdict(making);
              if (verdict.released()) {
                release(making, verdict);
              }
              verdicts.accept(verdict);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }

  private void release(Making making, Verdict verdict) throws IOException {
    Composed composed =
        composition.of(
            making.rulebook(),
            making.definition(),
            making.year(),
            making.revision(),
            making.finished(),
            verdict.overridden(making.intent()));
    FigureSet set = composed.figures();
    Named named = versions.name(composed.report(), making, set);
    new Release(making.folder(), this::requireHeld)
        .publish(
            Editions.of(named.report(), set.all(), jobs),
            files ->
                versions.mark(
                    manifest(making, verdict, named.report(), files), making, set, named));
    if (making.finished()) {
      FileSystemUtils.deleteRecursively(making.draft());
    }
  }

  private void requireHeld() throws IOException {
    try {
      sole.requireHeld();
    } catch (SQLException lost) {
      throw new IOException(lost);
    }
  }

  private Manifest manifest(
      Making making, Verdict verdict, Report report, List<Manifest.PublishedFile> files) {
    List<Manifest.Input> inputs =
        log.active(making.year()).stream()
            .map(
                submission ->
                    new Manifest.Input(submission.path(), submission.submission().sha256()))
            .toList();
    return Editions.manifest(report, files, inputs)
        .checked(Checking.summary(making, verdict), verdict.overridden(making.intent()));
  }
}
