package jp.kokuji.record;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the records of a submission whose key stands already in another place.
 *
 * @param kind a kind that has a key
 */
record Duplicates(JdbcTemplate jdbc, long submission, RecordKind kind) {

  /** Where a record stands; the path is empty for the file that is being settled. */
  private record Place(String path, String sheet, int row) {}

  /** Rows whose key stands in an earlier row of the submission, or counts in another file. */
  List<Finding> findWithinFile() {
    return found(withinFile(), Rule.DUPLICATE_IN_FILE);
  }

  List<Finding> findAcrossFiles() {
    return found(acrossFiles(), Rule.DUPLICATE_ACROSS_FILES);
  }

  private List<Finding> found(List<Duplicate> duplicates, Rule rule) {
    String heading = kind.field(kind.key().getFirst()).heading();
    String branch = kind.find(Field.Role.BRANCH).map(Field::heading).orElse("");
    return duplicates.stream().map(duplicate -> duplicate.found(rule, heading, branch)).toList();
  }

  /** A row whose key stands already in another place. */
  private record Duplicate(Place place, long ordinal, String key, Place other) {

    Finding found(Rule rule, String heading, String branch) {
      String row = Integer.toString(other.row());
      List<String> where = List.of(other.path(), other.sheet(), row, branch);
      return new Finding(
          new Problem(rule, place.sheet(), place.row(), heading, StoredRecord.shown(key), where),
          ordinal);
    }
  }

  private List<Duplicate> withinFile() {
    if (!repeatsAKey()) {
      return List.of();
    }
    String sql =
        """
        select sheet, source_row, ordinal, record_key, first_sheet, first_row from (
          select source_sheet as sheet, source_row, ordinal, record_key,
            first_value(source_sheet) over same_key as first_sheet,
            first_value(source_row) over same_key as first_row,
            row_number() over same_key as place
          from %s where submission_id = ?
          window same_key as (partition by record_key order by ordinal)) as keyed
        where place > 1 order by ordinal
        """
            .formatted(SqlName.of(kind));
    return jdbc.query(
        sql,
        (result, row) ->
            new Duplicate(
                new Place("", result.getString(1), result.getInt(2)),
                result.getLong(3),
                result.getString(4),
                new Place("", result.getString(5), result.getInt(6))),
        submission);
  }

  /** Asked first: grouping costs a fraction of looking for the place of every key. */
  private boolean repeatsAKey() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select record_key from %s where submission_id = ?"
                    .formatted(SqlName.of(kind))
                + " group by record_key having count(*) > 1)",
            Boolean.class,
            submission));
  }

  private List<Duplicate> acrossFiles() {
    Map<String, Place> elsewhere = hasOtherFiles() ? elsewhere() : Map.of();
    if (elsewhere.isEmpty()) {
      return List.of();
    }
    List<Duplicate> duplicates = new ArrayList<>();
    jdbc.query(
        "select source_sheet, source_row, ordinal, record_key from %s where submission_id = ?"
                .formatted(SqlName.of(kind))
            + " order by ordinal",
        (ResultSet row) -> {
          Place other = elsewhere.get(row.getString(4));
          if (other != null) {
            Place place = new Place("", row.getString(1), row.getInt(2));
            duplicates.add(new Duplicate(place, row.getLong(3), row.getString(4), other));
          }
        },
        submission);
    return duplicates;
  }

  /** Whether the year has the kind in any other file. */
  private boolean hasOtherFiles() {
    String sql =
        """
        select exists (select 1
        from submission mine
        join submission s on s.fiscal_year = mine.fiscal_year and s.path <> mine.path
        join submission_sheet sheet on sheet.submission_id = s.id
        where mine.id = ? and s.state = 'ACTIVE' and sheet.kind = ?)
        """;
    return Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class, submission, kind.id()));
  }

  /** Where keys of the submission stand in the year's other files. */
  private Map<String, Place> elsewhere() {
    Map<String, Place> places = new HashMap<>();
    jdbc.query(
        """
        select other.record_key, s.path, other.source_sheet, other.source_row
        from %1$s other join submission s on s.id = other.submission_id, submission mine
        where s.state = 'ACTIVE' and mine.id = ? and s.fiscal_year = mine.fiscal_year
        and s.path <> mine.path
        and other.record_key in (select record_key from %1$s where submission_id = ?)
        """
            .formatted(SqlName.of(kind)),
        (ResultSet row) -> {
          places.put(
              row.getString(1), new Place(row.getString(2), row.getString(3), row.getInt(4)));
        },
        submission,
        submission);
    return places;
  }
}
