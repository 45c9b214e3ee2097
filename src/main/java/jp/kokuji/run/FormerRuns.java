package jp.kokuji.run;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets how jobs ran that ended long ago, some at every load. What they did is told by the
 * submissions and reports themselves. For the run that holds {@link SoleRun}.
 */
@Component
public class FormerRuns {
  /** What a load forgets at most, each in a transaction of its own; the rest is left to later. */
  private static final int PORTION = 500;

  private static final String OLDEST =
      "select i.job_instance_id from (select job_instance_id from batch_job_instance"
          + " order by job_instance_id fetch first "
          + PORTION
          + " rows only) i join batch_job_execution e on e.job_instance_id = i.job_instance_id"
          + " group by i.job_instance_id having max(e.last_updated) < ?";

  private final JobRepository repository;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Kept kept;

  /**
   * How long it is known how a job ran.
   *
   * @param keepRuns since it ran last
   */
  @ConfigurationProperties("kokuji")
  record Kept(Duration keepRuns) {}

  FormerRuns(JobRepository repository, JdbcClient jdbc, Clock clock, Kept kept) {
    this.repository = repository;
    this.jdbc = jdbc;
    this.clock = clock;
    this.kept = kept;
  }

  /** Forgets the oldest. */
  public void forget() {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    jdbc.sql(OLDEST).param(now.minus(kept.keepRuns())).query(Long.class).list().stream()
        .flatMap(old -> Optional.ofNullable(repository.getJobInstance(old)).stream())
        .forEach(repository::deleteJobInstance);
  }
}
