package jp.kokuji.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.submission.MyNumber;
import jp.kokuji.submission.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people wrote beside problems; nothing is ever changed or taken out. */
@Repository
public class ProblemNotes {
  /** Longer ones belong into a letter. */
  public static final int LONGEST = 500;

  private static final String SELECT =
      "select fiscal_year, path, rule, sheet, source_row, heading, note, author, role, noted_at"
          + " from problem_note";

  private final JdbcClient jdbc;
  private final Clock clock;

  ProblemNotes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void add(Settled file, Problem problem, String note, String author, String role) {
    jdbc.sql(
            "insert into problem_note (fiscal_year, path, rule, sheet, source_row, heading, note,"
                + " author, role, noted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(file.year().year(), file.path(), problem.rule().name(), problem.sheet())
        .params(problem.row(), problem.column(), MyNumber.mask(note), author, role)
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Those of a file, the first one first. */
  public List<ProblemNote> of(String path) {
    return jdbc.sql(SELECT + " where path = ? order by id")
        .param(path)
        .query(ProblemNotes::note)
        .list();
  }

  /** Those of the files that count in a year. */
  public List<ProblemNote> of(FiscalYear year) {
    return jdbc.sql(
            SELECT
                + " n where fiscal_year = ? and exists (select 1 from submission s"
                + " where s.path = n.path and s.state in ('ACTIVE', 'REFUSED')) order by path, id")
        .param(year.year())
        .query(ProblemNotes::note)
        .list();
  }

  private static ProblemNote note(ResultSet row, int number) throws SQLException {
    return new ProblemNote(
        new FiscalYear(row.getInt(1)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getObject(10, OffsetDateTime.class));
  }
}
