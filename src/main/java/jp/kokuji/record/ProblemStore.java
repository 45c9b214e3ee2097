package jp.kokuji.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.submission.MyNumber;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import jp.kokuji.submission.Rule.Severity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** The problems of every submission, in the order in which they were found. */
@Repository
public class ProblemStore {
  /** Stands between the words of {@code allowed}; it cannot occur in a submitted cell. */
  private static final String SEPARATOR = "\u001f";

  private static final int LONGEST = 10_000;

  private final JdbcTemplate jdbc;

  ProblemStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds problems.
   *
   * @param before how many the submission has already
   */
  void add(long submission, long before, List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    long next = before;
    List<Object[]> rows = new ArrayList<>();
    for (Problem problem : problems) {
      rows.add(
          new Object[] {
            submission,
            ++next,
            problem.rule().name(),
            problem.rule().severity().name(),
            MyNumber.mask(problem.sheet()),
            problem.row(),
            storable(problem.column()),
            storable(problem.found()),
            storable(String.join(SEPARATOR, problem.allowed()))
          });
    }
    jdbc.batchUpdate(
        "insert into problem (submission_id, ordinal, rule, severity, sheet, source_row, heading,"
            + " found, allowed) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /**
   * No Individual Number is kept. PostgreSQL stores no NUL, and no more than this is of use to
   * whoever corrects the file.
   */
  private static String storable(String text) {
    String whole = MyNumber.mask(text).replace('\0', '\u2400');
    return whole.length() <= LONGEST ? whole : whole.substring(0, end(whole)) + "…";
  }

  private static int end(String text) {
    return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }

  /** How many problems the submission has. */
  long count(long submission) {
    Long count =
        jdbc.queryForObject(
            "select count(*) from problem where submission_id = ?", Long.class, submission);
    return count == null ? 0 : count;
  }

  /** How many problems each submission has, where it has any. */
  public Map<Long, Long> counts() {
    Map<Long, Long> counts = new HashMap<>();
    jdbc.query(
        "select submission_id, count(*) from problem group by submission_id",
        (RowCallbackHandler) row -> counts.put(row.getLong(1), row.getLong(2)));
    return counts;
  }

  /** Whether anything of the submission is held back because of a problem. */
  public boolean holdBack(long submission) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from problem where submission_id = ? and severity = ?)",
            Boolean.class,
            submission,
            Severity.ERROR.name()));
  }

  /** The submission's problems: sheet after sheet, row after row. */
  public List<Problem> of(long submission) {
    return first(submission, Integer.MAX_VALUE);
  }

  /** The first of them: there may be hundreds of thousands. */
  public List<Problem> first(long submission, int most) {
    return jdbc.query(
        "select rule, sheet, source_row, heading, found, allowed from problem"
            + " where submission_id = ? order by ordinal fetch first ? rows only",
        (result, row) ->
            new Problem(
                Rule.valueOf(result.getString(1)),
                result.getString(2),
                result.getInt(3),
                result.getString(4),
                result.getString(5),
                allowed(result.getString(6))),
        submission,
        most);
  }

  private static List<String> allowed(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR, -1));
  }
}
