package jp.kokuji.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Ends what runs in this process at its next boundary: a chunk, a step, a file, a report. */
@Component
public class StopRequest {
  private static final Logger LOG = LoggerFactory.getLogger(StopRequest.class);

  private final JobRepository repository;
  private final JobOperator operator;
  private volatile boolean made;

  StopRequest(JobRepository repository, JobOperator operator) {
    this.repository = repository;
    this.operator = operator;
  }

  /** Asks. To be repeated until all has ended, since a job may have been about to begin. */
  public void make() {
    made = true;
    for (String job : repository.getJobNames()) {
      repository.findRunningJobExecutions(job).stream()
          .filter(execution -> execution.getStatus() != BatchStatus.STOPPING)
          .forEach(this::stop);
    }
  }

  /** The next run is not the one that was asked to stop. */
  public void settle() {
    made = false;
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
