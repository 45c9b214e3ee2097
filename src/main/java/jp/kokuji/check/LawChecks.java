package jp.kokuji.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.record.Condition;
import jp.kokuji.record.Conditions;
import jp.kokuji.record.Records;
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
    return evidence.rulebook().provision(id).on(evidence.year().lastDay()).stream()
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

  /** The laws of the year's clauses that are not those of the version. */
  private List<String> strange(
      TableDefinition table, RecordKind kind, Field clauses, Provision.Version version) {
    List<Condition> where = new Conditions(evidence.year()).of(kind, table.where());
    String law = version.law() + version.article();
    Stream<String> other =
        records.values(kind, clauses.name() + "_law", evidence.year(), where).stream()
            .filter(found -> !found.equals(law));
    return Stream.concat(other, before(kind, clauses, version, where)).distinct().toList();
  }

  /** The law itself, where it was amended within the year after records of it were opened. */
  private Stream<String> before(
      RecordKind kind, Field clauses, Provision.Version version, List<Condition> where) {
    LocalDate first = evidence.year().firstDay();
    String opened = kind.opened();
    if (opened == null || !version.validity().from().isAfter(first)) {
      return Stream.empty();
    }
    List<Condition> earlier = new ArrayList<>(where);
    earlier.add(new Condition.Between(opened, first, version.validity().from().minusDays(1)));
    return records.values(kind, clauses.name() + "_law", evidence.year(), earlier).stream();
  }
}
