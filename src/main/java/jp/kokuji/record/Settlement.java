package jp.kokuji.record;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.YearKeys.Column;
import jp.kokuji.rulebook.Field;
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

  /** What is said of a row because of another; first the other's file, empty for its own. */
  private static final Set<Rule> BESIDE_OTHERS =
      Set.of(
          Rule.DUPLICATE_ACROSS_FILES,
          Rule.PERIODS_OVERLAP,
          Rule.NO_PERIOD,
          Rule.SAME_RECORD,
          Rule.ALIKE,
          Rule.NEARLY_ALIKE,
          Rule.LAST_YEARS,
          Rule.MIXED_BRANCHES,
          Rule.BRANCHES_OF_TWO_DAYS);

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

  /** Remembers keys from one submission to the next. */
  public SeenKeys newKeys() {
    return new SeenKeys(jdbc);
  }

  /** What stands beside submissions that are settled together, one after the other. */
  public Neighbours beside(List<Staged> submissions) {
    return new Neighbours(jdbc, submissions);
  }

  /** Settles a staged submission; one that was refused is held back whole. */
  public void settle(Staged staged, Map<String, RecordKind> kinds, Neighbours beside) {
    long submission = staged.id();
    if (refused(submission)) {
      log.clearRecords(submission, kinds.values());
      jdbc.update(
          "update submission set state = 'REFUSED', held_back = held_back + accepted, accepted = 0"
              + " where id = ?",
          submission);
      return;
    }
    List<RecordKind> held = kinds(submission, kinds);
    held.forEach(kind -> compare(staged, kind, beside));
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

  /** Holds the records against each other and against those that count. */
  private void compare(Staged staged, RecordKind kind, Neighbours beside) {
    long submission = staged.id();
    if (staged.keys().mayMix(kind)) {
      find(kind, Field.Role.PERIOD)
          .map(period -> new Periods(jdbc, submission, kind, period).find())
          .ifPresent(found -> take(submission, kind, found, beside));
    }
    if (!staged.keys().of(kind, Column.RECORD_KEY).none()) {
      take(submission, kind, duplicates(staged, kind, beside).findWithinFile(), beside);
      take(submission, kind, duplicates(staged, kind, beside).findAcrossFiles(), beside);
    }
    boolean mixed = staged.keys().mayMix(kind);
    if (mixed || staged.keys().mayBeOfTwoDays(kind)) {
      find(kind, Field.Role.BRANCH)
          .map(branch -> new Branches(jdbc, submission, kind, branch).find(mixed))
          .ifPresent(found -> take(submission, kind, found, beside));
    }
    if (!staged.keys().of(kind, Column.LIKENESS).none()) {
      Alikes alikes = new Alikes(beside.of(staged, kind, Column.LIKENESS), kind);
      take(submission, kind, alikes.find(), beside);
    }
    if (NearlyAlike.matters(kind)) {
      take(submission, kind, beside.nearlyAlike(staged, kind), beside);
    }
  }

  private static Duplicates duplicates(Staged staged, RecordKind kind, Neighbours beside) {
    return new Duplicates(beside.of(staged, kind, Column.RECORD_KEY), kind);
  }

  private static Optional<Field> find(RecordKind kind, Field.Role part) {
    return kind.find(part).filter(field -> kind.key().contains(field.name()));
  }

  /** Keeps the problems, and takes back the records that they hold. */
  private void take(long submission, RecordKind kind, List<Finding> found, Neighbours beside) {
    if (found.isEmpty()) {
      return;
    }
    problems.add(
        submission, problems.count(submission), found.stream().map(Finding::problem).toList());
    List<Long> held =
        found.stream()
            .filter(finding -> finding.problem().rule().holdsBack())
            .map(Finding::ordinal)
            .toList();
    beside.take(submission, held);
    delete(submission, kind, held);
    jdbc.update(
        "update submission set accepted = accepted - ?, held_back = held_back + ? where id = ?",
        held.size(),
        held.size(),
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

  /**
   * Takes back all records of a path, for good unless its file is submitted again.
   *
   * @param rulebook the fingerprint of the rules of today
   */
  public void forget(Settled latest, Map<String, RecordKind> kinds, String rulebook) {
    FiscalYear year = latest.year();
    long taken =
        log.stage(
            new Submission(year, latest.submission().submitter(), latest.path(), "", 0, rulebook));
    former(taken).ifPresent(former -> differences.keep(taken, former, kinds.values()));
    log.forget(latest.path(), taken);
  }

  /** The submissions of which something was said because of another file's row. */
  public Set<Long> dependent() {
    return Set.copyOf(
        JdbcClient.create(jdbc)
            .sql("select distinct submission_id from problem where rule in (:rules)")
            .param("rules", BESIDE_OTHERS.stream().map(Rule::name).toList())
            .query(Long.class)
            .list());
  }

  /**
   * Whether something was said of the submission because of another file's row, and that file has
   * been replaced since, bears another name, or is judged by other rules: only judging again tells
   * what is right.
   */
  public boolean overtaken(long submission) {
    return problems.of(submission).stream()
        .filter(problem -> BESIDE_OTHERS.contains(problem.rule()))
        .map(problem -> problem.allowed().getFirst())
        .filter(other -> !other.isEmpty())
        .distinct()
        .anyMatch(other -> isOvertaken(other, submission));
  }

  private boolean isOvertaken(String other, long submission) {
    Optional<String> now = content(other, "state = 'ACTIVE'", Long.MAX_VALUE);
    return now.isEmpty()
        || !now.equals(content(other, "state in ('ACTIVE', 'SUPERSEDED')", submission));
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
