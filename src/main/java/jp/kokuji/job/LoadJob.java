package jp.kokuji.job;

import jp.kokuji.record.OutcomeStore;
import jp.kokuji.record.Settlement;
import jp.kokuji.record.Submission;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.Outcome;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code load}, an instance a submitted file: receive, judge, settle. Until it is settled,
 * nothing of the file counts; a run that was killed is repeated from the first step, so every step
 * may start again although it was complete.
 */
@Component
class LoadJob {
  static final String NAME = "load";
  private static final int CHUNK = 1000;

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final JdbcTemplate jdbc;
  private final SubmissionLog log;
  private final Settlement settlement;

  LoadJob(
      JobRepository repository,
      PlatformTransactionManager transactions,
      JdbcTemplate jdbc,
      SubmissionLog log,
      Settlement settlement) {
    this.repository = repository;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.log = log;
    this.settlement = settlement;
  }

  /**
   * The job for one file.
   *
   * @param outcomes what became of its rows, read from the first one on
   */
  Job of(Submission submission, Rulebook rulebook, Outcomes outcomes) {
    return new JobBuilder(NAME, repository)
        .start(receive(submission, rulebook))
        .next(judge(submission, rulebook, outcomes))
        .next(settle(submission, rulebook))
        .build();
  }

  private Step receive(Submission submission, Rulebook rulebook) {
    return new StepBuilder("receive", repository)
        .tasklet(
            (contribution, context) -> {
              log.discardStaged(rulebook.kinds().values());
              log.stage(submission);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }

  /** Without its transaction manager, a chunk step would commit row by row. */
  private Step judge(Submission submission, Rulebook rulebook, Outcomes outcomes) {
    OutcomeWriter writer =
        new OutcomeWriter(
            () -> new OutcomeStore(jdbc, rulebook.kinds(), log.staged(submission.path())));
    return new StepBuilder("judge", repository)
        .<Outcome, Outcome>chunk(CHUNK)
        .reader(outcomes)
        .writer(writer)
        .transactionManager(transactions)
        .allowStartIfComplete(true)
        .build();
  }

  private Step settle(Submission submission, Rulebook rulebook) {
    return new StepBuilder("settle", repository)
        .tasklet(
            (contribution, context) -> {
              long id = log.staged(submission.path());
              settlement.settle(id, rulebook.kinds());
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }

  /** The identity of one reading of a file: the same bytes under the same rules, once more. */
  static JobParameters parameters(Submission submission, int attempt) {
    return new JobParametersBuilder()
        .addString("path", submission.path())
        .addString("sha256", submission.sha256())
        .addString("rulebook", submission.rulebook())
        .addLong("attempt", (long) attempt)
        .toJobParameters();
  }
}
