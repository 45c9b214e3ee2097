package jp.kokuji.run;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.stereotype.Component;

/** Runs a job to its end in this thread; anything but completion is an exception. */
@Component
public class Launcher {
  private final JobOperator operator;
  private final StopRequest stop;
  private final SoleRun sole;

  Launcher(JobOperator operator, StopRequest stop, SoleRun sole) {
    this.operator = operator;
    this.stop = stop;
    this.sole = sole;
  }

  /** Where machines share the database, it is told which of them ran it. */
  private static JobParameters onMachine(JobParameters parameters) {
    return new JobParametersBuilder(parameters)
        .addString(Execution.MACHINE, ScheduledRuns.machine(), false)
        .toJobParameters();
  }

  /**
   * Starts the job, or resumes the instance of these parameters that did not complete.
   *
   * @throws JobFailed if it does not complete; the cause is what its step threw
   * @throws JobStopped if it was asked to stop
   */
  public void run(Job job, JobParameters parameters) {
    JobExecution execution;
    stop.check();
    try {
      execution = operator.start(job, sole.shared() ? onMachine(parameters) : parameters);
    } catch (JobExecutionException e) {
      throw new JobFailed(job.getName(), e);
    }
    if (execution.getStatus() == BatchStatus.STOPPED) {
      throw new JobStopped();
    }
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      throw execution.getAllFailureExceptions().stream()
          .findFirst()
          .map(cause -> new JobFailed(job.getName(), cause))
          .orElseGet(() -> new JobFailed(job.getName(), null));
    }
  }
}
