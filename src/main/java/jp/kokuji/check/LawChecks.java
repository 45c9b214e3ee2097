package jp.kokuji.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.record.Condition;
import jp.kokuji.record.Conditions;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.ClauseNumber;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Provision;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;

/**
 * Holds the clauses that a table adds up against the law: the same number means another thing in
 * another version, and tables name clauses by the version at the year's end.
 */
record LawChecks(Evidence evidence, Records records) {

  /** One comparison for each table that lists clauses of records. */
  List<Comparison> one() {
    List<Comparison> compared = new ArrayList<>();
    for (TableDefinition table : evidence.report().tables().values()) {
      RecordKind kind = evidence.rulebook().kind(table.kind());
      kind.find(FieldType.Clauses.class)
          .filter(clauses -> lists(table, clauses))
          .flatMap(clauses -> compared(table, kind, clauses))
          .ifPresent(compared::add);
    }
    return compared;
  }

  private static boolean lists(TableDefinition table, Field clauses) {
    List<String> each = table.rows().each();
    return each.contains("clause") || each.contains(clauses.name());
  }

  private Optional<Comparison> compared(TableDefinition table, RecordKind kind, Field clauses) {
    String id = ((FieldType.Clauses) clauses.type()).provision();
    return evidence
        .rulebook()
        .provision(id)
        .on(evidence.year().lastDay(), table.agencies(kind))
        .stream()
        .map(version -> strange(table, kind, clauses, version))
        .map(
            strange ->
                new Comparison(
                    kind.name() + String.join("、", strange),
                    strange.size(),
                    0,
                    strange.isEmpty(),
                    List.of(),
                    ""))
        .findFirst();
  }

  /** The laws of the year's clauses that do not mean what the version means by their numbers. */
  private List<String> strange(
      TableDefinition table, RecordKind kind, Field clauses, Provision.Version version) {
    List<Condition> where = new Conditions(evidence.year()).of(kind, table.where());
    String law = version.law() + version.article();
    Stream<String> other =
        records.values(kind, clauses.name() + "_law", evidence.year(), where).stream()
            .filter(found -> !found.equals(law));
    return Stream.concat(other, before(kind, clauses, version, where)).distinct().toList();
  }

  /** The law itself, where clauses of records opened before it was amended meant something else. */
  private Stream<String> before(
      RecordKind kind, Field clauses, Provision.Version version, List<Condition> where) {
    String opened = kind.opened();
    String id = ((FieldType.Clauses) clauses.type()).provision();
    return opened == null
        ? Stream.empty()
        : evidence.rulebook().provision(id).versions().stream()
            .filter(old -> isFormer(old, version))
            .filter(
                old ->
                    numbers(kind, clauses, during(old, opened, where))
                        .anyMatch(number -> !name(old, number).equals(name(version, number))))
            .map(old -> old.law() + old.article());
  }

  private static boolean isFormer(Provision.Version old, Provision.Version version) {
    return old.law().equals(version.law())
        && old.article().equals(version.article())
        && old.sharesAgency(version)
        && old.validity().until().isBefore(version.validity().from());
  }

  private static List<Condition> during(
      Provision.Version old, String opened, List<Condition> where) {
    List<Condition> all = new ArrayList<>(where);
    LocalDate from = old.validity().from();
    LocalDate first = from.equals(LocalDate.MIN) ? LocalDate.EPOCH : from;
    all.add(new Condition.Between(opened, first, old.validity().until()));
    return all;
  }

  private Stream<ClauseNumber> numbers(RecordKind kind, Field clauses, List<Condition> where) {
    return records.values(kind, clauses.name(), evidence.year(), where).stream()
        .flatMap(joined -> Stream.of(joined.split("\\+")))
        .map(ClauseNumber::of);
  }

  /** What the number means in the version; empty where it has none such. */
  private static String name(Provision.Version version, ClauseNumber number) {
    return version.clauses().stream()
        .filter(clause -> clause.number().equals(number))
        .map(Provision.Clause::name)
        .findFirst()
        .orElse("");
  }
}
