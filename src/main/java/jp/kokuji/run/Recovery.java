package jp.kokuji.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jp.kokuji.release.Interrupted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Clears up after runs that were killed, at every start and while no other run is alive: otherwise
 * Spring Batch takes them for running for ever and refuses to start them again.
 */
@Component
public class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final JobRepository repository;
  private final JobOperator operator;
  private final JdbcTemplate jdbc;
  private final Folders folders;

  Recovery(JobRepository repository, JobOperator operator, JdbcTemplate jdbc, Folders folders) {
    this.repository = repository;
    this.operator = operator;
    this.jdbc = jdbc;
    this.folders = folders;
  }

  /**
   * Makes every job startable again, and the output folder as if nothing had been interrupted.
   *
   * @param takenOver whether what was interrupted may wake up
   */
  public void recover(boolean takenOver) {
    for (String job : repository.getJobNames()) {
      for (JobExecution execution : repository.findRunningJobExecutions(job)) {
        LOG.warn("recovering execution {} of job {}", execution.getId(), job);
        operator.recover(execution);
      }
      deleteOrphans(job);
    }
    fail("batch_job_execution");
    fail("batch_step_execution");
    try {
      Interrupted.in(folders.output()).clear(takenOver);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Spring Batch's own recovery passes over UNKNOWN, which blocks a restart as well, and one that
   * was itself killed leaves running steps in a failed job.
   */
  private void fail(String table) {
    jdbc.update(
        "update "
            + table
            + " set status = 'FAILED', exit_code = 'FAILED',"
            + " end_time = coalesce(end_time, last_updated, create_time)"
            + " where status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')");
  }

  /** A kill between the two inserts of a start leaves an instance that can never be started. */
  private void deleteOrphans(String job) {
    List<Long> orphans =
        jdbc.query(
            "select job_instance_id from batch_job_instance i where job_name = ? and not exists"
                + " (select 1 from batch_job_execution e"
                + " where e.job_instance_id = i.job_instance_id)",
            (result, row) -> result.getLong(1),
            job);
    for (long orphan : orphans) {
      JobInstance instance = repository.getJobInstance(orphan);
      if (instance != null) {
        LOG.warn("deleting job instance {} without executions", orphan);
        repository.deleteJobInstance(instance);
      }
    }
  }
}
