package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;

/** The values that identify a record, in the form in which records are compared. */
public final class RecordKey {
  /** Beyond this an index entry of the databases could not hold the key. */
  static final int LONGEST = 600;

  private static final String SEPARATOR = "\u001F";

  /** A branch that is written with the number, where it has a column of its own: 12-1. */
  private static final Pattern WITH_BRANCH =
      Pattern.compile("(.*\\d)(?:-|その|枝番?|\\()(\\d{1,3})\\)?");

  private RecordKey() {}

  public static String of(RecordKind kind, Map<String, ? extends @Nullable Object> values) {
    List<String> parts = new ArrayList<>();
    for (String name : kind.key()) {
      parts.add(Sameness.of(kind.field(name), Objects.toString(values.get(name), "")));
    }
    kind.find(Field.Role.BRANCH).ifPresent(field -> part(parts, kind.key().indexOf(field.name())));
    StringJoiner key = new StringJoiner(SEPARATOR);
    parts.forEach(key::add);
    if (kind.byDepartment()) {
      kind.find(FieldType.DepartmentName.class)
          .map(Field::name)
          .ifPresent(name -> key.add(Objects.toString(values.get(name), "")));
    }
    return key.toString();
  }

  /** Takes a branch out of the number before it, where its own column is blank. */
  private static void part(List<String> parts, int branch) {
    if (branch > 0 && parts.get(branch).isEmpty() && !Written.isDigits(parts.get(branch - 1))) {
      Matcher written = WITH_BRANCH.matcher(parts.get(branch - 1));
      if (written.matches()) {
        parts.set(branch - 1, written.group(1));
        parts.set(branch, Sameness.withoutZeros(written.group(2)));
      }
    }
  }
}
