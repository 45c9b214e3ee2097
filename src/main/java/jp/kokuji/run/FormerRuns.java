package jp.kokuji.run;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets how jobs ran that ended long ago, some at every load, each portion in a transaction of
 * its own. What they did is told by the submissions and reports themselves. For the run that holds
 * {@link SoleRun}.
 */
@Component
public class FormerRuns {
  private static final int PORTION = 200;
  private static final int PORTIONS = 25;
  private static final String EXECUTIONS =
      "(select job_execution_id from batch_job_execution where job_instance_id in (:ids))";

  /** In this order, since each refers to the next. */
  private static final List<String> TABLES =
      List.of(
          "batch_step_execution_context where step_execution_id in (select step_execution_id from"
              + " batch_step_execution where job_execution_id in "
              + EXECUTIONS
              + ")",
          "batch_step_execution where job_execution_id in " + EXECUTIONS,
          "batch_job_execution_context where job_execution_id in " + EXECUTIONS,
          "batch_job_execution_params where job_execution_id in " + EXECUTIONS,
          "batch_job_execution where job_instance_id in (:ids)",
          "batch_job_instance where job_instance_id in (:ids)");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Kept kept;

  /**
   * How long it is known how a job ran.
   *
   * @param keepRuns since it ran last
   */
  @ConfigurationProperties("kokuji")
  record Kept(Duration keepRuns) {}

  FormerRuns(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, Kept kept) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.kept = kept;
  }

  /** Forgets the oldest; what is left is forgotten by later loads. */
  public void forget() {
    LocalDateTime before =
        LocalDateTime.ofInstant(clock.instant().minus(kept.keepRuns()), ZoneOffset.UTC);
    boolean more = true;
    for (int i = 0; i < PORTIONS && more; i++) {
      more = Boolean.TRUE.equals(transaction.execute(status -> forgetSome(before)));
    }
  }

  /** Whether there may be more of them. */
  private boolean forgetSome(LocalDateTime before) {
    List<Long> old =
        jdbc.sql(
                "select i.job_instance_id from (select job_instance_id from batch_job_instance"
                    + " order by job_instance_id fetch first "
                    + PORTION
                    + " rows only) i join batch_job_execution e"
                    + " on e.job_instance_id = i.job_instance_id group by i.job_instance_id"
                    + " having max(e.last_updated) < ?")
            .param(before)
            .query(Long.class)
            .list();
    if (!old.isEmpty()) {
      TABLES.forEach(table -> jdbc.sql("delete from " + table).param("ids", old).update());
    }
    return old.size() == PORTION;
  }
}
