package jp.kokuji.load;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import jp.kokuji.record.FreshTallies;
import jp.kokuji.record.Tallying;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Launcher;
import jp.kokuji.run.SoleRun;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code tally}, an instance a load that changed something: tallies the records that count.
 * A report that finds no tally counts the records, so nothing depends on it but speed.
 */
@Component
class TallyJob {
  static final String NAME = "tally";

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final Tallying tallying;
  private final SoleRun sole;
  private final Launcher launcher;
  private final Clock clock;

  TallyJob(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Tallying tallying,
      SoleRun sole,
      Launcher launcher,
      Clock clock) {
    this.repository = repository;
    this.transactions = transactions;
    this.tallying = tallying;
    this.sole = sole;
    this.launcher = launcher;
    this.clock = clock;
  }

  /** Counts what a load judges, by the same columns. */
  static FreshTallies fresh(Rulebook rulebook) {
    return new FreshTallies(TallyPlan.of(rulebook));
  }

  /**
   * Runs it where the tallies are not of the records that count now.
   *
   * @param fresh what the load has counted
   */
  void runIfDue(Rulebook rulebook, FreshTallies fresh) {
    Map<RecordKind, Collection<SortedSet<String>>> plan = TallyPlan.of(rulebook);
    if (plan.entrySet().stream().anyMatch(e -> tallying.isDue(e.getKey(), e.getValue()))) {
      Job job = new JobBuilder(NAME, repository).start(step(plan, fresh)).build();
      launcher.run(
          job, new JobParametersBuilder().addLong("time", clock.millis()).toJobParameters());
    }
  }

  private Step step(Map<RecordKind, Collection<SortedSet<String>>> plan, FreshTallies fresh) {
    return new StepBuilder("tally", repository)
        .tasklet(
            (contribution, context) -> {
              sole.requireHeld();
              plan.forEach((kind, wanted) -> tallying.renew(kind, wanted, fresh));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }
}
