package jp.kokuji.load;

import java.util.concurrent.atomic.AtomicLong;
import jp.kokuji.record.OutcomeStore;
import jp.kokuji.record.SeenKeys;
import jp.kokuji.record.Settlement;
import jp.kokuji.record.Submission;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.SoleRun;
import jp.kokuji.submission.Outcome;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
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
  private final SoleRun sole;

  LoadJob(
      JobRepository repository,
      PlatformTransactionManager transactions,
      JdbcTemplate jdbc,
      SubmissionLog log,
      Settlement settlement,
      SoleRun sole) {
    this.repository = repository;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.log = log;
    this.settlement = settlement;
    this.sole = sole;
  }

  /**
   * The job for one file. Its steps hand on the number of the very submission that this run has
   * staged: one of the same path that another run has staged since is not touched.
   *
   * @param outcomes what became of its rows, read from the first one on
   * @param keys its own
   * @param settled what else is done in the transaction that settles it
   */
  Job of(
      Submission submission,
      Rulebook rulebook,
      ItemReader<Outcome> outcomes,
      SeenKeys.Watch keys,
      Runnable settled) {
    AtomicLong staged = new AtomicLong();
    return new JobBuilder(NAME, repository)
        .start(receive(submission, rulebook, staged))
        .next(judge(rulebook, outcomes, staged, keys))
        .next(settle(rulebook, staged, keys, settled))
        .build();
  }

  /** Remembers keys from one file of a load to the next. */
  SeenKeys newKeys() {
    return new SeenKeys(jdbc);
  }

  private Step receive(Submission submission, Rulebook rulebook, AtomicLong staged) {
    return new StepBuilder("receive", repository)
        .tasklet(
            (contribution, context) -> {
              sole.requireHeld();
              log.discardStaged(rulebook.kinds().values());
              staged.set(log.stage(submission));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }

  /** Without its transaction manager, a chunk step would commit row by row. */
  private Step judge(
      Rulebook rulebook, ItemReader<Outcome> outcomes, AtomicLong staged, SeenKeys.Watch keys) {
    OutcomeWriter writer =
        new OutcomeWriter(() -> new OutcomeStore(jdbc, rulebook.kinds(), staged.get(), keys));
    return new StepBuilder("judge", repository)
        .<Outcome, Outcome>chunk(CHUNK)
        .reader(outcomes)
        .writer(writer)
        .transactionManager(transactions)
        .allowStartIfComplete(true)
        .build();
  }

  private Step settle(Rulebook rulebook, AtomicLong staged, SeenKeys.Watch keys, Runnable settled) {
    return new StepBuilder("settle", repository)
        .tasklet(
            (contribution, context) -> {
              sole.requireHeld();
              settlement.settle(staged.get(), rulebook.kinds(), keys);
              settled.run();
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
