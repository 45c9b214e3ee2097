package jp.kokuji.record;

import java.util.ArrayList;
import java.util.List;
import jp.kokuji.record.Difference.Change;
import jp.kokuji.record.Difference.Value;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;

/**
 * A record as it stands in one of two versions of a file.
 *
 * @param submission the version
 * @param values the text of every column of the record's table, in their order; blank is empty
 */
record Version(long submission, String key, String sheet, int row, List<String> values) {

  /** Whether both are the same record: by its key, or wholly where its kind has none. */
  boolean identifies(Version other, RecordKind kind) {
    return kind.key().isEmpty() ? values.equals(other.values) : key.equals(other.key);
  }

  Difference as(Change change, RecordKind kind, List<Value> differing) {
    return new Difference(kind.id(), change, key, sheet, row, differing);
  }

  /** A field is shown by the first of its columns that differs. */
  List<Value> differing(Version former, RecordKind kind) {
    List<Value> differing = new ArrayList<>();
    int column = 0;
    for (Field field : kind.fields()) {
      int next = column + field.columns().size();
      while (column < next && values.get(column).equals(former.values.get(column))) {
        column++;
      }
      if (column < next) {
        differing.add(new Value(field.heading(), former.values.get(column), values.get(column)));
      }
      column = next;
    }
    return differing;
  }
}
