package jp.kokuji.record;

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
 * Finds the records of a submission whose number stands with a branch and without one: it may be
 * one decision or several.
 *
 * @param kind one whose key has a branch
 */
record Branches(JdbcTemplate jdbc, long submission, RecordKind kind, Field branch) {

  /** A row with or without a branch; the path is empty for the submission that is settled. */
  private record Row(String path, String sheet, int row, long ordinal, String number) {}

  List<Finding> find() {
    Map<String, List<Row>> branched = new HashMap<>();
    rows(true)
        .forEach(row -> branched.computeIfAbsent(row.number(), n -> new ArrayList<>()).add(row));
    List<Finding> found = new ArrayList<>();
    if (!branched.isEmpty()) {
      for (Row bare : rows(false)) {
        List<Row> others = branched.getOrDefault(bare.number(), List.of());
        if (bare.path().isEmpty()) {
          others.stream().limit(1).forEach(other -> found.add(finding(bare, other)));
        } else {
          others.stream()
              .filter(other -> other.path().isEmpty())
              .forEach(other -> found.add(finding(other, bare)));
        }
      }
    }
    return found;
  }

  private Finding finding(Row own, Row other) {
    return new Finding(
        new Problem(
            Rule.MIXED_BRANCHES,
            own.sheet(),
            own.row(),
            branch.heading(),
            StoredRecord.shown(own.number()),
            List.of(other.path(), other.sheet(), Integer.toString(other.row()))),
        own.ordinal());
  }

  /**
   * Those of the submission and of the year's other files. The database tells them by the key, in
   * which a branch also stands that was written with the number: most ledgers have none.
   */
  private List<Row> rows(boolean branched) {
    int part = kind.key().indexOf(branch.name());
    boolean last = part == kind.key().size() - 1 && !kind.byDepartment();
    String bare = part == 0 ? "\u001f%" : last ? "%\u001f" : "%\u001f\u001f%";
    return jdbc.query(
        """
        select s.id, s.path, r.source_sheet, r.source_row, r.ordinal, r.record_key
        from %s r join submission s on s.id = r.submission_id, submission mine
        where mine.id = ? and r.record_key %s like ? and (s.id = mine.id
          or s.state = 'ACTIVE' and s.fiscal_year = mine.fiscal_year and s.path <> mine.path)
        order by s.path, r.ordinal
        """
            .formatted(SqlName.of(kind), branched ? "not" : ""),
        (row, number) -> {
          String[] key = row.getString(6).split("\u001f", -1);
          key[part] = "";
          return new Row(
              row.getLong(1) == submission ? "" : row.getString(2),
              row.getString(3),
              row.getInt(4),
              row.getLong(5),
              String.join("\u001f", key));
        },
        submission,
        bare);
  }
}
