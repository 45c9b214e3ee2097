package jp.kokuji.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Makes the records of a submission count, in one transaction of the caller: a key stands once
 * among all active submissions of the year, and a corrected file replaces its old content as a
 * whole.
 */
@Repository
public class Settlement {
  private final JdbcTemplate jdbc;
  private final SubmissionLog log;
  private final ProblemStore problems;

  Settlement(JdbcTemplate jdbc, SubmissionLog log, ProblemStore problems) {
    this.jdbc = jdbc;
    this.log = log;
    this.problems = problems;
  }

  /** Settles the staged submission; one that was refused is held back whole. */
  public void settle(long submission, Map<String, RecordKind> kinds) {
    if (refused(submission)) {
      log.clearRecords(submission, kinds.values());
      jdbc.update("update submission set state = 'REFUSED', accepted = 0 where id = ?", submission);
      return;
    }
    for (RecordKind kind : kinds.values()) {
      if (!kind.key().isEmpty()) {
        holdBackDuplicates(submission, kind);
      }
    }
    requireEveryRecord(submission, kinds);
    jdbc.update(
        "update submission set state = 'SUPERSEDED' where state = 'ACTIVE'"
            + " and path = (select path from submission where id = ?)",
        submission);
    jdbc.update("update submission set state = 'ACTIVE' where id = ?", submission);
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
                result.getString(1),
                result.getInt(2),
                result.getLong(3),
                result.getString(4),
                "",
                result.getString(5),
                result.getInt(6)),
        submission);
  }

  private List<Duplicate> acrossFiles(long submission, RecordKind kind) {
    String others =
        "%1$s other join submission s on s.id = other.submission_id, submission mine"
            .formatted(kind.table());
    String elsewhere =
        "s.state = 'ACTIVE' and mine.id = ? and s.fiscal_year = mine.fiscal_year"
            + " and s.path <> mine.path";
    List<Duplicate> found =
        jdbc.query(
            "select source_sheet, source_row, ordinal, record_key from "
                + kind.table()
                + " where submission_id = ? and record_key in (select other.record_key from "
                + others
                + " where "
                + elsewhere
                + ") order by ordinal",
            (result, row) ->
                new Duplicate(
                    result.getString(1),
                    result.getInt(2),
                    result.getLong(3),
                    result.getString(4),
                    "",
                    "",
                    0),
            submission,
            submission);
    return found.stream()
        .map(duplicate -> located(duplicate, others, elsewhere, submission))
        .toList();
  }

  private Duplicate located(Duplicate duplicate, String others, String elsewhere, long submission) {
    return jdbc.query(
            "select s.path, other.source_sheet, other.source_row from "
                + others
                + " where "
                + elsewhere
                + " and other.record_key = ? order by s.path, other.ordinal",
            (result, row) ->
                new Duplicate(
                    duplicate.sheet(),
                    duplicate.row(),
                    duplicate.ordinal(),
                    duplicate.key(),
                    result.getString(1),
                    result.getString(2),
                    result.getInt(3)),
            submission,
            duplicate.key())
        .getFirst();
  }

  private void holdBack(long submission, RecordKind kind, List<Duplicate> duplicates, Rule rule) {
    if (duplicates.isEmpty()) {
      return;
    }
    String heading = kind.field(kind.key().getFirst()).heading();
    problems.add(
        submission,
        duplicates.stream().map(duplicate -> duplicate.problem(rule, heading)).toList());
    jdbc.batchUpdate(
        "delete from " + kind.table() + " where submission_id = ? and ordinal = ?",
        duplicates.stream().map(d -> new Object[] {submission, d.ordinal()}).toList());
    jdbc.update(
        "update submission set accepted = accepted - ?, held_back = held_back + ? where id = ?",
        duplicates.size(),
        duplicates.size(),
        submission);
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

  /** A row whose key stands already in another place: path (empty: the same file), sheet, row. */
  private record Duplicate(
      String sheet,
      int row,
      long ordinal,
      String key,
      String otherPath,
      String otherSheet,
      int otherRow) {

    Problem problem(Rule rule, String heading) {
      String shown = key.replace("\u001f\u001f", "").replace('\u001f', '-');
      return new Problem(
          rule,
          sheet,
          row,
          heading,
          shown,
          List.of(otherPath, otherSheet, Integer.toString(otherRow)));
    }
  }
}
