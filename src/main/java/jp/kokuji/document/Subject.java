package jp.kokuji.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Conditions;
import jp.kokuji.record.RecordTable;
import jp.kokuji.record.Records;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.DocumentDefinition;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;

/**
 * What one document is about: records whose fields say the same, however a number is written.
 *
 * @param fields the values by which they are alike, as written in the first of them
 * @param records the records of the subject itself
 */
record Subject(List<String> fields, List<StoredRecord> records) {

  /** All of the year, in the order of files and rows. */
  static List<Subject> all(
      DocumentDefinition document, Rulebook rulebook, FiscalYear year, Records records) {
    DocumentDefinition.Subject each = document.each();
    RecordKind kind = rulebook.kind(each.kind());
    Map<List<String>, List<StoredRecord>> alike = new LinkedHashMap<>();
    for (StoredRecord record :
        records.find(kind, year, new Conditions(year).of(kind, each.where()))) {
      List<String> key =
          each.fields().stream().map(f -> compared(kind.field(f), record.text(f))).toList();
      alike.computeIfAbsent(key, none -> new ArrayList<>()).add(record);
    }
    return alike.values().stream()
        .map(group -> new Subject(values(each.fields(), group.getFirst()), group))
        .toList();
  }

  private static List<String> values(List<String> fields, StoredRecord record) {
    return fields.stream().map(record::text).toList();
  }

  private static String compared(Field field, String written) {
    return field.type() instanceof FieldType.Identifier
        ? RecordTable.compared(field, written)
        : written;
  }

  /** What it is called, as its file is: 審議会-第2回. */
  String name() {
    return fields.stream().filter(value -> !value.isEmpty()).collect(Collectors.joining("-"));
  }

  /** Whether the words name it, or one of the values by which it is told apart. */
  boolean isCalled(String words) {
    return name().equals(words) || fields.contains(words);
  }

  /** Its own records' values of a field, in all spellings. */
  List<String> spelled(String field) {
    return records.stream().map(record -> record.text(field)).distinct().toList();
  }

  /** The spellings of a field of another kind that mean the same as the subject's. */
  List<String> spelled(String field, Field other, Stream<String> written) {
    Field own = records.getFirst().kind().field(field);
    List<String> same =
        spelled(field).stream().map(value -> compared(own, value)).distinct().toList();
    List<String> found =
        written.filter(value -> same.contains(compared(other, value))).distinct().toList();
    return found.isEmpty() ? spelled(field) : found;
  }
}
