package jp.kokuji.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.record.StandingRows.Place;
import jp.kokuji.record.StandingRows.Row;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
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

  /** By what the rows are told apart, where it is no number. */
  private Optional<String> names() {
    List<Field> key = kind.key().stream().map(kind::field).toList();
    return key.stream().anyMatch(field -> field.type() instanceof FieldType.Identifier)
        ? Optional.empty()
        : Optional.of(String.join("・", key.stream().map(Field::heading).toList()));
  }

  private Finding finding(Row own, Place other, Rule rule) {
    String heading = kind.field(kind.key().getFirst()).heading();
    String branch = kind.find(Field.Role.BRANCH).map(Field::heading).orElse("");
    String row = Integer.toString(other.row());
    List<String> where =
        Stream.concat(Stream.of(other.path(), other.sheet(), row, branch), names().stream())
            .toList();
    String key = StoredRecord.shown(own.value());
    return new Finding(
        new Problem(rule, own.place().sheet(), own.place().row(), heading, key, where),
        own.ordinal());
  }
}
