package jp.kokuji.report;

import java.time.LocalDate;
import java.util.Comparator;
import jp.kokuji.record.RecordTable;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;

/** Orders records by one field: words as their vocabulary lists them, numbers by value, days. */
record FieldOrder(RecordKind kind, String field) implements Comparator<StoredRecord> {

  @Override
  public int compare(StoredRecord one, StoredRecord other) {
    return switch (kind.field(field).type()) {
      case FieldType.Vocabulary words ->
          Integer.compare(
              words.values().indexOf(one.text(field)), words.values().indexOf(other.text(field)));
      case FieldType.Day day -> compareDays(one, other);
      case FieldType.Month month -> compareDays(one, other);
      default -> compareNumbers(compared(one), compared(other));
    };
  }

  private String compared(StoredRecord record) {
    return RecordTable.compared(kind.field(field), record.text(field));
  }

  private int compareDays(StoredRecord one, StoredRecord other) {
    LocalDate last = LocalDate.MAX;
    LocalDate first = one.day(field) == null ? last : one.day(field);
    LocalDate second = other.day(field) == null ? last : other.day(field);
    return Comparator.<LocalDate>naturalOrder().compare(first, second);
  }

  /** 2 comes before 10, as readers expect, though not as text; blanks come last. */
  private static int compareNumbers(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isEmpty(), other.isEmpty());
    }
    boolean numbers = one.matches("\\d{1,9}") && other.matches("\\d{1,9}");
    return numbers
        ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other))
        : one.compareTo(other);
  }
}
