package jp.kokuji.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kokuji.rulebook.When;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that has run, the latest first, a page at a time. */
@Repository
public class Executions {
  /** How many stand on a page. */
  public static final int PAGE = 50;

  private static final String CORE =
      "select e.job_execution_id, i.job_name, e.create_time, e.start_time, e.end_time, e.status"
          + " from batch_job_execution e join batch_job_instance i"
          + " on i.job_instance_id = e.job_instance_id where e.job_execution_id < :before";

  private final JdbcClient jdbc;

  Executions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The page before that execution.
   *
   * @param amiss whether only those that failed or were stopped
   */
  public List<Execution> before(long before, boolean amiss) {
    return page(amiss ? amiss() : CORE, before);
  }

  private static String amiss() {
    String each = "(" + CORE + " and e.status = '%s' order by e.job_execution_id desc limit %d)";
    String sql =
        List.of("FAILED", "STOPPED", "ABANDONED").stream()
            .map(status -> each.formatted(status, PAGE))
            .collect(Collectors.joining(" union all "));
    return "select * from (" + sql + ") e where 1 = 1";
  }

  /** What a page asks for, so that a test can see how the database finds it. */
  static String asked(boolean amiss) {
    return query(amiss ? amiss() : CORE);
  }

  /** Those under way. */
  public List<Execution> running() {
    return page(CORE + " and e.status in ('STARTING', 'STARTED', 'STOPPING')", Long.MAX_VALUE);
  }

  private List<Execution> page(String sql, long before) {
    List<Execution> found =
        jdbc.sql(query(sql)).param("before", before).query((row, n) -> execution(row)).list();
    if (found.isEmpty()) {
      return found;
    }
    List<Long> ids = found.stream().map(Execution::id).toList();
    Map<Long, Map<String, String>> about = parameters(ids);
    Map<Long, Long> read = read(ids);
    return found.stream()
        .map(each -> whole(each, about.getOrDefault(each.id(), Map.of()), read))
        .toList();
  }

  private static String query(String sql) {
    return sql + " order by 1 desc limit " + PAGE;
  }

  private static Execution execution(ResultSet row) throws SQLException {
    Timestamp start = row.getTimestamp(4);
    Timestamp end = row.getTimestamp(5);
    return new Execution(
        row.getLong(1),
        row.getString(2),
        time(start == null ? row.getTimestamp(3) : start),
        end == null ? null : time(end),
        row.getString(6),
        Map.of(),
        0,
        0,
        0);
  }

  /** Spring Batch writes the time of the machine. */
  private static ZonedDateTime time(Timestamp written) {
    return written.toInstant().atZone(When.ZONE);
  }

  private Map<Long, Map<String, String>> parameters(List<Long> ids) {
    Map<Long, Map<String, String>> parameters = new LinkedHashMap<>();
    jdbc.sql(
            "select job_execution_id, parameter_name, parameter_value"
                + " from batch_job_execution_params where job_execution_id in (:ids) order by 2")
        .param("ids", ids)
        .query(
            row -> {
              parameters
                  .computeIfAbsent(row.getLong(1), id -> new LinkedHashMap<>())
                  .put(row.getString(2), String.valueOf(row.getString(3)));
            });
    return parameters;
  }

  private Map<Long, Long> read(List<Long> ids) {
    Map<Long, Long> read = new LinkedHashMap<>();
    jdbc.sql(
            "select job_execution_id, sum(read_count) from batch_step_execution"
                + " where job_execution_id in (:ids) group by job_execution_id")
        .param("ids", ids)
        .query(
            row -> {
              read.put(row.getLong(1), row.getLong(2));
            });
    return read;
  }

  /** With what became of the rows of its file, if it had one. */
  private Execution whole(Execution bare, Map<String, String> about, Map<Long, Long> read) {
    boolean settled = about.containsKey("after") && bare.status().equals("COMPLETED");
    long[] rows = settled ? rows(about) : new long[2];
    return new Execution(
        bare.id(),
        bare.job(),
        bare.begun(),
        bare.ended(),
        bare.status(),
        about,
        read.getOrDefault(bare.id(), 0L),
        rows[0],
        rows[1]);
  }

  /** Of the files that the execution has settled, which were stored one after the other. */
  private long[] rows(Map<String, String> about) {
    return jdbc.sql(
            "select coalesce(sum(accepted), 0), coalesce(sum(held_back), 0) from (select accepted,"
                + " held_back from submission where id > ? and state <> 'STAGED' order by id"
                + " limit ?) settled")
        .params(Long.valueOf(about.getOrDefault("after", "0")))
        .param(Long.valueOf(about.getOrDefault("files", "0")))
        .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
        .single();
  }
}
