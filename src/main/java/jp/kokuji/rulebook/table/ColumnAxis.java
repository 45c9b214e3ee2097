package jp.kokuji.rulebook.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kokuji.rulebook.Derived;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.TableDefinition.Column;

/** Makes the columns of a table: one as declared, or one for each word of a vocabulary. */
public final class ColumnAxis {
  private final TableDefinition table;
  private final KnownNames names;

  public ColumnAxis(TableDefinition table, KnownNames names) {
    this.table = table;
    this.names = names;
  }

  /** The columns; without those of a year that has no such records, and what is built on them. */
  public List<TableColumn> columns() {
    List<TableColumn> columns = new ArrayList<>();
    Set<String> missing = new HashSet<>();
    for (Column column : table.columns()) {
      List<TableColumn> made = of(column);
      boolean builds =
          made.stream().flatMap(each -> each.operands().stream()).anyMatch(missing::contains);
      if (builds || !has(column)) {
        made.forEach(each -> missing.add(each.label()));
      } else {
        columns.addAll(made);
      }
    }
    return columns;
  }

  /** Whether no column is missing. */
  boolean complete() {
    return table.columns().stream().allMatch(this::has);
  }

  private boolean has(Column column) {
    return kind(column).filter(kind -> !names.has(kind, column)).isEmpty();
  }

  /** What the one declaration makes; nothing where its words are not known. */
  public List<TableColumn> of(Column column) {
    if (column.each() != null) {
      return spread(column);
    }
    if (column.label() == null) {
      return List.of();
    }
    return List.of(
        new TableColumn(
            names.named(column.label()),
            unit(column),
            column,
            null,
            named(column.operands()),
            parts(column),
            false));
  }

  private List<TableColumn> spread(Column column) {
    return members(column).stream()
        .filter(member -> counts(column, member))
        .map(
            member ->
                new TableColumn(
                    names.named(column.labels().getOrDefault(member.label(), member.label())),
                    unit(column),
                    column,
                    member,
                    List.of(),
                    List.of(),
                    member.ifAny()))
        .toList();
  }

  /** Whether the table's own restriction leaves anything to count. */
  private boolean counts(Column column, Category member) {
    boolean own = column.kind() == null || column.kind().equals(table.kind());
    List<String> allowed = table.where().get(String.valueOf(column.each()));
    return !own || allowed == null || allowed.contains(member.label());
  }

  private List<Category> members(Column column) {
    return kind(column)
        .flatMap(kind -> Dimension.find(kind, String.valueOf(column.each())))
        .filter(Dimension::canBeAcross)
        .flatMap(new Members(table, names, years(column))::of)
        .orElse(List.of());
  }

  /** The years whose words make columns: all those that have rows. */
  private Span years(Column column) {
    return table.rows().each().contains(Dimension.YEAR)
        ? kind(column).map(names::loaded).orElse(Span.ANY)
        : names.years(table, List.of(column));
  }

  private List<String> parts(Column column) {
    if (!column.plus().isEmpty()) {
      return named(column.plus());
    }
    String field = column.of();
    return table.columns().stream()
        .filter(other -> field != null && field.equals(other.each()))
        .filter(other -> column.year() == other.year())
        .flatMap(other -> spread(other).stream())
        .map(TableColumn::label)
        .toList();
  }

  private List<String> named(List<String> labels) {
    return labels.stream().map(names::named).toList();
  }

  /** The kind that the column counts: its own, or the table's. */
  public Optional<RecordKind> kind(Column column) {
    return names.findKind(column.kind() == null ? table.kind() : column.kind());
  }

  private String unit(Column column) {
    if (column.unit() != null) {
      return column.unit();
    }
    if (column.isRate()) {
      return "％";
    }
    if (column.typical() != null && isDays(column, column.typical().of())) {
      return "日";
    }
    return column.difference().isEmpty() ? table.unit() : unitOf(column);
  }

  private boolean isDays(Column column, String field) {
    return kind(column).stream()
        .flatMap(kind -> kind.derived().stream())
        .anyMatch(
            derived ->
                derived.field().name().equals(field) && derived.how() instanceof Derived.Elapsed);
  }

  /** That of what it is taken from, which stands before it or is counted. */
  private String unitOf(Column difference) {
    int place = table.columns().indexOf(difference);
    return table.columns().stream()
        .filter(other -> difference.difference().getFirst().equals(other.label()))
        .filter(other -> other.difference().isEmpty() || table.columns().indexOf(other) < place)
        .map(this::unit)
        .findFirst()
        .orElse(table.unit());
  }
}
