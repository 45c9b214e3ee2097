package jp.kokuji.record;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** The text of a column; empty where it is blank. */
  public String text(String column) {
    Object value = values.get(column);
    return value == null ? "" : value.toString();
  }

  /** The parts of the key that are filled in, as they are written. */
  public String shownKey() {
    return kind.key().stream()
        .map(this::text)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("-"));
  }

  /** The parts of a key that are filled in, as they are shown to people. */
  static String shown(String key) {
    return Stream.of(key.split("\u001f", -1))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("-"));
  }

  /** The day in a column of days; null where it is blank. */
  public @Nullable LocalDate day(String column) {
    return (LocalDate) values.get(column);
  }
}
