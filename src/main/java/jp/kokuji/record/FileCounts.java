package jp.kokuji.record;

import java.util.List;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Holds the records that are stored against what was noted of each file when it was read. */
@Repository
public class FileCounts {
  private final JdbcTemplate jdbc;
  private final TallyBasis basis;

  FileCounts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.basis = new TallyBasis(jdbc);
  }

  /** The files of the year that count, as far as all that they hold is of these kinds. */
  public List<FileCount> of(FiscalYear year, List<RecordKind> declared) {
    List<RecordKind> kinds =
        declared.stream().filter(kind -> basis.of(kind, year) != null).toList();
    if (kinds.isEmpty()) {
      return List.of();
    }
    String stored =
        kinds.stream()
            .map(kind -> "select submission_id from " + SqlName.of(kind))
            .collect(Collectors.joining(" union all "));
    String known = kinds.stream().map(kind -> "?").collect(Collectors.joining(", "));
    Object[] parameters =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(year.year()), kinds.stream().map(RecordKind::id))
            .toArray();
    return jdbc.query(
        """
        select s.path, s.accepted, coalesce(c.stored, 0)
        from submission s
        left join (select submission_id, count(*) as stored from (%s) r group by submission_id) c
          on c.submission_id = s.id
        where s.state = 'ACTIVE' and s.fiscal_year = ?
          and not exists (select 1 from submission_sheet h
            where h.submission_id = s.id and h.kind is not null and h.kind not in (%s))
        order by s.path
        """
            .formatted(stored, known),
        (row, n) -> new FileCount(row.getString(1), row.getLong(2), row.getLong(3)),
        parameters);
  }
}
