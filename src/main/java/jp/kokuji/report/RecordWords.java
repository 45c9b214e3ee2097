package jp.kokuji.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.calendar.JapaneseMonth;
import jp.kokuji.record.Conditions;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.BlockDefinition.Selection;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;

/** Selects records for print and words their fields. */
public final class RecordWords {
  private final Setting setting;

  RecordWords(Setting setting) {
    this.setting = setting;
  }

  /** The selected records in the order asked for, otherwise in that of files and rows. */
  List<StoredRecord> select(Selection selection) {
    RecordKind kind =
        Objects.requireNonNull(setting.rulebook().kinds().get(selection.kind()), selection.kind());
    var conditions = new Conditions(setting.year()).of(kind, selection.where());
    List<StoredRecord> records =
        selection.earlier()
            ? setting.records().findEarlier(kind, setting.year(), conditions)
            : setting.records().findPrinted(kind, setting.year(), conditions);
    return order(kind, selection.order())
        .map(order -> records.stream().sorted(order).toList())
        .orElse(records);
  }

  private static Optional<Comparator<StoredRecord>> order(RecordKind kind, List<String> fields) {
    List<String> by = fields.isEmpty() ? natural(kind) : fields;
    return by.stream()
        .<Comparator<StoredRecord>>map(field -> new FieldOrder(kind, field))
        .reduce(Comparator::thenComparing);
  }

  private static List<String> natural(RecordKind kind) {
    return kind.opened() == null ? List.of() : List.of(kind.opened());
  }

  /** Fills a template with the record's fields; {@code field:brief} and {@code field:year} too. */
  Sentence fill(String template, StoredRecord record) {
    return new Template(template).fill(place -> Sentence.of(piece(place, record)));
  }

  /** What each place for a field of the record says, by place: {@code field:brief} too. */
  public static Map<String, String> all(StoredRecord record) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String column : record.values().keySet()) {
      for (String style : List.of("", ":brief", ":year", ":fiscal", ":list")) {
        words.put(column + style, value(column + style, record));
      }
    }
    return words;
  }

  private Piece piece(String place, StoredRecord record) {
    int colon = place.indexOf(':');
    String column = colon < 0 ? place : place.substring(0, colon);
    return record.values().containsKey(column)
        ? new Piece.Value(value(place, record))
        : new Piece.Rule(setting.word(place));
  }

  /** What the place for a field says of the record. */
  static String value(String place, StoredRecord record) {
    int colon = place.indexOf(':');
    String column = colon < 0 ? place : place.substring(0, colon);
    String style = colon < 0 ? "" : place.substring(colon + 1);
    Object value = record.values().get(column);
    if (value instanceof LocalDate day) {
      return day(day, style, record.kind().field(column).type());
    }
    if (value instanceof String names && style.equals("list")) {
      return names.lines().collect(Collectors.joining("、"));
    }
    if (value instanceof Integer number && style.equals("fiscal") && !isCount(record, column)) {
      return new FiscalYear(number).label();
    }
    if (value instanceof Integer number && isCount(record, column)) {
      return String.format(Locale.ROOT, "%,d", number);
    }
    if (value instanceof String joined && isCategories(record, column)) {
      return joined.replace("+", "・");
    }
    return value == null ? "" : value.toString();
  }

  private static boolean isCategories(StoredRecord record, String column) {
    return record.kind().fields().stream()
        .anyMatch(f -> f.name().equals(column) && f.type() instanceof FieldType.Categories);
  }

  private static boolean isCount(StoredRecord record, String column) {
    return record.kind().fields().stream()
        .noneMatch(field -> field.name().equals(column) && field.type() instanceof FieldType.Year);
  }

  private static String day(LocalDate day, String style, FieldType type) {
    if (type instanceof FieldType.Month) {
      return JapaneseMonth.full(YearMonth.from(day));
    }
    return switch (style) {
      case "brief" -> JapaneseDate.brief(day);
      case "year" -> FiscalYear.of(day).label();
      default -> JapaneseDate.full(day);
    };
  }
}
