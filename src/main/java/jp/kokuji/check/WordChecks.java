package jp.kokuji.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Conditions;
import jp.kokuji.record.RecordTable;
import jp.kokuji.record.Records;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.Criterion;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.rulebook.RecordKind;

/** Looks at what records say: whether they say it at all, and whether two ledgers say the same. */
record WordChecks(Evidence evidence, Records records) {

  List<Comparison> filled(Criterion.Filled filled) {
    return find(filled.records(), filled.where())
        .map(record -> one(record, name(record), !record.text(filled.field()).isBlank()))
        .toList();
  }

  /** A record without a partner is another check's matter. */
  List<Comparison> same(Criterion.SameWords same) {
    RecordKind kind = evidence.rulebook().kind(same.records());
    RecordKind other = evidence.rulebook().kind(same.to().kind());
    Map<String, List<String>> said = new HashMap<>();
    find(same.to().kind(), same.to().where())
        .forEach(
            record ->
                said.computeIfAbsent(
                        compared(other, same.to().field(), record), none -> new ArrayList<>())
                    .add(record.text(same.to().words())));
    List<Comparison> compared = new ArrayList<>();
    find(same.records(), same.where())
        .forEach(
            record -> {
              List<String> theirs = said.get(compared(kind, same.field(), record));
              if (theirs != null) {
                String own = record.text(same.words());
                boolean holds = theirs.stream().anyMatch(their -> alike(their, own));
                String place =
                    RecordChecks.WORDS.text("place.words", name(record), own, theirs.getFirst());
                compared.add(one(record, place, holds));
              }
            });
    return compared;
  }

  private static boolean alike(String one, String other) {
    return Normal.key(one).equals(Normal.key(other));
  }

  private static String compared(RecordKind kind, String name, StoredRecord record) {
    Field field = kind.field(name);
    String written = record.text(name);
    return field.type() instanceof FieldType.Identifier
        ? RecordTable.compared(field, written)
        : written;
  }

  private Stream<StoredRecord> find(String id, Map<String, List<String>> where) {
    RecordKind kind = evidence.rulebook().kind(id);
    FiscalYear year = evidence.year();
    return records.find(kind, year, new Conditions(year).of(kind, where)).stream();
  }

  private static String name(StoredRecord record) {
    String key = record.shownKey();
    return key.isEmpty() ? RecordChecks.source(record) : key;
  }

  private static Comparison one(StoredRecord record, String place, boolean holds) {
    return new Comparison(place, 1, holds ? 1 : 0, holds, List.of(), RecordChecks.source(record));
  }
}
