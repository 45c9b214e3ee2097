package jp.kokuji.record;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.kokuji.rulebook.RecordKind;
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

  /**
   * Settles the staged submission; one that was refused is held back whole.
   *
   * @param keys has seen all keys of the submission
   */
  public void settle(long submission, Map<String, RecordKind> kinds, SeenKeys.Watch keys) {
    if (refused(submission)) {
      log.clearRecords(submission, kinds.values());
      jdbc.update(
          "update submission set state = 'REFUSED', held_back = held_back + accepted, accepted = 0"
              + " where id = ?",
          submission);
      return;
    }
    List<RecordKind> held = kinds(submission, kinds);
    for (RecordKind kind : held) {
      if (keys.mayRepeat(kind)) {
        holdBackDuplicates(submission, kind);
      }
    }
    former(submission)
        .ifPresent(
            former -> {
              differences.keep(submission, former, kinds.values());
              jdbc.update("update submission set state = 'SUPERSEDED' where id = ?", former);
            });
    jdbc.update("update submission set state = 'ACTIVE' where id = ?", submission);
  }

  /** The kinds that were recognised in the submission: it has no records of any other. */
  private List<RecordKind> kinds(long submission, Map<String, RecordKind> kinds) {
    return jdbc
        .queryForList(
            "select distinct kind from submission_sheet where submission_id = ? and kind is not"
                + " null order by kind",
            String.class,
            submission)
        .stream()
        .map(kind -> Objects.requireNonNull(kinds.get(kind), kind))
        .toList();
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
    Duplicates duplicates = new Duplicates(jdbc, submission, kind);
    holdBack(submission, kind, duplicates.withinFile(), Rule.DUPLICATE_IN_FILE);
    holdBack(submission, kind, duplicates.acrossFiles(), Rule.DUPLICATE_ACROSS_FILES);
  }

  private void holdBack(
      long submission, RecordKind kind, List<Duplicates.Duplicate> found, Rule rule) {
    if (found.isEmpty()) {
      return;
    }
    String heading = kind.field(kind.key().getFirst()).heading();
    problems.add(
        submission,
        problems.count(submission),
        found.stream().map(duplicate -> duplicate.problem(rule, heading)).toList());
    delete(submission, kind, found.stream().map(Duplicates.Duplicate::ordinal).toList());
    jdbc.update(
        "update submission set accepted = accepted - ?, held_back = held_back + ? where id = ?",
        found.size(),
        found.size(),
        submission);
  }

  /** Many at a time, because record tables have no index: each statement reads the whole table. */
  private void delete(long submission, RecordKind kind, List<Long> ordinals) {
    int deleted = 0;
    for (int from = 0; from < ordinals.size(); from += AT_ONCE) {
      List<Long> some = ordinals.subList(from, Math.min(from + AT_ONCE, ordinals.size()));
      deleted +=
          JdbcClient.create(jdbc)
              .sql(
                  "delete from "
                      + SqlName.of(kind)
                      + " where submission_id = :id and ordinal in (:some)")
              .param("id", submission)
              .param("some", some)
              .update();
    }
    if (deleted != ordinals.size()) {
      throw new IllegalStateException(
          kind.id() + ": " + deleted + " of " + ordinals.size() + " rows were taken back");
    }
  }

  /** The submissions of which a row was held back because of another file's row. */
  public Set<Long> dependent() {
    return Set.copyOf(
        jdbc.queryForList(
            "select distinct submission_id from problem where rule = ?",
            Long.class,
            Rule.DUPLICATE_ACROSS_FILES.name()));
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
}
