package jp.kokuji.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kokuji.record.StandingRows.Place;
import jp.kokuji.record.StandingRows.Row;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records of a submission whose key stands already in another place.
 *
 * @param rows by their keys
 * @param kind a kind that has a key
 */
record Duplicates(StandingRows rows, RecordKind kind) {

  /** Rows whose key stands in an earlier row of the submission. */
  List<Finding> findWithinFile() {
    return found(rows.repeated(), Rule.DUPLICATE_IN_FILE);
  }

  /** Rows whose key counts in another file. */
  List<Finding> findAcrossFiles() {
    return found(rows.elsewhere(), Rule.DUPLICATE_ACROSS_FILES);
  }

  private List<Finding> found(Map<String, Place> others, Rule rule) {
    List<Finding> found = new ArrayList<>();
    if (!others.isEmpty()) {
      rows.own(
          row -> {
            @Nullable Place other = others.get(row.value());
            if (other != null && !other.equals(row.place())) {
              found.add(finding(row, other, rule));
            }
          });
    }
    return found;
  }

  private Finding finding(Row own, Place other, Rule rule) {
    String heading = kind.field(kind.key().getFirst()).heading();
    String branch = kind.find(Field.Role.BRANCH).map(Field::heading).orElse("");
    String row = Integer.toString(other.row());
    List<String> where =
        Stream.concat(Stream.of(other.path(), other.sheet(), row, branch), kind.bareKey().stream())
            .toList();
    String key = StoredRecord.shown(own.value(), kind);
    return new Finding(
        new Problem(rule, own.place().sheet(), own.place().row(), heading, key, where),
        own.ordinal());
  }
}
