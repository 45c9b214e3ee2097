package jp.kokuji.record;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The keys that one load has met, and those that stood before it in the same years: where none
 * comes twice, nobody has to search the tables for one that does. For the run that alone writes
 * records.
 */
public final class SeenKeys {
  private final JdbcTemplate jdbc;
  private final Map<FiscalYear, Map<String, KeyFilter>> years = new HashMap<>();

  public SeenKeys(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The keys of one submission, to be shown all of them from the first one on. */
  public Watch watch(FiscalYear year) {
    return new Watch(year);
  }

  private KeyFilter filter(FiscalYear year, RecordKind kind) {
    return years
        .computeIfAbsent(year, y -> new HashMap<>())
        .computeIfAbsent(kind.id(), id -> standing(year, kind));
  }

  private KeyFilter standing(FiscalYear year, RecordKind kind) {
    KeyFilter filter = new KeyFilter();
    if (stands(year, kind)) {
      jdbc.query(
          "select r.record_key from %s r join submission s on s.id = r.submission_id"
                  .formatted(kind.table())
              + " where s.state = 'ACTIVE' and s.fiscal_year = ?",
          (ResultSet row) -> {
            filter.add(row.getString(1));
          },
          year.year());
    }
    return filter;
  }

  /** Asked first, since record tables have no index. */
  private boolean stands(FiscalYear year, RecordKind kind) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from submission s"
                + " join submission_sheet sheet on sheet.submission_id = s.id"
                + " where s.state = 'ACTIVE' and s.fiscal_year = ? and sheet.kind = ?)",
            Boolean.class,
            year.year(),
            kind.id()));
  }

  /** The keys of one submission. */
  public final class Watch {
    private final FiscalYear year;
    private final Set<String> repeated = new HashSet<>();

    private Watch(FiscalYear year) {
      this.year = year;
    }

    /** Takes the key of the next record. */
    void add(RecordKind kind, String key) {
      if (!kind.key().isEmpty() && filter(year, kind).add(key)) {
        repeated.add(kind.id());
      }
    }

    /** Whether a key of the kind may stand twice in the submission, or in another file too. */
    boolean mayRepeat(RecordKind kind) {
      return repeated.contains(kind.id());
    }
  }
}
