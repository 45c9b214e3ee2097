package jp.kokuji.record;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Makes the records of a submission count, in one transaction of the caller: a key stands once
 * among all active submissions of the year, and a corrected file replaces its old content as a
 * whole.
 */
@Repository
public class Settlement {
  private static final int AT_ONCE = 1000;

  private final JdbcTemplate jdbc;
  private final SubmissionLog log;
  private final ProblemStore problems;
  private final Differences differences;

  Settlement(JdbcTemplate jdbc, SubmissionLog log, ProblemStore problems, Differences differences) {
    this.jdbc = jdbc;
    this.log = log;
    this.problems = problems;
    this.differences = differences;
  }

  /** Settles the staged submission; one that was refused is held back whole. */
  public void settle(long submission, Map<String, RecordKind> kinds) {
    if (refused(submission)) {
      log.clearRecords(submission, kinds.values());
      jdbc.update(
          "update submission set state = 'REFUSED', held_back = held_back + accepted, accepted = 0"
              + " where id = ?",
          submission);
      return;
    }
    for (RecordKind kind : kinds.values()) {
      if (!kind.key().isEmpty()) {
        holdBackDuplicates(submission, kind);
      }
    }
    requireEveryRecord(submission, kinds);
    former(submission)
        .ifPresent(
            former -> {
              differences.keep(submission, former, kinds.values());
              jdbc.update("update submission set state = 'SUPERSEDED' where id = ?", former);
            });
    jdbc.update("update submission set state = 'ACTIVE' where id = ?", submission);
  }

  /** The submission of the same file that counts until now. */
  private Optional<Long> former(long submission) {
    return JdbcClient.create(jdbc)
        .sql(
            "select id from submission where state = 'ACTIVE'"
                + " and path = (select path from submission where id = ?)")
        .param(submission)
        .query(Long.class)
        .optional();
  }

  private boolean refused(long submission) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select refused from submission where id = ?", Boolean.class, submission));
  }

  private void holdBackDuplicates(long submission, RecordKind kind) {
    List<Duplicate> duplicates = new ArrayList<>(withinFile(submission, kind));
    holdBack(submission, kind, duplicates, Rule.DUPLICATE_IN_FILE);
    List<Duplicate> across = acrossFiles(submission, kind);
    holdBack(submission, kind, across, Rule.DUPLICATE_ACROSS_FILES);
  }

  private List<Duplicate> withinFile(long submission, RecordKind kind) {
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
            .formatted(kind.table());
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

  private List<Duplicate> acrossFiles(long submission, RecordKind kind) {
    Map<String, Place> elsewhere = elsewhere(submission, kind);
    if (elsewhere.isEmpty()) {
      return List.of();
    }
    List<Duplicate> duplicates = new ArrayList<>();
    jdbc.query(
        "select source_sheet, source_row, ordinal, record_key from %s where submission_id = ?"
                .formatted(kind.table())
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

  /** Where keys of the submission stand in the year's other files. */
  private Map<String, Place> elsewhere(long submission, RecordKind kind) {
    Map<String, Place> places = new HashMap<>();
    jdbc.query(
        """
        select other.record_key, s.path, other.source_sheet, other.source_row
        from %1$s other join submission s on s.id = other.submission_id, submission mine
        where s.state = 'ACTIVE' and mine.id = ? and s.fiscal_year = mine.fiscal_year
        and s.path <> mine.path
        and other.record_key in (select record_key from %1$s where submission_id = ?)
        """
            .formatted(kind.table()),
        (ResultSet row) -> {
          places.put(
              row.getString(1), new Place(row.getString(2), row.getString(3), row.getInt(4)));
        },
        submission,
        submission);
    return places;
  }

  private void holdBack(long submission, RecordKind kind, List<Duplicate> duplicates, Rule rule) {
    if (duplicates.isEmpty()) {
      return;
    }
    String heading = kind.field(kind.key().getFirst()).heading();
    problems.add(
        submission,
        duplicates.stream().map(duplicate -> duplicate.problem(rule, heading)).toList());
    delete(submission, kind, duplicates.stream().map(Duplicate::ordinal).toList());
    jdbc.update(
        "update submission set accepted = accepted - ?, held_back = held_back + ? where id = ?",
        duplicates.size(),
        duplicates.size(),
        submission);
  }

  /** Many at a time, because record tables have no index: each statement reads the whole table. */
  private void delete(long submission, RecordKind kind, List<Long> ordinals) {
    for (int from = 0; from < ordinals.size(); from += AT_ONCE) {
      List<Long> some = ordinals.subList(from, Math.min(from + AT_ONCE, ordinals.size()));
      JdbcClient.create(jdbc)
          .sql("delete from " + kind.table() + " where submission_id = :id and ordinal in (:some)")
          .param("id", submission)
          .param("some", some)
          .update();
    }
  }

  /** Nothing may be lost between judging and storing: as many records stand as were accepted. */
  private void requireEveryRecord(long submission, Map<String, RecordKind> kinds) {
    long stored = 0;
    for (RecordKind kind : kinds.values()) {
      stored +=
          count("select count(*) from " + kind.table() + " where submission_id = ?", submission);
    }
    long accepted = count("select accepted from submission where id = ?", submission);
    if (stored != accepted) {
      throw new IllegalStateException(
          "submission %d: %d rows accepted, %d stored".formatted(submission, accepted, stored));
    }
  }

  private long count(String sql, long submission) {
    return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, submission));
  }

  /**
   * Whether a row of the submission was held back because of another file's row, and that file has
   * been replaced since, or is judged by other rules: only judging again tells whether it may
   * stand.
   */
  public boolean overtaken(long submission) {
    return problems.of(submission).stream()
        .filter(problem -> problem.rule() == Rule.DUPLICATE_ACROSS_FILES)
        .map(problem -> problem.allowed().getFirst())
        .distinct()
        .anyMatch(
            other ->
                !content(other, "state = 'ACTIVE'", Long.MAX_VALUE)
                    .equals(content(other, "state in ('ACTIVE', 'SUPERSEDED')", submission)));
  }

  /** What identifies the content of the path that stood last before a submission. */
  private Optional<String> content(String path, String states, long before) {
    return JdbcClient.create(jdbc)
        .sql(
            "select sha256 || rulebook from submission where path = ? and "
                + states
                + " and id < ? order by id desc fetch first row only")
        .params(path, before)
        .query(String.class)
        .optional();
  }

  /** Where a record stands; the path is empty for the file that is being settled. */
  private record Place(String path, String sheet, int row) {}

  /** A row whose key stands already in another place. */
  private record Duplicate(Place place, long ordinal, String key, Place other) {

    Problem problem(Rule rule, String heading) {
      return new Problem(
          rule,
          place.sheet(),
          place.row(),
          heading,
          StoredRecord.shown(key),
          List.of(other.path(), other.sheet(), Integer.toString(other.row())));
    }
  }
}
