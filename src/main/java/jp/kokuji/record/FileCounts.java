package jp.kokuji.record;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /**
   * The files of the year that count, as far as all that they hold is of these kinds.
   *
   * @param read how many records each submission was found to have, by the ids of the kinds that
   *     need not be read again
   */
  public List<FileCount> of(
      FiscalYear year, List<RecordKind> declared, Map<String, Map<Long, Long>> read) {
    List<RecordKind> kinds =
        declared.stream().filter(kind -> basis.of(kind, year) != null).toList();
    if (kinds.isEmpty()) {
      return List.of();
    }
    Map<Long, Long> stored =
        stored(year, kinds.stream().filter(kind -> !read.containsKey(kind.id())).toList());
    kinds.stream()
        .flatMap(kind -> read.getOrDefault(kind.id(), Map.of()).entrySet().stream())
        .forEach(found -> stored.merge(found.getKey(), found.getValue(), Long::sum));
    Object[] parameters =
        Stream.concat(Stream.of(year.year()), kinds.stream().map(RecordKind::id)).toArray();
    return jdbc.query(
        """
        select s.id, s.path, s.accepted from submission s
        where s.state = 'ACTIVE' and s.fiscal_year = ?
          and not exists (select 1 from submission_sheet h
            where h.submission_id = s.id and h.kind is not null and h.kind not in (%s))
        order by s.path
        """
            .formatted(kinds.stream().map(kind -> "?").collect(Collectors.joining(", "))),
        (row, n) ->
            new FileCount(
                row.getString(2), row.getLong(3), stored.getOrDefault(row.getLong(1), 0L)),
        parameters);
  }

  private Map<Long, Long> stored(FiscalYear year, List<RecordKind> kinds) {
    Map<Long, Long> stored = new HashMap<>();
    if (!kinds.isEmpty()) {
      jdbc.query(
          """
          select submission_id, count(*) from (%s) r where submission_id in
            (select id from submission where state = 'ACTIVE' and fiscal_year = ?)
          group by submission_id
          """
              .formatted(
                  kinds.stream()
                      .map(kind -> "select submission_id from " + SqlName.of(kind))
                      .collect(Collectors.joining(" union all "))),
          (ResultSet row) -> {
            stored.put(row.getLong(1), row.getLong(2));
          },
          year.year());
    }
    return stored;
  }
}
