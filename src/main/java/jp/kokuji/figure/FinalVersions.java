package jp.kokuji.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which makings of a report were released as final. */
@Repository
public class FinalVersions {
  private final JdbcClient jdbc;
  private final FigureStore figures;

  FinalVersions(JdbcClient jdbc, FigureStore figures) {
    this.jdbc = jdbc;
    this.figures = figures;
  }

  /** The latest making of the report that was released as final before the given one. */
  public Optional<FinalVersion> findBefore(String report, FiscalYear year, int revision) {
    return jdbc.sql(
            "select final_version, revision, content, final_day from report_run where report = ?"
                + " and fiscal_year = ? and revision < ? and final_version is not null"
                + " order by revision desc fetch first row only")
        .params(report, year.year(), revision)
        .query((row, n) -> version(row))
        .optional();
  }

  /**
   * The last submission that the latest final version can have counted; nothing if there is none,
   * or an earlier program made it.
   */
  public Optional<Long> findLastSubmission(String report, FiscalYear year) {
    return jdbc.sql(
            "select last_submission from report_run where report = ? and fiscal_year = ?"
                + " and final_version is not null and last_submission is not null"
                + " order by revision desc fetch first row only")
        .params(report, year.year())
        .query(Long.class)
        .optional();
  }

  /** Notes that the making was released as final. */
  public void store(String report, FiscalYear year, FinalVersion version) {
    jdbc.sql(
            "update report_run set final_version = ?, content = ?, final_day = ?,"
                + " last_submission = (select coalesce(max(id), 0) from submission)"
                + " where report = ? and fiscal_year = ? and revision = ?")
        .param(version.version())
        .param(version.content())
        .param(version.day())
        .params(report, year.year(), version.revision())
        .update();
  }

  private static FinalVersion version(ResultSet row) throws SQLException {
    return new FinalVersion(
        row.getInt(1), row.getInt(2), row.getString(3), row.getObject(4, LocalDate.class));
  }

  /** The latest making that gave the final version. */
  public Optional<FinalVersion> findVersion(String report, FiscalYear year, int version) {
    return jdbc.sql(
            "select final_version, revision, content, final_day from report_run where report = ?"
                + " and fiscal_year = ? and final_version = ?"
                + " order by revision desc fetch first row only")
        .params(report, year.year(), version)
        .query((row, n) -> version(row))
        .optional();
  }

  /** SHA-256 over the checksums of the version's files; nothing if it is unknown. */
  public Optional<String> findContent(String report, FiscalYear year, int version) {
    return findVersion(report, year, version).map(FinalVersion::content);
  }

  /** The figures of a final version; nothing if there is no such version in this database. */
  public Optional<FigureSet> find(String report, FiscalYear year, int version) {
    return jdbc.sql(
            "select max(revision) from report_run where report = ? and fiscal_year = ?"
                + " and final_version = ?")
        .params(report, year.year(), version)
        .query((row, n) -> row.getObject(1, Integer.class))
        .optional()
        .map(revision -> figures.load(report, year, revision));
  }
}
