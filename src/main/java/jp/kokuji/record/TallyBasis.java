package jp.kokuji.record;

import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells of which submissions a tally is. One that begins to count is later than all others, so
 * their number and the last of them change with every other set.
 */
record TallyBasis(JdbcTemplate jdbc) {
  private static final String SQL =
      """
      select s.fiscal_year, count(*) || '/' || max(s.id) || '/' || sum(s.accepted) from submission s
      where s.state = 'ACTIVE'
        and s.id in (select h.submission_id from submission_sheet h where h.kind = ?)
      """;

  /** The basis that so many submissions are, the last of them, and all their records. */
  static String of(long submissions, long last, long accepted) {
    return submissions + "/" + last + "/" + accepted;
  }

  /** The basis in each year that has the kind. */
  Map<FiscalYear, String> of(RecordKind kind) {
    return query(SQL + " group by s.fiscal_year", kind.id());
  }

  /** The basis in the year; null where it has not got the kind. */
  @Nullable String of(RecordKind kind, FiscalYear year) {
    return query(SQL + " and s.fiscal_year = ? group by s.fiscal_year", kind.id(), year.year())
        .get(year);
  }

  /** The submissions that the basis is of, the first one first. */
  List<Long> submissions(RecordKind kind, FiscalYear year) {
    return jdbc.query(
        "select s.id from submission s where s.state = 'ACTIVE' and s.fiscal_year = ? and s.id in"
            + " (select h.submission_id from submission_sheet h where h.kind = ?) order by s.id",
        (row, n) -> row.getLong(1),
        year.year(),
        kind.id());
  }

  private Map<FiscalYear, String> query(String sql, Object... parameters) {
    Map<FiscalYear, String> bases = new TreeMap<>();
    jdbc.query(
        sql,
        (ResultSet row) -> {
          bases.put(new FiscalYear(row.getInt(1)), row.getString(2));
        },
        parameters);
    return bases;
  }
}
