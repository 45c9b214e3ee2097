package jp.kokuji.notice;

import java.io.IOException;
import jp.kokuji.run.SoleRun;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code publish}, an instance a year and edition: check, stage, scan, release, record. One
 * that was refused or killed is repeated from the first step.
 */
@Component
class PublishJob {
  static final String NAME = "publish";

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final SoleRun sole;

  PublishJob(JobRepository repository, PlatformTransactionManager transactions, SoleRun sole) {
    this.repository = repository;
    this.transactions = transactions;
    this.sole = sole;
  }

  Job of(NoticeWork work) {
    return new JobBuilder(NAME, repository)
        .start(step("check", work::check))
        .next(step("stage", work::stage))
        .next(step("scan", work::scan))
        .next(step("release", work::release))
        .next(step("record", work::record))
        .build();
  }

  private Step step(String name, Action action) {
    return new StepBuilder(name, repository)
        .tasklet(
            (contribution, context) -> {
              sole.requireHeld();
              action.run();
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }

  @FunctionalInterface
  private interface Action {
    void run() throws IOException;
  }
}
