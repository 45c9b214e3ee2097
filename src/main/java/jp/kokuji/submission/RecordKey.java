package jp.kokuji.submission;

import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.rulebook.RecordKind;

/** The values that identify a record, in the form in which records are compared. */
final class RecordKey {
  /** Beyond this an index entry of the databases could not hold the key. */
  static final int LONGEST = 600;

  private static final String SEPARATOR = "\u001F";
  private static final Pattern WHITE_SPACE =
      Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private RecordKey() {}

  static String of(RecordKind kind, Map<String, Object> values) {
    StringJoiner key = new StringJoiner(SEPARATOR);
    for (String name : kind.key()) {
      key.add(canonical(Objects.toString(values.get(name), "")));
    }
    return key.toString();
  }

  private static String canonical(String value) {
    if (Normal.isPlain(value)) {
      return value;
    }
    return Normal.oneDash(WHITE_SPACE.matcher(Written.plain(value)).replaceAll(""));
  }
}
