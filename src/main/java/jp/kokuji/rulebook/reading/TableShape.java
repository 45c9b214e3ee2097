package jp.kokuji.rulebook.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.table.Category;
import jp.kokuji.rulebook.table.ColumnAxis;
import jp.kokuji.rulebook.table.Dimension;
import jp.kokuji.rulebook.table.RowAxis;
import jp.kokuji.rulebook.table.Span;
import jp.kokuji.rulebook.table.TableColumn;

/**
 * What the rows and columns of a declared table will be called in any year.
 *
 * @param table where it is declared
 * @param kind whose fields make the rows; nothing where they cannot be made
 * @param written its columns, from left to right
 */
record TableShape(
    Entry table,
    TableDefinition declared,
    Optional<RecordKind> kind,
    List<WrittenColumn> written,
    Lexicon lexicon) {

  static TableShape of(Entry table, Optional<RecordKind> kind, Lexicon lexicon) {
    TableDefinition declared =
        ReportReader.BINDING.treeToValue(
            table.source().tree().at(table.at()), TableDefinition.class);
    ColumnAxis axis = new ColumnAxis(declared, lexicon);
    List<Entry> entries = table.items("columns");
    List<WrittenColumn> written =
        IntStream.range(0, entries.size())
            .mapToObj(
                i -> {
                  TableDefinition.Column column = declared.columns().get(i);
                  return new WrittenColumn(
                      entries.get(i), column, axis.kind(column), axis.of(column));
                })
            .toList();
    return new TableShape(table, declared, kind, written, lexicon);
  }

  /** The same, its rows being known to be impossible. */
  TableShape withoutRows() {
    return new TableShape(table, declared, Optional.empty(), written, lexicon);
  }

  /** The columns, from left to right. */
  Stream<TableColumn> made() {
    return written.stream().flatMap(column -> column.made().stream());
  }

  /** Whether all that it counts could be read, so that a name that it lacks is wrong. */
  boolean isKnown() {
    return written.stream().allMatch(column -> column.kind().isPresent());
  }

  /** Their labels. */
  List<String> columns() {
    return made().map(TableColumn::label).toList();
  }

  /**
   * The columns that one can be reckoned from.
   *
   * @param late those that must stand before it
   */
  Stream<TableColumn> before(WrittenColumn column, Predicate<TableDefinition.Column> late) {
    int place = written.indexOf(column);
    return written.stream()
        .filter(other -> !other.equals(column))
        .filter(other -> written.indexOf(other) < place || !late.test(other.declared()))
        .flatMap(other -> other.made().stream());
  }

  Optional<TableColumn> find(String label) {
    return made().filter(column -> column.label().equals(label)).findFirst();
  }

  /** All rows that any year can have, the total first; nothing where they depend on the records. */
  Optional<Set<String>> rows() {
    return categories()
        .map(
            rows -> {
              Set<String> labels = new LinkedHashSet<>(total().toList());
              rows.forEach(row -> labels.add(row.label()));
              return labels;
            });
  }

  private Optional<List<Category>> categories() {
    return kind.flatMap(known -> new RowAxis(declared, known, lexicon, Span.ANY).categories());
  }

  private Stream<String> total() {
    return Stream.ofNullable(declared.rows().total());
  }

  /** How many labels name a row at most, one beside the other; nothing where it is not known. */
  Optional<Integer> depth() {
    return kind.map(
        known -> {
          int all = dimensions(declared.rows().each()).mapToInt(Dimension::depth).sum();
          int split =
              dimensions(declared.rows().split().values())
                  .mapToInt(Dimension::depth)
                  .max()
                  .orElse(0);
          int first =
              dimensions(declared.rows().each()).mapToInt(Dimension::depth).findFirst().orElse(0);
          return Math.max(all, split == 0 ? 0 : first + split);
        });
  }

  private Stream<Dimension> dimensions(Iterable<String> names) {
    List<Dimension> found = new ArrayList<>();
    kind.ifPresent(
        known -> names.forEach(name -> Dimension.find(known, name).ifPresent(found::add)));
    return found.stream();
  }

  /** All that make rows, one after the other. */
  Stream<Dimension> dimensions() {
    return Stream.concat(
        dimensions(declared.rows().each()), dimensions(declared.rows().split().values()));
  }

  /** Whether a year without records leaves no row at all. */
  boolean canBeEmpty() {
    boolean combinations = types().stream().anyMatch(FieldType.Clauses.class::isInstance);
    return declared.rows().total() == null && (omits() || combinations);
  }

  private boolean omits() {
    return declared.rows().zero() == TableDefinition.Zero.OMIT;
  }

  /** Whether the row or the column is left out where it has nothing but 0. */
  boolean canVanish(String row, String column) {
    boolean gone =
        categories()
            .flatMap(rows -> rows.stream().filter(r -> r.label().equals(row)).findFirst())
            .map(Category::ifAny)
            .orElse(omits() && !row.equals(declared.rows().total()));
    return gone || blankColumns().contains(column);
  }

  /** The labels of columns for what is blank (処理中). */
  Set<String> blankColumns() {
    return made().filter(TableColumn::ifAny).map(TableColumn::label).collect(Collectors.toSet());
  }

  /** The labels of the columns that each spread field makes. */
  List<List<String>> spreads() {
    return written.stream()
        .filter(column -> column.declared().each() != null)
        .map(column -> column.made().stream().map(TableColumn::label).toList())
        .toList();
  }

  /** The labels of the total row and of the columns that are made of others. */
  List<String> sums() {
    Stream<String> columns =
        made()
            .filter(
                column ->
                    column.declared().of() != null
                        || column.declared().derived()
                        || column.declared().compares())
            .map(TableColumn::label);
    return Stream.concat(total(), columns).toList();
  }

  /** Whether a record can stand in several rows, so that they have no total. */
  boolean overlaps() {
    return dimensions().anyMatch(Dimension::overlaps);
  }

  /** The types of the fields that make the rows; single clauses and times have none. */
  List<FieldType> types() {
    return dimensions(declared.rows().each()).flatMap(each -> each.type().stream()).toList();
  }

  /** Whether agencies have the subtotals, and not their departments. */
  boolean hasAgencySubtotal() {
    return kind.flatMap(RecordKind::agency)
        .filter(agency -> agency.name().equals(declared.rows().subtotal()))
        .filter(agency -> !agency.name().equals(declared.rows().each().getFirst()))
        .isPresent();
  }

  /** The provisions whose clauses or bases are rows. */
  List<String> provisions() {
    return dimensions(declared.rows().each()).flatMap(Dimension::provisions).distinct().toList();
  }

  /** The columns that a year can lack, since they count the year before, or build on those. */
  Set<String> columnsOfThePreviousYear() {
    Set<String> labels = new LinkedHashSet<>();
    made()
        .filter(
            column ->
                column.declared().year() == TableDefinition.Earlier.PREVIOUS
                    || column.operands().stream().anyMatch(labels::contains))
        .forEach(column -> labels.add(column.label()));
    return labels;
  }

  /** Whether the column may have no figure in a row, its base being 0 or nothing there. */
  boolean isRate(String label) {
    return find(label).filter(column -> !column.declared().adds()).isPresent();
  }
}
