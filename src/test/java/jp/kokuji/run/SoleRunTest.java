package jp.kokuji.run;

import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** What keeps two runs from writing at once, where the database is a server. */
@OnPostgres
class SoleRunTest extends JobTest {
  private static final String PATH = "R3/総務部/a.csv";

  @Test
  void runThatHasLostItsLockWritesNothingMore() throws Exception {
    workplace.submit(PATH, requests("1"));
    SoleRun.Hold hold = get(SoleRun.class).hold();
    try {
      jdbc()
          .queryForList(
              "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");

      assertThatThrownBy(this::load)
          .isInstanceOf(JobFailed.class)
          .hasCauseInstanceOf(SoleRun.LockLost.class);
      assertThat(count("submission")).isZero();
    } finally {
      hold.close();
    }
    get(Recovery.class).recover();
    load();
    assertThat(numbers()).containsExactly("1");
  }

  @Test
  void lockIsFreeAfterTheRun() throws Exception {
    get(SoleRun.class).hold().close();
    get(SoleRun.class).hold().close();
    assertThat(count("pg_locks where locktype = 'advisory'")).isZero();
  }

  @Test
  void noPathCountsOrIsReadTwice() throws Exception {
    workplace.submit(PATH, requests("1"));
    load();
    for (String state : new String[] {"ACTIVE", "STAGED"}) {
      String copy =
          "insert into submission (fiscal_year, submitter, path, sha256, size, rulebook,"
              + " received_at, state) select fiscal_year, submitter, path, sha256, size, rulebook,"
              + " received_at, ? from submission where state = 'ACTIVE'";
      if (state.equals("STAGED")) {
        jdbc().update(copy, state);
      }
      assertThatThrownBy(() -> jdbc().update(copy, state))
          .isInstanceOf(DuplicateKeyException.class);
    }
  }

  @Test
  void noInstanceRunsTwice() throws Exception {
    workplace.submit(PATH, requests("1"));
    load();
    String copy =
        "insert into batch_job_execution (job_execution_id, job_instance_id, create_time, status)"
            + " select ?, job_instance_id, create_time, 'STARTED' from batch_job_execution"
            + " where status = 'COMPLETED' and job_instance_id in"
            + " (select job_instance_id from batch_job_instance where job_name = 'load')";
    jdbc().update(copy, -1L);
    assertThatThrownBy(() -> jdbc().update(copy, -2L)).isInstanceOf(DuplicateKeyException.class);
  }
}
