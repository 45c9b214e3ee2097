package jp.kokuji.record;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was stored, and where it stands.
 *
 * @param values by column: text, {@link LocalDate}, {@link Integer} or null
 * @param path of the file below the input folder
 * @param row the row's number from 1
 */
public record StoredRecord(
    RecordKind kind,
    Map<String, @Nullable Object> values,
    String path,
    String sheet,
    int row,
    String key) {
  private static final String SEPARATOR = "\u001f";

  /** The text of a column; empty where it is blank. */
  public String text(String column) {
    Object value = values.get(column);
    return value == null ? "" : value.toString();
  }

  /** The parts of the key that are filled in, as they are written. */
  public String shownKey() {
    return shown(kind.key().stream().filter(name -> !isId(kind, name)).map(this::text));
  }

  /** The parts of a key that are filled in, as they are shown to people. */
  static String shown(String key) {
    return shown(Stream.of(key.split(SEPARATOR, -1)));
  }

  /** The same of a kind in whose key a kind may be named, by its id, which nobody knows. */
  static String shown(String key, RecordKind kind) {
    String[] parts = key.split(SEPARATOR, -1);
    return shown(
        IntStream.range(0, parts.length)
            .filter(i -> i >= kind.key().size() || !isId(kind, kind.key().get(i)))
            .mapToObj(i -> parts[i]));
  }

  /** A key with another name in the place of each id of a kind. */
  static String named(String key, RecordKind kind, UnaryOperator<String> name) {
    String[] parts = key.split(SEPARATOR, -1);
    for (int i = 0; i < Math.min(parts.length, kind.key().size()); i++) {
      parts[i] = isId(kind, kind.key().get(i)) ? name.apply(parts[i]) : parts[i];
    }
    return String.join(SEPARATOR, parts);
  }

  private static boolean isId(RecordKind kind, String field) {
    return kind.field(field).type() instanceof FieldType.KindName;
  }

  private static String shown(Stream<String> parts) {
    return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining("-"));
  }

  /** The day in a column of days; null where it is blank. */
  public @Nullable LocalDate day(String column) {
    return (LocalDate) values.get(column);
  }
}
