package jp.kokuji.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.function.Predicate;
import jp.kokuji.record.StandingRows.Place;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * A record with all that it says.
 *
 * @param values of all fields of the kind, in the form in which they are compared
 */
record ComparedRow(long submission, Place place, long ordinal, Map<Field, String> values) {

  String value(Field field) {
    return values.getOrDefault(field, "");
  }

  /** A hash of all that it says. */
  long hash() {
    return hash(field -> false);
  }

  /** A hash of all that it says but for the field; days move together. */
  long without(Field but) {
    return hash(field -> field.equals(but) || (isDay(field) && isDay(but)));
  }

  private long hash(Predicate<Field> left) {
    StringBuilder all = new StringBuilder();
    values.forEach((field, value) -> all.append(left.test(field) ? "" : value).append('\u001f'));
    return MurmurHash3.hash128x64(all.toString().getBytes(UTF_8))[0];
  }

  /** Whether the record has all numbers that its key has a place for. */
  boolean isNumbered(RecordKind kind) {
    return kind.key().stream().map(kind::field).anyMatch(ComparedRow::isNumber)
        && kind.key().stream()
            .map(kind::field)
            .filter(ComparedRow::isNumber)
            .noneMatch(number -> value(number).isEmpty());
  }

  static boolean isDay(Field field) {
    return field.type() instanceof FieldType.Day;
  }

  static boolean isNumber(Field field) {
    return field.type() instanceof FieldType.Identifier;
  }
}
