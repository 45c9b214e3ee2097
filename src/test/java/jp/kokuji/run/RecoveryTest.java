package jp.kokuji.run;

import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** What a kill leaves in the history of jobs, made by hand, since a kill seldom hits the moment. */
abstract class RecoveryTest extends JobTest {
  private static final String PATH = "R3/総務部/a.csv";

  /** A load that failed at its last step. */
  @BeforeEach
  void interruptedLoad() {
    workplace.submit(PATH, requests("1", "2"));
    jdbc().execute("alter table submission add constraint broken check (state <> 'ACTIVE')");
    try {
      assertThatThrownBy(this::load).isInstanceOf(JobFailed.class);
    } finally {
      jdbc().execute("alter table submission drop constraint broken");
    }
  }

  private void status(String table, String status) {
    jdbc()
        .update(
            "update "
                + table
                + " set status = ?, exit_code = 'UNKNOWN', end_time = null where status = 'FAILED'",
            status);
  }

  private void recoveredLoadSucceeds() throws IOException {
    get(Recovery.class).recover(false);
    load();
    assertThat(numbers()).containsExactly("1", "2");
    assertThat(count("submission")).isEqualTo(1);
  }

  @Test
  void runningExecutionBlocksUntilRecovered() throws IOException {
    status("batch_job_execution", "STARTED");
    status("batch_step_execution", "STARTED");
    assertThatThrownBy(this::load).isInstanceOf(JobFailed.class);

    recoveredLoadSucceeds();
  }

  @Test
  void executionThatNeverGotBeyondStartingIsRecovered() throws IOException {
    status("batch_job_execution", "STARTING");
    recoveredLoadSucceeds();
  }

  @Test
  void runningStepOfAFailedJobBlocksUntilRecovered() throws IOException {
    status("batch_step_execution", "STARTED");
    recoveredLoadSucceeds();
  }

  /** What another machine runs in the same database is no business of whoever stops here. */
  @Test
  void aStopIsMeantForThisMachineOnly() throws IOException {
    status("batch_job_execution", "STARTED");
    jdbc()
        .update(
            "insert into batch_job_execution_params select job_execution_id, 'machine',"
                + " 'java.lang.String', 'another machine', 'N' from batch_job_execution");
    StopRequest stop = new StopRequest(get(JobRepository.class), get(JobOperator.class));
    stop.make();
    assertThat(only().status()).isEqualTo("STARTED");
    assertThat(only().elsewhere()).isTrue();
    jdbc()
        .update(
            "update batch_job_execution_params set parameter_value = ?"
                + " where parameter_name = 'machine'",
            ScheduledRuns.machine());
    assertThat(only().elsewhere()).isFalse();
    stop.make();
    assertThat(only().status()).startsWith("STOPP");
    recoveredLoadSucceeds();
  }

  private Execution only() {
    List<Execution> all = get(Executions.class).before(Long.MAX_VALUE, false);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @Test
  void unknownExecutionBlocksUntilRecovered() throws IOException {
    status("batch_job_execution", "UNKNOWN");
    status("batch_step_execution", "UNKNOWN");
    assertThatThrownBy(this::load).isInstanceOf(JobFailed.class);

    recoveredLoadSucceeds();
  }

  @Test
  void instanceWithoutExecutionBlocksUntilDeleted() throws IOException {
    for (String table :
        new String[] {
          "batch_step_execution_context",
          "batch_step_execution",
          "batch_job_execution_context",
          "batch_job_execution_params",
          "batch_job_execution"
        }) {
      jdbc().update("delete from " + table);
    }
    assertThatThrownBy(this::load).isInstanceOf(Exception.class);

    recoveredLoadSucceeds();
  }

  @Test
  void completedExecutionsAreLeftAlone() throws IOException {
    recoveredLoadSucceeds();
    long completed = count("batch_job_execution where status = 'COMPLETED'");
    get(Recovery.class).recover(false);
    assertThat(count("batch_job_execution where status = 'COMPLETED'")).isEqualTo(completed);
  }

  @Test
  void formerRunsAreForgottenInPortionsAndWhatTheyDidIsNot() throws IOException {
    recoveredLoadSucceeds();
    long recent = count("batch_job_instance");
    for (int i = 0; i < 250; i++) {
      jdbc()
          .update(
              "insert into batch_job_instance (job_instance_id, version, job_name, job_key)"
                  + " values (?, 0, 'load', ?)",
              -1000 + i,
              "old " + i);
      jdbc()
          .update(
              "insert into batch_job_execution (job_execution_id, version, job_instance_id,"
                  + " create_time, status, last_updated) values (?, 0, ?, timestamp '2001-01-01"
                  + " 00:00:00', 'COMPLETED', timestamp '2001-01-01 00:00:00')",
              -1000 + i,
              -1000 + i);
    }
    assertThat(load().read()).isEmpty();
    assertThat(count("batch_job_instance")).isEqualTo(recent);
    assertThat(numbers()).containsExactly("1", "2");
  }

  /** With one that began long ago and ran again today. */
  @Test
  void howJobsRanLongAgoIsForgottenInPortionsAndWhatTheyDidIsNot() throws IOException {
    recoveredLoadSucceeds();
    long today = count("batch_job_instance");
    List<Object[]> old = IntStream.range(-1000, -494).mapToObj(n -> new Object[] {n}).toList();
    jdbc()
        .batchUpdate(
            "insert into batch_job_instance (job_instance_id, version, job_name, job_key)"
                + " select n, 0, 'load', cast(n as varchar) from (select cast(? as int) n) i",
            old);
    jdbc()
        .batchUpdate(
            "insert into batch_job_execution (job_execution_id, version, job_instance_id,"
                + " create_time, end_time, status, last_updated) select n, 1, n, then_on, then_on,"
                + " 'COMPLETED', case when n = -1000 then current_timestamp else then_on end from"
                + " (select cast(? as int) n, timestamp '2001-04-01 00:00:00' as then_on) e",
            old);

    get(FormerRuns.class).forget();
    assertThat(count("batch_job_instance")).isEqualTo(today + 506 - 499);
    load();
    assertThat(count("batch_job_instance")).isEqualTo(today + 1);
    assertThat(count("batch_job_execution where job_instance_id = -1000")).isEqualTo(1);
    assertThat(numbers()).containsExactly("1", "2");
  }
}
