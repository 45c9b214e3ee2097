package jp.kokuji.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import jp.kokuji.DatabaseTest;
import jp.kokuji.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of all that has run. */
abstract class ExecutionsTest extends DatabaseTest {
  private final Executions executions = new Executions(get(JdbcClient.class));
  private final JdbcClient jdbc = get(JdbcClient.class);
  private final String series;

  ExecutionsTest(TestDatabase database, String series) {
    super(database);
    this.series = series;
  }

  private void many(int count) {
    jdbc.sql("insert into batch_job_instance values (1, 0, 'load', 'key')").update();
    jdbc.sql(
            """
            insert into batch_job_execution
              (job_execution_id, version, job_instance_id, create_time, start_time, end_time, status)
            select 1000 + n, 1, 1, timestamp '2026-04-01 00:00:00', timestamp '2026-04-01 00:00:00',
              timestamp '2026-04-01 00:00:02', case when mod(n, 1000) = 0 then 'FAILED' else 'COMPLETED' end
            from %s
            """
                .formatted(series.formatted(count)))
        .update();
  }

  private String last() {
    return jdbc.sql("select coalesce(max(id), 0) from submission").query(String.class).single();
  }

  private void parameter(String name, String value) {
    jdbc.sql("insert into batch_job_execution_params values (1001, ?, 'java.lang.String', ?, 'Y')")
        .params(name, value)
        .update();
  }

  @Test
  void anExecutionSaysWhatItReadAndHeldBack() {
    many(1);
    parameter("path", "R6/総務部/台帳.csv");
    parameter("files", "2");
    parameter("after", last());
    for (int held : List.of(4, 7)) {
      jdbc.sql(
              "insert into submission (fiscal_year, submitter, path, sha256, size, rulebook,"
                  + " received_at, state, accepted, held_back) values (2024, '総務部',"
                  + " 'R6/総務部/台帳.csv', 'aa', 1, 'r', current_timestamp, 'SUPERSEDED', 90, ?)")
          .param(held)
          .update();
    }
    jdbc.sql(
            "insert into batch_step_execution (step_execution_id, version, step_name,"
                + " job_execution_id, create_time, read_count)"
                + " values (1, 0, 'judge', 1001, current_timestamp, 97)")
        .update();
    Execution only = executions.before(Long.MAX_VALUE, false).getFirst();
    assertThat(only.subject()).isEqualTo("R6/総務部/台帳.csv +1");
    assertThat(only.read()).isEqualTo(97);
    assertThat(only.accepted()).isEqualTo(180);
    assertThat(only.heldBack()).isEqualTo(11);
    assertThat(only.took()).isEqualTo(2000);
    assertThat(only.running()).isFalse();
    assertThat(executions.running()).isEmpty();
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    many(120);
    long before = Long.MAX_VALUE;
    int seen = 0;
    for (int size : List.of(Executions.PAGE, Executions.PAGE, 20, 0)) {
      List<Execution> page = executions.before(before, false);
      assertThat(page).hasSize(size);
      for (Execution each : page) {
        assertThat(each.id()).isEqualTo(1120 - seen);
        seen++;
        before = each.id();
      }
    }
    jdbc.sql(
            "update batch_job_execution set status = 'STARTED', end_time = null where"
                + " job_execution_id = 1007")
        .update();
    assertThat(executions.running()).extracting(Execution::id).containsExactly(1007L);
  }

  /**
   * However many have run: the speed of such a page among a million is measured in {@code bench/}.
   */
  @Test
  void aPageIsFoundByAnIndexNotByReadingAllThatHasRun() {
    many(20_000);
    jdbc.sql("analyze").update();
    for (boolean amiss : List.of(false, true)) {
      for (long before : List.of(Long.MAX_VALUE, 10_000L, 2_100L)) {
        assertThat(executions.before(before, amiss)).isNotEmpty();
        assertThat(plan(Executions.asked(amiss), before))
            .contains("job_execution_id")
            .doesNotContain("seq scan on batch_job_execution", "batch_job_execution.tablescan");
      }
    }
  }

  private String plan(String query, long before) {
    return String.join(
            "\n", jdbc.sql("explain " + query).param("before", before).query(String.class).list())
        .toLowerCase(Locale.ROOT);
  }
}
