package jp.kokuji.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Criterion;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.Side;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.table.Dimension;

/**
 * The columns by which records are to be tallied, so that a tally tells what the declared tables
 * and checks ask of the number of records. What it lacks is counted all the same, only slower.
 */
public final class TallyPlan {
  private final Rulebook rulebook;
  private final Map<String, List<SortedSet<String>>> columns = new LinkedHashMap<>();

  private TallyPlan(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** The sets of columns for each kind, none of which holds another one. */
  public static Map<RecordKind, Collection<SortedSet<String>>> of(Rulebook rulebook) {
    TallyPlan plan = new TallyPlan(rulebook);
    rulebook.reports().values().forEach(report -> report.tables().values().forEach(plan::add));
    rulebook.checks().declared().forEach(check -> plan.add(check.criterion()));
    Map<RecordKind, Collection<SortedSet<String>>> sets = new LinkedHashMap<>();
    plan.columns.forEach((kind, all) -> sets.put(rulebook.kind(kind), largest(all)));
    return sets;
  }

  private static List<SortedSet<String>> largest(List<SortedSet<String>> all) {
    return all.stream()
        .distinct()
        .filter(set -> all.stream().noneMatch(o -> o.size() > set.size() && o.containsAll(set)))
        .toList();
  }

  private void add(TableDefinition table) {
    Map<String, NavigableSet<String>> sets = new LinkedHashMap<>();
    for (TableDefinition.Column column : table.columns()) {
      if (countsRecords(column)) {
        RecordKind kind = rulebook.kind(Objects.requireNonNullElse(column.kind(), table.kind()));
        NavigableSet<String> set = sets.computeIfAbsent(kind.id(), id -> new TreeSet<>());
        rows(table, kind).forEach(set::add);
        set.addAll(column.where().keySet());
        Stream.ofNullable(column.each())
            .flatMap(name -> Dimension.find(kind, name).stream())
            .flatMap(dimension -> dimension.columns(kind))
            .forEach(set::add);
        if (kind.id().equals(table.kind())) {
          set.addAll(table.where().keySet());
        }
      }
    }
    sets.forEach(this::add);
    addLaw(table, rulebook.kind(table.kind()));
  }

  /** The law that clauses are of, where the table lists them. */
  private void addLaw(TableDefinition table, RecordKind kind) {
    kind.find(FieldType.Clauses.class)
        .map(Field::name)
        .filter(clauses -> rows(table, kind).anyMatch(clauses::equals))
        .ifPresent(
            clauses -> {
              SortedSet<String> set = new TreeSet<>(table.where().keySet());
              set.add(clauses + "_law");
              add(kind.id(), set);
            });
  }

  private static boolean countsRecords(TableDefinition.Column column) {
    return !column.derived()
        && column.sum().isEmpty()
        && column.distinct().isEmpty()
        && column.typical() == null
        && column.through() == null;
  }

  private Stream<String> rows(TableDefinition table, RecordKind kind) {
    return Stream.concat(table.rows().each().stream(), table.rows().split().values().stream())
        .flatMap(name -> Dimension.find(rulebook.kind(table.kind()), name).stream())
        .flatMap(dimension -> dimension.columns(kind));
  }

  private void add(Criterion criterion) {
    switch (criterion) {
      case Criterion.Equal equal -> Stream.of(equal.left(), equal.right()).forEach(this::add);
      case Criterion.AtLeast least -> Stream.of(least.left(), least.right()).forEach(this::add);
      case Criterion.Opening opening -> add(opening.opening());
      case Criterion.Belongs belongs -> add(rulebook.kind(belongs.records()), belongs.field());
      default -> {}
    }
  }

  private void add(Side side) {
    if (side.records() != null) {
      add(side.records(), new TreeSet<>(side.where().keySet()));
    }
  }

  /** Agencies go with whatever belongs to them. */
  private void add(RecordKind kind, String field) {
    SortedSet<String> set = new TreeSet<>(List.of(field));
    kind.agency().ifPresent(agency -> set.add(agency.name()));
    add(kind.id(), set);
  }

  private void add(String kind, SortedSet<String> set) {
    columns.computeIfAbsent(kind, id -> new ArrayList<>()).add(set);
  }
}
