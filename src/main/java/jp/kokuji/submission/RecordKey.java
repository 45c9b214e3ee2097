package jp.kokuji.submission;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;

/** The values that identify a record, in the form in which records are compared. */
final class RecordKey {
  /** Beyond this an index entry of the databases could not hold the key. */
  static final int LONGEST = 600;

  private static final String SEPARATOR = "\u001F";
  private static final Pattern WHITE_SPACE =
      Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212\\u2500]");

  private RecordKey() {}

  static String of(RecordKind kind, Map<String, @Nullable Object> values) {
    return kind.key().stream()
        .map(name -> canonical(Objects.toString(values.get(name), "")))
        .collect(Collectors.joining(SEPARATOR));
  }

  /** Dashes and wave dashes differ by the encoding a file went through, not by what was meant. */
  private static String canonical(String value) {
    String plain = WHITE_SPACE.matcher(Written.plain(value)).replaceAll("");
    return DASH.matcher(plain).replaceAll("-").replace('\u301C', '~');
  }
}
