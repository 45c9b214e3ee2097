package jp.kokuji.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/**
 * Ends what runs in this process at its next boundary: a chunk, a step, a file, a report. What
 * another machine runs in the same database goes on.
 */
@Component
public class StopRequest {
  private static final Logger LOG = LoggerFactory.getLogger(StopRequest.class);

  private final JobRepository repository;
  private final JobOperator operator;
  private volatile long run;
  private volatile boolean made;

  StopRequest(JobRepository repository, JobOperator operator) {
    this.repository = repository;
    this.operator = operator;
  }

  /** The number of what runs now, or of what ran last. */
  public long run() {
    return run;
  }

  /**
   * Asks the run, and no other. To be repeated until it has ended, since a job of it may have been
   * about to begin.
   *
   * @param meant its number; where it has ended, nobody is asked
   */
  public synchronized void make(long meant) {
    if (meant == run) {
      make();
    }
  }

  /** Asks whatever runs, since the process is ending. */
  public void make() {
    made = true;
    for (String job : repository.getJobNames()) {
      repository.findRunningJobExecutions(job).stream()
          .filter(execution -> execution.getStatus() != BatchStatus.STOPPING)
          .filter(StopRequest::isOfThisMachine)
          .forEach(this::stop);
    }
  }

  /** A run begins, or has ended: what was asked of the one before is not meant for the next. */
  public synchronized void settle() {
    run++;
    made = false;
  }

  private static boolean isOfThisMachine(JobExecution execution) {
    String machine = ScheduledRuns.machine();
    return machine.equals(execution.getJobParameters().getString(Execution.MACHINE, machine));
  }

  private void stop(JobExecution execution) {
    try {
      operator.stop(execution);
    } catch (JobExecutionNotRunningException e) {
      LOG.debug("job execution {} has ended by itself meanwhile", execution.getId());
    }
  }

  /**
   * To be called at every boundary.
   *
   * @throws JobStopped if it was asked for
   */
  public void check() {
    if (made) {
      throw new JobStopped();
    }
  }
}
