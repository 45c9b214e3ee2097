package jp.kokuji.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the records of a submission whose number stands with a branch and without one: it may be
 * one decision or several; and those whose branches were received on different days: they may be
 * several requests.
 *
 * @param kind one whose key has a branch
 */
record Branches(JdbcTemplate jdbc, long submission, RecordKind kind, Field branch) {

  /**
   * A row with or without a branch.
   *
   * @param own whether it is of the submission that is settled
   */
  private record Row(
      boolean own, String file, String sheet, int row, long ordinal, String number, String day) {
    private static final Comparator<Row> ORDER =
        Comparator.comparing(Row::file).thenComparing(Row::ordinal);

    /** Empty for the submission that is settled. */
    String path() {
      return own ? "" : file;
    }
  }

  /**
   * What there is to say.
   *
   * @param mixed whether any number may stand in both ways: else a table need not be read again
   */
  List<Finding> find(boolean mixed) {
    Map<String, List<Row>> branched = new HashMap<>();
    rows(true, number -> true)
        .forEach(row -> branched.computeIfAbsent(row.number(), n -> new ArrayList<>()).add(row));
    List<Finding> found = new ArrayList<>();
    branched.values().forEach(rows -> ofTwoDays(rows).ifPresent(found::add));
    if (mixed && !branched.isEmpty()) {
      for (Row bare : rows(false, branched::containsKey)) {
        List<Row> others = branched.getOrDefault(bare.number(), List.of());
        if (bare.own()) {
          others.stream()
              .limit(1)
              .forEach(other -> found.add(finding(Rule.MIXED_BRANCHES, bare, other)));
        } else {
          others.stream()
              .filter(Row::own)
              .forEach(other -> found.add(finding(Rule.MIXED_BRANCHES, other, bare)));
        }
      }
    }
    return found;
  }

  /** The first of the submission's rows of one number whose day is not that of another row. */
  private Optional<Finding> ofTwoDays(List<Row> rows) {
    Row first = rows.getFirst();
    return rows.stream()
        .filter(row -> !row.day().equals(first.day()))
        .flatMap(row -> Stream.of(List.of(row, first), List.of(first, row)))
        .filter(pair -> pair.getFirst().own())
        .findFirst()
        .map(pair -> finding(Rule.BRANCHES_OF_TWO_DAYS, pair.getFirst(), pair.getLast()));
  }

  private Finding finding(Rule rule, Row own, Row other) {
    Field column =
        rule == Rule.MIXED_BRANCHES ? branch : kind.field(Objects.requireNonNull(kind.opened()));
    return new Finding(
        new Problem(
            rule,
            own.sheet(),
            own.row(),
            column.heading(),
            StoredRecord.shown(own.number()),
            List.of(other.path(), other.sheet(), Integer.toString(other.row()), branch.heading())),
        own.ordinal());
  }

  /**
   * Those of the submission and of the year's other files with such a number: no others are kept,
   * and they are put in order here, since the database would do so with a million. It tells them by
   * the key, in which a branch also stands that was written with the number: most ledgers have
   * none.
   */
  private List<Row> rows(boolean branched, Predicate<String> wanted) {
    int part = kind.key().indexOf(branch.name());
    boolean last = part == kind.key().size() - 1 && !kind.byDepartment();
    String bare = part == 0 ? "\u001f%" : last ? "%\u001f" : "%\u001f\u001f%";
    List<Row> rows = new ArrayList<>();
    new LongResult(jdbc)
        .read(
            """
            select s.id, s.path, r.source_sheet, r.source_row, r.ordinal, r.record_key, %s
            from %s r join submission s on s.id = r.submission_id, submission mine
            where mine.id = ? and r.record_key %s like ? and (s.id = mine.id
              or s.state = 'ACTIVE' and s.fiscal_year = mine.fiscal_year and s.path <> mine.path)
            """
                .formatted(
                    kind.opened() == null ? "''" : SqlName.ofRecord(kind.opened()),
                    SqlName.of(kind),
                    branched ? "not" : ""),
            row -> {
              String number = Numbered.of(row.getString(6), part).rest();
              if (wanted.test(number)) {
                rows.add(row(row, number));
              }
            },
            submission,
            bare);
    rows.sort(Row.ORDER);
    return rows;
  }

  private Row row(ResultSet row, String number) throws SQLException {
    return new Row(
        row.getLong(1) == submission,
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getLong(5),
        number,
        Objects.requireNonNullElse(row.getString(7), ""));
  }
}
