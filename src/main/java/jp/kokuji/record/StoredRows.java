package jp.kokuji.record;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import jp.kokuji.record.YearKeys.Column;
import jp.kokuji.rulebook.RecordKind;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * As the database has them, whatever their number; each statement reads the whole table.
 *
 * @param column by which records are compared
 */
record StoredRows(JdbcTemplate jdbc, long submission, RecordKind kind, Column column)
    implements StandingRows {

  @Override
  public void own(Consumer<Row> rows) {
    jdbc.query(
        sql(
            "select source_sheet, source_row, ordinal, %1$s from %2$s"
                + " where submission_id = ? order by ordinal"),
        row -> {
          Place place = new Place("", row.getString(1), row.getInt(2));
          rows.accept(new Row(place, row.getLong(3), row.getString(4)));
        },
        submission);
  }

  @Override
  public boolean onOneSheet() {
    return !exists(
        "select 1 from submission_sheet where submission_id = ? and kind = ?"
            + " having count(distinct sheet) > 1",
        submission,
        kind.id());
  }

  @Override
  public Map<String, Place> repeated() {
    Map<String, Place> first = new HashMap<>();
    if (repeatsAny()) {
      read(
          """
          select same_as, '', source_sheet, source_row from (
            select %1$s as same_as, source_sheet, source_row, ordinal,
              count(*) over (partition by %1$s) as same,
              row_number() over (partition by %1$s order by ordinal) as place
            from %2$s where submission_id = ?) as counted
          where same > 1 and place = 1
          """,
          first, submission);
    }
    return first;
  }

  /** Asked first: grouping costs a fraction of looking for the place of every value. */
  private boolean repeatsAny() {
    return exists(
        sql("select %1$s from %2$s where submission_id = ? group by %1$s having count(*) > 1"),
        submission);
  }

  @Override
  public Map<String, Place> elsewhere() {
    Map<String, Place> places = new HashMap<>();
    if (hasOtherFiles()) {
      read(
          """
          select other.%1$s, s.path, other.source_sheet, other.source_row
          from %2$s other join submission s on s.id = other.submission_id, submission mine
          where s.state = 'ACTIVE' and mine.id = ? and s.fiscal_year = mine.fiscal_year
          and s.path <> mine.path and other.%1$s in (select %1$s from %2$s where submission_id = ?)
          """,
          places, submission, submission);
    }
    return places;
  }

  /** Whether the year has the kind in any other file. */
  private boolean hasOtherFiles() {
    return exists(
        """
        select 1 from submission mine
        join submission s on s.fiscal_year = mine.fiscal_year and s.path <> mine.path
        join submission_sheet sheet on sheet.submission_id = s.id
        where mine.id = ? and s.state = 'ACTIVE' and sheet.kind = ?
        """,
        submission,
        kind.id());
  }

  private void read(String sql, Map<String, Place> places, Object... parameters) {
    new LongResult(jdbc)
        .read(
            sql(sql),
            row ->
                places.merge(
                    row.getString(1),
                    new Place(row.getString(2), row.getString(3), row.getInt(4)),
                    Place::first),
            parameters);
  }

  private boolean exists(String sql, Object... parameters) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("select exists (" + sql + ")", Boolean.class, parameters));
  }

  private String sql(String sql) {
    return sql.formatted(column, SqlName.of(kind));
  }
}
