package jp.kokuji.figure;

import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Conditions;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.City;
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
 */
public record CountingBase(
    Rulebook rulebook,
    FiscalYear year,
    RoundingMode rounding,
    Records records,
    Map<String, SortedSet<FiscalYear>> known)
    implements KnownNames {

  public static CountingBase of(
      Rulebook rulebook, ReportDefinition report, FiscalYear year, Records records) {
    return new CountingBase(
        rulebook, year, report.layout(year).roundingMode(), records, new HashMap<>());
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

  /** The year whose records the column counts. */
  FiscalYear year(Column column) {
    return column.year() == null ? year : year.previous();
  }

  @Override
  public Span years(Collection<Column> columns) {
    return Span.of(columns.stream().map(this::year).toList());
  }

  @Override
  public Span loaded(RecordKind kind) {
    return Span.of(years(kind));
  }

  @Override
  public boolean has(RecordKind kind, Column column) {
    return column.year() == null || years(kind).contains(year(column));
  }

  @Override
  public List<Category> years(Collection<RecordKind> kinds, int most) {
    List<FiscalYear> all =
        kinds.stream().flatMap(kind -> years(kind).stream()).distinct().sorted().toList();
    return all.stream()
        .skip(Math.max(0, all.size() - most))
        .map(one -> new Category(one.label(), one, List.of(), List.of(), false))
        .toList();
  }

  /** No list of the combinations can be made beforehand: those that occur. */
  @Override
  public Optional<List<String>> combinations(TableDefinition table, String field, Span years) {
    RecordKind kind = kind(table.kind());
    return Optional.of(
        Objects.requireNonNull(years.years()).stream()
            .flatMap(
                one -> {
                  var where = new Conditions(one).of(kind, table.where());
                  return records.values(kind, field, one, where).stream();
                })
            .distinct()
            .toList());
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
