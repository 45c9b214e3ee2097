package jp.kokuji.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.Sameness;
import org.apache.commons.codec.digest.MurmurHash3;

/** What records have in common that are alike but for their number. */
final class Likeness {
  private Likeness() {}

  /** A hash of all that the record says, without the numbers of its key. */
  static long of(RecordKind kind, Map<String, Object> values) {
    StringJoiner all = new StringJoiner("\u001f");
    for (Field field : kind.fields()) {
      if (!isNumber(kind, field)) {
        all.add(Sameness.of(field, Objects.toString(values.get(field.name()), "")));
      }
    }
    return MurmurHash3.hash128x64(all.toString().getBytes(UTF_8))[0];
  }

  /** Whether two records of the kind can be alike without being the same by their key. */
  static boolean matters(RecordKind kind) {
    return kind.key().isEmpty() || kind.fields().stream().anyMatch(field -> isNumber(kind, field));
  }

  /** Whether records say in words of their own what they are, so that hardly two are alike. */
  static boolean isTelling(RecordKind kind) {
    return kind.fields().stream()
        .anyMatch(field -> field.filled() && field.type() instanceof FieldType.Text);
  }

  private static boolean isNumber(RecordKind kind, Field field) {
    return field.type() instanceof FieldType.Identifier && kind.key().contains(field.name());
  }
}
