package jp.kokuji.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.kokuji.figure.Explainer;
import jp.kokuji.figure.Figure;
import jp.kokuji.message.Messages;
import jp.kokuji.record.Condition;
import jp.kokuji.record.Conditions;
import jp.kokuji.record.RecordTable;
import jp.kokuji.record.Records;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.Criterion;
import jp.kokuji.rulebook.Department;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;

/** Asks the records themselves. */
record RecordChecks(Evidence evidence, Records records, Explainer explainer, Values values) {
  /** What checks call the places that they compare. */
  static final Messages WORDS = Messages.of("checks", Locale.JAPANESE);

  /** Name by name where a field holds several. */
  List<Comparison> linked(Criterion.Linked linked) {
    RecordKind kind = evidence.rulebook().kind(linked.records());
    var conditions = new Conditions(evidence.year()).of(kind, linked.where());
    boolean alike = areAlike(kind, linked);
    Map<StoredRecord, List<String>> wanted = new LinkedHashMap<>();
    for (StoredRecord record : records.find(kind, evidence.year(), conditions)) {
      Stream<String> names = record.text(linked.field()).lines().filter(n -> !n.isBlank());
      wanted.put(record, names.map(n -> name(kind, linked.field(), n, alike)).toList());
    }
    List<String> all = wanted.values().stream().flatMap(List::stream).distinct().toList();
    Set<String> found = values.found(evidence.rulebook(), evidence.year(), linked.to(), alike, all);
    Map<String, LocalDate> opened = opened(kind, linked.to(), alike, all);
    List<Comparison> compared = new ArrayList<>();
    wanted.forEach(
        (record, names) ->
            names.forEach(
                name -> {
                  boolean there = found.contains(name) && !isLater(opened.get(name), record, kind);
                  compared.add(one(record, name, names.size() > 1, there));
                }));
    return compared;
  }

  private boolean areAlike(RecordKind kind, Criterion.Linked linked) {
    RecordKind target = evidence.rulebook().kinds().get(linked.to().kind());
    return target != null
        && linked.to().contains() == null
        && RecordTable.areAlike(kind, linked.field(), target, linked.to().field());
  }

  /** In the form in which it is compared, where it is. */
  private static String name(RecordKind kind, String field, String written, boolean alike) {
    return alike ? RecordTable.compared(kind.field(field), written) : written;
  }

  /** When the first of each was opened, where a record may refer only to an earlier one. */
  private Map<String, LocalDate> opened(
      RecordKind kind, Criterion.Target to, boolean alike, List<String> names) {
    Map<String, LocalDate> first = new HashMap<>();
    RecordKind target = evidence.rulebook().kinds().get(to.kind());
    boolean equal = to.contains() == null && !to.earlier();
    if (!equal
        || kind.opened() == null
        || target == null
        || target.opened() == null
        || names.isEmpty()) {
      return first;
    }
    String day = target.opened();
    Condition among =
        alike
            ? new Condition.Alike(to.field(), names, names)
            : new Condition.Among(to.field(), names);
    records
        .find(target, evidence.year(), List.of(among))
        .forEach(
            record -> {
              LocalDate opened = record.day(day);
              String own = name(target, to.field(), record.text(to.field()), alike);
              if (opened != null) {
                first.merge(own, opened, (a, b) -> a.isBefore(b) ? a : b);
              }
            });
    return first;
  }

  private static boolean isLater(@Nullable LocalDate opened, StoredRecord record, RecordKind kind) {
    LocalDate own = kind.opened() == null ? null : record.day(kind.opened());
    return opened != null && own != null && opened.isAfter(own);
  }

  private static Comparison one(StoredRecord record, String name, boolean several, boolean found) {
    String source = source(record);
    String key = record.shownKey().isEmpty() ? source : record.shownKey();
    String place = several ? key + " " + name : key;
    return new Comparison(place, 1, found ? 1 : 0, found, List.of(), source);
  }

  static String source(StoredRecord record) {
    String row = Integer.toString(record.row());
    return record.sheet().isEmpty()
        ? WORDS.text("place.row", record.path(), row)
        : WORDS.text("place.sheet", record.path(), record.sheet(), row);
  }

  /** Agency and name as they occur together, against those that belong together in the year. */
  List<Comparison> belongs(Criterion.Belongs belongs) {
    RecordKind kind = evidence.rulebook().kind(belongs.records());
    String agency = kind.agency().orElseThrow().name();
    boolean corner = kind.field(belongs.field()).type() instanceof FieldType.CornerName;
    Set<String> known = Set.copyOf((corner ? corners() : departments()).toList());
    List<Comparison> compared = new ArrayList<>();
    values
        .pairs(kind, agency, belongs.field(), evidence.year())
        .forEach(
            (pair, count) -> {
              boolean holds = known.contains(pair);
              compared.add(
                  new Comparison(pair, count, holds ? count : 0, holds, List.of(), kind.name()));
            });
    return compared;
  }

  private Stream<String> departments() {
    return evidence.rulebook().city().departments().stream()
        .filter(department -> department.validity().touches(evidence.year()))
        .map((Department d) -> d.agency() + "/" + d.name());
  }

  private Stream<String> corners() {
    return evidence.rulebook().city().corners().stream()
        .filter(corner -> corner.validity().touches(evidence.year()))
        .map(corner -> corner.agency() + "/" + corner.name());
  }

  /** In Java and record by record, where the figure was counted by the database. */
  List<Comparison> recount(Criterion.Recount recount) {
    List<Comparison> compared = new ArrayList<>();
    for (Figure figure : evidence.table(recount.table()).toList()) {
      if (figure.column().equals(recount.column())) {
        long again =
            explainer
                .explain(evidence.rulebook(), evidence.report(), evidence.year(), figure)
                .recount();
        compared.add(
            Comparison.same(
                figure.row() + ":" + figure.column(),
                Amount.of(evidence.year(), List.of(figure)),
                Amount.of(again)));
      }
    }
    return compared;
  }
}
