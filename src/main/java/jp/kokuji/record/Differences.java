package jp.kokuji.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import jp.kokuji.rulebook.RecordKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What every corrected file changed against the version that it replaced. */
@Repository
public class Differences {
  private final JdbcTemplate jdbc;

  Differences(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Compares the records of two submissions of one file and keeps what differs. */
  void keep(long submission, long former, Collection<RecordKind> kinds) {
    DifferenceWriter writer = new DifferenceWriter(jdbc, submission);
    for (RecordKind kind : kinds) {
      compare(submission, former, kind, writer);
    }
    writer.flush();
  }

  private void compare(long submission, long former, RecordKind kind, DifferenceWriter writer) {
    RecordTable table = new RecordTable(kind);
    List<RecordTable.Column> own =
        table.columns().stream().filter(RecordTable.Column::isOwn).toList();
    List<String> columns = own.stream().map(RecordTable.Column::name).toList();
    String values = SqlName.list(own);
    Comparison comparison = new Comparison(kind, former, writer::add);
    jdbc.query(
        "select submission_id, record_key, source_sheet, source_row, %s from %s"
                .formatted(values, SqlName.of(kind))
            + " where submission_id in (?, ?) order by record_key, %s submission_id, ordinal"
                .formatted(kind.key().isEmpty() ? values + ", " : ""),
        (ResultSet row) -> comparison.take(version(row, columns)),
        former,
        submission);
    comparison.end();
  }

  private static Version version(ResultSet row, List<String> columns) throws SQLException {
    List<String> values = new ArrayList<>(columns.size());
    for (String column : columns) {
      values.add(Objects.requireNonNullElse(row.getString(column), ""));
    }
    return new Version(
        row.getLong("submission_id"),
        row.getString("record_key"),
        row.getString("source_sheet"),
        row.getInt("source_row"),
        values);
  }

  /** How a submission differs from the one it replaced, kind by kind in the order of keys. */
  public List<Difference> of(long submission) {
    return first(submission, Integer.MAX_VALUE);
  }

  /** The first of them. */
  public List<Difference> first(long submission, int most) {
    return jdbc.query(
        "select * from difference where submission_id = ? and ordinal <= ? order by ordinal",
        (row, number) -> DifferenceWriter.read(row),
        submission,
        most);
  }

  /** The same in numbers. */
  public Summary summary(long submission) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            """
            select count(case change_type when 'ADDED' then 1 end),
              count(case change_type when 'CHANGED' then 1 end),
              count(case change_type when 'GONE' then 1 end)
            from difference where submission_id = ?
            """,
            (row, number) -> new Summary(row.getLong(1), row.getLong(2), row.getLong(3)),
            submission));
  }

  /** How many records a corrected file added, changed and left out. */
  public record Summary(long added, long changed, long gone) {}
}
