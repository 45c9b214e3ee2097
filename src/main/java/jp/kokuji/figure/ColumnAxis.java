package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.TableDefinition.Column;

/** Makes the columns of a table: one as declared, or one for each word of a vocabulary. */
final class ColumnAxis {
  private final TableDefinition table;
  private final CountingBase base;

  ColumnAxis(TableDefinition table, CountingBase base) {
    this.table = table;
    this.base = base;
  }

  /** The columns; without those of a year that has no such records, and what is built on them. */
  List<TableColumn> columns() {
    List<TableColumn> columns = new ArrayList<>();
    Set<String> missing = new HashSet<>();
    for (Column column : table.columns()) {
      List<TableColumn> made = made(column);
      boolean without =
          made.stream()
                  .flatMap(each -> each.reckoning().columns().stream())
                  .anyMatch(missing::contains)
              || !loaded(column);
      if (without) {
        made.forEach(each -> missing.add(each.label()));
      } else {
        columns.addAll(made);
      }
    }
    return columns;
  }

  /** Whether no column is missing. */
  boolean complete() {
    return table.columns().stream().allMatch(this::loaded);
  }

  private boolean loaded(Column column) {
    return column.year() == null || base.years(kind(column)).contains(year(column));
  }

  private FiscalYear year(Column column) {
    return column.year() == null ? base.year() : base.year().previous();
  }

  private List<TableColumn> made(Column column) {
    if (column.each() != null) {
      return each(column, column.each());
    }
    Reckoning reckoning = reckoning(column);
    String label = named(Objects.requireNonNull(column.label()));
    Counted counted = column.derived() ? null : counted(column, Map.of());
    return List.of(
        new TableColumn(label, unit(column), counted, reckoning, parts(column, reckoning), false));
  }

  private Reckoning reckoning(Column column) {
    if (!column.ratio().isEmpty()) {
      int decimals = column.decimals() == null ? 1 : column.decimals();
      return new Reckoning.Ratio(named(column.ratio()), decimals, base.rounding());
    }
    if (!column.difference().isEmpty()) {
      return new Reckoning.Difference(named(column.difference()));
    }
    return column.plus().isEmpty()
        ? new Reckoning.Count()
        : new Reckoning.Plus(named(column.plus()));
  }

  private List<TableColumn> each(Column column, String field) {
    FieldType.Vocabulary words = (FieldType.Vocabulary) kind(column).field(field).type();
    List<TableColumn> columns = new ArrayList<>();
    words.in(years(column)).forEach(word -> columns.add(word(column, field, word, false)));
    if (words.blank() != null) {
      columns.add(word(column, field, words.blank(), true));
    }
    return columns;
  }

  /** The years whose words make columns: all those that have rows. */
  private Collection<FiscalYear> years(Column column) {
    return table.rows().each().contains(Dimensions.YEAR)
        ? base.years(kind(column))
        : List.of(year(column));
  }

  private TableColumn word(Column column, String field, String word, boolean ifAny) {
    return new TableColumn(
        named(column.labels().getOrDefault(word, word)),
        unit(column),
        counted(column, Map.of(field, List.of(word))),
        new Reckoning.Count(),
        List.of(),
        ifAny);
  }

  private List<String> parts(Column column, Reckoning reckoning) {
    if (reckoning instanceof Reckoning.Plus plus) {
      return plus.columns();
    }
    String field = column.of();
    if (field == null) {
      return List.of();
    }
    return table.columns().stream()
        .filter(other -> field.equals(other.each()) && column.year() == other.year())
        .flatMap(other -> each(other, field).stream())
        .map(TableColumn::label)
        .toList();
  }

  private String named(String label) {
    return TableDefinition.inYear(label, base.year());
  }

  private List<String> named(List<String> labels) {
    return labels.stream().map(this::named).toList();
  }

  private RecordKind kind(Column column) {
    return base.kind(column.kind() == null ? table.kind() : column.kind());
  }

  private String unit(Column column) {
    if (column.unit() != null) {
      return column.unit();
    }
    if (!column.ratio().isEmpty()) {
      return "％";
    }
    return column.difference().isEmpty() ? table.unit() : unitOf(column.difference().getFirst());
  }

  private String unitOf(String label) {
    return table.columns().stream()
        .filter(other -> label.equals(other.label()))
        .map(this::unit)
        .findFirst()
        .orElse(table.unit());
  }

  /** The table's own restriction holds for the columns that count the table's kind. */
  private Counted counted(Column column, Map<String, List<String>> word) {
    RecordKind kind = kind(column);
    List<Map<String, List<String>>> where = new ArrayList<>();
    if (kind.id().equals(table.kind())) {
      where.add(table.where());
    }
    where.add(column.where());
    where.add(word);
    var link =
        column.through() == null
            ? null
            : new Counted.Reference(column.through(), base.kind(column.through().kind()));
    return new Counted(kind, year(column), base.years(kind), where, Measure.of(column), link);
  }
}
