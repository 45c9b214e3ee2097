package jp.kokuji.submission;

import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;

/** The values that identify a record, in the form in which records are compared. */
public final class RecordKey {
  /** Beyond this an index entry of the databases could not hold the key. */
  static final int LONGEST = 600;

  private static final String SEPARATOR = "\u001F";

  private RecordKey() {}

  public static String of(RecordKind kind, Map<String, ? extends @Nullable Object> values) {
    StringJoiner key = new StringJoiner(SEPARATOR);
    for (String name : kind.key()) {
      key.add(Sameness.of(kind.field(name), Objects.toString(values.get(name), "")));
    }
    if (kind.byDepartment()) {
      kind.find(FieldType.DepartmentName.class)
          .map(Field::name)
          .ifPresent(name -> key.add(Objects.toString(values.get(name), "")));
    }
    return key.toString();
  }
}
