package jp.kokuji.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;

/**
 * A record that a corrected file has otherwise than the version it replaced.
 *
 * @param kind the id of the record kind
 * @param key as the record has it; empty for a kind without key
 * @param sheet where the record stands; for one that is gone, where it stood
 * @param row the row's number from 1
 * @param values the columns that differ; none unless it was changed
 */
public record Difference(
    String kind, Change change, String key, String sheet, int row, List<Value> values) {

  /** What became of the record. */
  public enum Change {
    ADDED,
    CHANGED,
    GONE
  }

  /** A column that differs. Dates are written {@code 2021-04-20}; blank is empty. */
  public record Value(String heading, String before, String after) {}

  /** The parts of the key that are filled in. */
  public String shownKey() {
    return StoredRecord.shown(key);
  }

  /** The same with the names of kinds, which people know, in the place of their ids. */
  public Difference named(Map<String, RecordKind> kinds) {
    RecordKind of = kinds.get(kind);
    if (of == null || of.find(FieldType.KindName.class).isEmpty()) {
      return this;
    }
    UnaryOperator<String> name =
        id -> Optional.ofNullable(kinds.get(id)).map(RecordKind::name).orElse(id);
    String heading = of.find(FieldType.KindName.class).orElseThrow().heading();
    return new Difference(
        kind,
        change,
        StoredRecord.named(key, of, name),
        sheet,
        row,
        values.stream()
            .map(
                v ->
                    v.heading().equals(heading)
                        ? new Value(heading, name.apply(v.before()), name.apply(v.after()))
                        : v)
            .toList());
  }

  /** The same without the id of a kind, which nobody knows. */
  public String shownKey(RecordKind of) {
    return StoredRecord.shown(key, of);
  }
}
