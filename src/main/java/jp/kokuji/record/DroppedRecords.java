package jp.kokuji.record;

import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which records counted once and do not any more, though nobody said why. */
@Repository
public class DroppedRecords {
  private final JdbcClient jdbc;

  DroppedRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A record that was dropped from a row of the file; its key is empty where its kind has none. */
  public record Dropped(RecordKind kind, String key, String path, int row) {}

  /** Those of the year that were dropped after a submission and stand in no other file. */
  public List<Dropped> since(RecordKind kind, FiscalYear year, long submission) {
    return jdbc.sql(kind.key().isEmpty() ? withoutKey() : withKey(kind))
        .param("kind", kind.id())
        .param("year", year.year())
        .param("after", submission)
        .query(
            (r, n) ->
                new Dropped(
                    kind, StoredRecord.shown(r.getString(1), kind), r.getString(2), r.getInt(3)))
        .list();
  }

  private static String withKey(RecordKind kind) {
    return """
    select d.record_key, min(s.path), min(d.source_row)
    from difference d join submission s on s.id = d.submission_id
    where d.kind = :kind and d.change_type = 'GONE' and d.submission_id > :after
      and s.fiscal_year = :year and d.record_key not in (
        select r.record_key from %s r join submission a on a.id = r.submission_id
        where a.state = 'ACTIVE' and a.fiscal_year = :year)
    group by d.record_key order by 2, 3\
    """
        .formatted(SqlName.of(kind));
  }

  /** A corrected row is one less and one more: a file has dropped what it has fewer. */
  private static String withoutKey() {
    return """
    select '', s.path, min(case d.change_type when 'GONE' then d.source_row end)
    from difference d join submission s on s.id = d.submission_id
    where d.kind = :kind and d.change_type <> 'CHANGED' and d.submission_id > :after
      and s.fiscal_year = :year
    group by s.path
    having sum(case d.change_type when 'GONE' then 1 else -1 end) > 0 order by 2\
    """;
  }
}
