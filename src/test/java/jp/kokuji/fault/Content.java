package jp.kokuji.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.kokuji.Workplace;
import jp.kokuji.run.OutputMark;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Everything that a run leaves behind and that another run must leave behind as well: all rows of
 * all tables, and every file and folder below {@code output/}. Left out are the history of jobs,
 * times, and the numbers that a database gives; what refers to such a number is named instead.
 */
record Content(Map<String, List<String>> tables, Map<String, String> files) {

  /** The content of a workplace with the embedded database, while no program runs in it. */
  static Content of(Workplace workplace) {
    String url = "jdbc:h2:file:" + workplace.data().toAbsolutePath().resolve("kokuji");
    return of(workplace, url, "");
  }

  static Content of(Workplace workplace, String url, String user) {
    // each connection would open the database's file anew
    SingleConnectionDataSource one = new SingleConnectionDataSource(url, user, "", false);
    try (one) {
      JdbcTemplate jdbc = new JdbcTemplate(one);
      return new Content(tables(jdbc), files(workplace.output()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> tables(JdbcTemplate jdbc) {
    Map<Long, String> submissions =
        names(jdbc, "select id, path from submission where state <> 'STAGED' order by id");
    Map<Long, String> runs =
        names(jdbc, "select id, report || ' ' || fiscal_year from report_run order by id");
    Map<String, List<String>> tables = new TreeMap<>();
    for (String table :
        jdbc.queryForList(
            "select table_name from information_schema.tables where lower(table_schema) ="
                + " 'public' and lower(table_name) not like 'batch_%'"
                + " and lower(table_name) not like 'flyway%'"
                + " and lower(table_name) <> 'run_turn'",
            String.class)) {
      List<String> rows =
          jdbc.query("select * from \"" + table + "\"", (row, n) -> line(row, submissions, runs));
      if (table.equalsIgnoreCase("act_log")) {
        rows = acts(jdbc);
      }
      rows.sort(null);
      tables.put(table.toLowerCase(Locale.ROOT), rows);
    }
    tables.put("running jobs", running(jdbc));
    return tables;
  }

  /**
   * What was released and published. Without what people asked for and when: who asks again after a
   * kill has asked twice, and the roots of the chain are made of all of it.
   */
  private static List<String> acts(JdbcTemplate jdbc) {
    return jdbc.query(
        "select act, content from act_log where act in ('final', 'publish', 'withdraw')"
            + " order by position",
        (row, n) -> row.getString(1) + "|" + row.getString(2));
  }

  /** The names that the rows bear, each with how many rows before it bore the same. */
  private static Map<Long, String> names(JdbcTemplate jdbc, String query) {
    Map<Long, String> names = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    jdbc.query(
        query,
        row -> {
          String name = row.getString(2);
          names.put(row.getLong(1), name + " #" + seen.merge(name, 1, Integer::sum));
        });
    return names;
  }

  private static String line(ResultSet row, Map<Long, String> submissions, Map<Long, String> runs)
      throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String column = columns.getColumnName(i).toLowerCase(Locale.ROOT);
      // the look of a file is a time as well, and its number in the file system; the basis of a
      // tally has the number of a submission
      boolean time =
          columns.getColumnType(i) == Types.TIMESTAMP
              || columns.getColumnType(i) == Types.TIMESTAMP_WITH_TIMEZONE
              || column.equals("look")
              || column.equals("returned")
              || column.equals("basis");
      if (column.endsWith("submission_id") || column.equals("last_submission")) {
        values.add(String.valueOf(submissions.get(row.getLong(i))));
      } else if (column.endsWith("run_id")) {
        values.add(String.valueOf(runs.get(row.getLong(i))));
      } else if (!time && !(column.equals("id") && columns.getColumnType(i) == Types.BIGINT)) {
        values.add(String.valueOf(row.getString(i)));
      }
    }
    return String.join("|", values);
  }

  private static List<String> running(JdbcTemplate jdbc) {
    String unfinished = " where status not in ('COMPLETED', 'FAILED', 'STOPPED', 'ABANDONED')";
    return Stream.of("batch_job_execution", "batch_step_execution")
        .flatMap(
            table ->
                jdbc.queryForList("select status from " + table + unfinished, String.class).stream()
                    .map(status -> table + " " + status))
        .toList();
  }

  private static Map<String, String> files(Path output) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(output)) {
      for (Path file : all.toList()) {
        String name = output.relativize(file).toString();
        if (name.equals(OutputMark.FILE)) {
          continue;
        }
        files.put(name, Files.isDirectory(file) ? "" : bytes(file));
      }
    }
    return files;
  }

  /** Texts as they are, so that a difference can be read. */
  private static String bytes(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return file.toString().endsWith(".csv") || file.toString().endsWith(".json")
        ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
        : DigestUtils.sha256Hex(bytes);
  }
}
