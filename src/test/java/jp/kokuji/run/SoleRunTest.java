package jp.kokuji.run;

import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    get(Recovery.class).recover(false);
    load();
    assertThat(numbers()).containsExactly("1");
  }

  @Test
  void aLivingHolderKeepsItsTurnHoweverLongItsTransaction() throws Exception {
    SoleRun patient = new SoleRun(get(DataSource.class), "", Duration.ofSeconds(1));
    try (SoleRun.Hold hold = patient.hold()) {
      new TransactionTemplate(get(PlatformTransactionManager.class))
          .executeWithoutResult(
              status -> {
                try {
                  patient.requireHeld();
                  TimeUnit.SECONDS.sleep(2);
                } catch (SQLException | InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });
      assertThatThrownBy(() -> elsewhere(Duration.ofSeconds(1)).hold())
          .isInstanceOfSatisfying(
              SoleRun.AlreadyRunning.class, busy -> assertThat(busy.machine()).isNotEmpty());
      assertThat(hold.takenOver()).isFalse();
    }
  }

  @Test
  void aSilentHolderIsTakenOverAndWhatItHadBegunIsRolledBack() throws Exception {
    SoleRun silent = get(SoleRun.class);
    SoleRun.Hold hold = silent.hold();
    long number = number();
    Connection begun = get(DataSource.class).getConnection();
    begun.setAutoCommit(false);
    silent.requireHeld();
    begun.createStatement().execute("select 1 from run_turn for key share");
    // its next sign of life is due after six seconds
    TimeUnit.MILLISECONDS.sleep(1_500);

    SoleRun other = elsewhere(Duration.ofSeconds(1));
    try (SoleRun.Hold taken = other.hold()) {
      assertThat(taken.takenOver()).isTrue();
      assertThat(number()).isEqualTo(number + 1);
      other.requireHeld();
      assertThatThrownBy(silent::requireHeld).isInstanceOf(SoleRun.LockLost.class);
      assertThatThrownBy(begun::commit).isInstanceOf(SQLException.class);
    } finally {
      begun.close();
      hold.close();
    }
    get(SoleRun.class).hold().close();
  }

  /** The tables of a run on another machine do not change amid its transaction. */
  @Test
  void aNewerProgramWaitsForTheTransactionAndTakesTheTurn() throws Exception {
    SoleRun sole = get(SoleRun.class);
    try (SoleRun.Hold hold = sole.hold()) {
      CompletableFuture<Void> newer = new CompletableFuture<>();
      new TransactionTemplate(get(PlatformTransactionManager.class))
          .executeWithoutResult(
              status -> {
                assertThatCode(sole::requireHeld).doesNotThrowAnyException();
                newer.completeAsync(this::migrate);
                awaitOneThatWaits();
                assertThat(newer).isNotDone();
              });
      newer.get(1, TimeUnit.MINUTES);
      assertThatThrownBy(sole::requireHeld).isInstanceOf(SoleRun.LockLost.class);
      assertThat(hold.takenOver()).isFalse();
    }
    get(SoleRun.class).hold().close();
  }

  /** What a newer program does before each of its migrations. */
  private Void migrate() {
    try (Connection other = get(DataSource.class).getConnection()) {
      ScriptUtils.executeSqlScript(
          other,
          new EncodedResource(
              new ClassPathResource("db/migration/postgresql/beforeEachMigrate.sql")),
          false,
          false,
          "--",
          ScriptUtils.EOF_STATEMENT_SEPARATOR,
          "/*",
          "*/");
      return null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitOneThatWaits() {
    String waiting = "pg_stat_activity where wait_event_type = 'Lock' and query like '%run_turn%'";
    try (Connection asking = get(DataSource.class).getConnection();
        PreparedStatement question =
            asking.prepareStatement("select count(*) > 0 from " + waiting)) {
      for (int left = 600; left > 0; left--) {
        ResultSet answer = question.executeQuery();
        if (answer.next() && answer.getBoolean(1)) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    throw new AssertionError("nobody waits");
  }

  private long number() {
    return get(JdbcClient.class).sql("select number from run_turn").query(Long.class).single();
  }

  /** The same database, as another machine has it. */
  private SoleRun elsewhere(Duration silence) throws SQLException {
    HikariDataSource here = get(DataSource.class).unwrap(HikariDataSource.class);
    DriverManagerDataSource other =
        new DriverManagerDataSource(here.getJdbcUrl(), here.getUsername(), here.getPassword());
    return new SoleRun(other, "", silence);
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
