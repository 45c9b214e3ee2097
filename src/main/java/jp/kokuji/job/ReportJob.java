package jp.kokuji.job;

import java.nio.file.Path;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.FigureStore;
import jp.kokuji.figure.Tabulation;
import jp.kokuji.figure.Tabulator;
import jp.kokuji.publication.Editions;
import jp.kokuji.publication.Manifest;
import jp.kokuji.publication.Release;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.report.Composer;
import jp.kokuji.report.Report;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
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
 * The job {@code report}, an instance a making of one report of one year: tabulate, release. The
 * figures pass from step to step through the database. One that was killed is repeated from the
 * first step.
 */
@Component
class ReportJob {
  static final String NAME = "report";

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final Tabulator tabulator;
  private final FigureStore figures;
  private final Composer composer;
  private final SubmissionLog log;
  private final Versions versions;
  private final SoleRun sole;

  ReportJob(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Tabulator tabulator,
      FigureStore figures,
      Composer composer,
      SubmissionLog log,
      Versions versions,
      SoleRun sole) {
    this.repository = repository;
    this.transactions = transactions;
    this.tabulator = tabulator;
    this.figures = figures;
    this.composer = composer;
    this.log = log;
    this.versions = versions;
    this.sole = sole;
  }

  /**
   * One making of a report.
   *
   * @param revision counts the makings from 1
   * @param finished whether it is final; otherwise a draft
   * @param place where its files are released
   */
  record Making(
      Rulebook rulebook,
      ReportDefinition definition,
      FiscalYear year,
      int revision,
      boolean finished,
      ReportFolder place) {

    Path folder() {
      return place.of(finished);
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
   * @param shortfalls takes the totals that are not the sum of their parts
   */
  Job of(Making making, List<Tabulation.Shortfall> shortfalls) {
    return new JobBuilder(NAME, repository)
        .start(tabulate(making, shortfalls))
        .next(release(making))
        .build();
  }

  private Step tabulate(Making making, List<Tabulation.Shortfall> shortfalls) {
    return new StepBuilder("tabulate", repository)
        .tasklet(
            (contribution, context) -> {
              Tabulation tabulation =
                  tabulator.tabulate(making.rulebook(), making.definition(), making.year());
              figures.store(
                  making.definition().id(), making.year(), making.revision(), tabulation.figures());
              shortfalls.addAll(tabulation.shortfalls());
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }

  private Step release(Making making) {
    return new StepBuilder("release", repository)
        .tasklet(
            (contribution, context) -> {
              sole.requireHeld();
              release(
                  making, figures.load(making.definition().id(), making.year(), making.revision()));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }

  private void release(Making making, FigureSet set) throws java.io.IOException {
    Report report =
        composer.compose(
            making.definition(), making.rulebook(), making.year(), set, making.finished());
    List<Manifest.Input> inputs =
        log.active(making.year()).stream()
            .map(submission -> new Manifest.Input(submission.path(), submission.sha256()))
            .toList();
    new Release(making.folder())
        .publish(
            Editions.of(report, set.all()),
            files -> versions.mark(Editions.manifest(report, files, inputs), making, set));
    if (making.finished()) {
      FileSystemUtils.deleteRecursively(making.draft());
    }
  }
}
