package jp.kokuji.check;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.check.CheckResult.Outcome;
import jp.kokuji.rulebook.CheckDefinition.Severity;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps what every making of a report was checked for, and what came of it. */
@Repository
public class CheckStore {
  /** Stands between the names of figures; they cannot hold it. */
  private static final String SEPARATOR = "\n";

  private static final String RUN =
      "select id from report_run where report = ? and fiscal_year = ? and revision = ?";

  private final JdbcTemplate jdbc;

  CheckStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores the results of one making, whose figures stand, in the place of earlier ones. */
  public void store(String report, FiscalYear year, int revision, List<CheckResult> results) {
    jdbc.update(
        "delete from check_result where run_id = (" + RUN + ")", report, year.year(), revision);
    long run = run(report, year, revision);
    jdbc.batchUpdate(
        "insert into check_result (run_id, ordinal, check_id, severity, outcome, place, left_value,"
            + " right_value, compared, sentence, figures, source)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        new BatchPreparedStatementSetter() {
          @Override
          public void setValues(PreparedStatement row, int i) throws SQLException {
            row.setLong(1, run);
            row.setInt(2, i);
            set(row, results.get(i));
          }

          @Override
          public int getBatchSize() {
            return results.size();
          }
        });
  }

  private static void set(PreparedStatement row, CheckResult result) throws SQLException {
    row.setString(3, result.check());
    row.setString(4, result.severity().name());
    row.setString(5, result.outcome().name());
    row.setString(6, result.place());
    row.setObject(7, result.left(), Types.BIGINT);
    row.setObject(8, result.right(), Types.BIGINT);
    row.setLong(9, result.compared());
    row.setString(10, result.sentence());
    row.setString(11, String.join(SEPARATOR, result.figures()));
    row.setString(12, result.source());
  }

  private long run(String report, FiscalYear year, int revision) {
    return Objects.requireNonNull(
        jdbc.queryForObject(RUN, Long.class, report, year.year(), revision));
  }

  /** The results of that making in the order of the checks. */
  public List<CheckResult> load(String report, FiscalYear year, int revision) {
    return jdbc.query(
        "select * from check_result where run_id = (" + RUN + ") order by ordinal",
        (row, number) ->
            new CheckResult(
                row.getString("check_id"),
                Severity.valueOf(row.getString("severity")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("place"),
                row.getObject("left_value", Long.class),
                row.getObject("right_value", Long.class),
                row.getLong("compared"),
                row.getString("sentence"),
                figures(row.getString("figures")),
                row.getString("source")),
        report,
        year.year(),
        revision);
  }

  private static List<String> figures(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR, -1));
  }
}
