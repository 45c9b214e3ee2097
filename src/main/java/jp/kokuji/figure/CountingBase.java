package jp.kokuji.figure;

import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Condition;
import jp.kokuji.record.Conditions;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Provision;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.TableDefinition.Column;
import jp.kokuji.rulebook.table.Category;
import jp.kokuji.rulebook.table.KnownNames;
import jp.kokuji.rulebook.table.Span;

/**
 * What the tables of one report and year are counted from: its rules and what is loaded.
 *
 * @param known the years of the kinds that were asked for so far, by the kind's id
 * @param combined the combinations of clauses that were asked for: every department asks again
 */
public record CountingBase(
    Rulebook rulebook,
    FiscalYear year,
    RoundingMode rounding,
    Records records,
    Map<String, SortedSet<FiscalYear>> known,
    Map<List<Object>, List<String>> combined)
    implements KnownNames {

  public static CountingBase of(
      Rulebook rulebook, ReportDefinition report, FiscalYear year, Records records) {
    return new CountingBase(
        rulebook,
        year,
        report.layout(year).roundingMode(),
        records,
        new HashMap<>(),
        new HashMap<>());
  }

  RecordKind kind(String id) {
    return Objects.requireNonNull(rulebook.kinds().get(id), id);
  }

  /**
   * The fiscal years that have records of the kind, oldest first. The report's own year is one of
   * them whatever it has: there, nothing is what was found.
   */
  SortedSet<FiscalYear> years(RecordKind kind) {
    return known.computeIfAbsent(kind.id(), id -> read(kind));
  }

  private SortedSet<FiscalYear> read(RecordKind kind) {
    SortedSet<FiscalYear> years = new TreeSet<>(records.years(kind));
    years.removeIf(other -> other.compareTo(year) > 0);
    years.add(year);
    return Collections.unmodifiableSortedSet(years);
  }

  /** The years whose records the column counts. */
  List<FiscalYear> years(RecordKind kind, Column column) {
    return switch (column.year()) {
      case null -> List.of(year);
      case PREVIOUS -> List.of(year.previous());
      case ALL -> List.copyOf(years(kind));
    };
  }

  @Override
  public Span years(TableDefinition table, Collection<Column> columns) {
    return Span.of(
        columns.stream()
            .flatMap(
                column ->
                    years(kind(Objects.requireNonNullElse(column.kind(), table.kind())), column)
                        .stream())
            .toList());
  }

  @Override
  public Span loaded(RecordKind kind) {
    return Span.of(years(kind));
  }

  @Override
  public boolean has(RecordKind kind, Column column) {
    // the report's own year is there whatever it has
    return column.year() == null || years(kind).containsAll(years(kind, column));
  }

  @Override
  public List<Category> years(Collection<RecordKind> kinds, int most) {
    List<FiscalYear> all =
        kinds.stream().flatMap(kind -> years(kind).stream()).distinct().sorted().toList();
    return all.stream()
        .skip(Math.max(0, all.size() - most))
        .map(one -> new Category(one.label(), List.of(one), List.of(), List.of(), false))
        .toList();
  }

  /** No list of the combinations can be made beforehand: those that occur. */
  @Override
  public Optional<List<String>> combinations(TableDefinition table, String field, Span years) {
    Collection<FiscalYear> all = Objects.requireNonNull(years.years());
    List<Object> asked = List.of(table.kind(), table.where(), field, Set.copyOf(all));
    List<String> found = combined.get(asked);
    if (found == null) {
      found = combinations(kind(table.kind()), table.where(), field, all);
      combined.put(asked, found);
    }
    return Optional.of(found);
  }

  private List<String> combinations(
      RecordKind kind, Map<String, List<String>> where, String field, Collection<FiscalYear> all) {
    return all.stream()
        .flatMap(
            one -> records.values(kind, field, one, new Conditions(one).of(kind, where)).stream())
        .distinct()
        .toList();
  }

  @Override
  public Optional<Map<String, Long>> sizes(TableDefinition table, String field) {
    RecordKind kind = kind(table.kind());
    List<Condition> where = new Conditions(year).of(kind, table.where());
    Map<String, Long> counts = records.counts(kind, field, year, where);
    return Optional.of(
        kind.field(field).type() instanceof FieldType.Categories ? ofEach(counts) : counts);
  }

  /** Of those that belong to several, in each. */
  private static Map<String, Long> ofEach(Map<String, Long> counts) {
    Map<String, Long> each = new HashMap<>();
    counts.forEach(
        (joined, count) ->
            FieldType.Categories.of(joined).forEach(word -> each.merge(word, count, Long::sum)));
    return each;
  }

  @Override
  public String named(String label) {
    return TableDefinition.inYear(label, year);
  }

  @Override
  public Optional<City> city() {
    return Optional.of(rulebook.city());
  }

  @Override
  public Optional<RecordKind> findKind(String id) {
    return Optional.of(kind(id));
  }

  @Override
  public Optional<Provision> findProvision(String id) {
    return Optional.ofNullable(rulebook.provisions().get(id));
  }
}
