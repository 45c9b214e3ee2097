package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.kokuji.record.Condition;
import jp.kokuji.record.Conditions;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.TableDefinition.Column;
import jp.kokuji.rulebook.TableDefinition.Link;
import org.jspecify.annotations.Nullable;

/** Makes the columns of a table: one as declared, or one for each word of a vocabulary. */
final class ColumnAxis {

  /**
   * A column.
   *
   * @param conditions what its records must be, besides what the row asks for
   * @param parts labels of the columns that add up to this one; empty where it is no sum
   * @param counted whether it is counted itself; otherwise it is nothing but the sum of its parts
   * @param ifAny whether the column is left out where all its figures are 0
   */
  record Counted(
      String label,
      RecordKind kind,
      String unit,
      List<Condition> conditions,
      Measure measure,
      @Nullable Link through,
      List<String> parts,
      boolean counted,
      boolean ifAny) {}

  private final TableDefinition table;
  private final Rulebook rulebook;
  private final Conditions conditions;

  ColumnAxis(TableDefinition table, Rulebook rulebook, Conditions conditions) {
    this.table = table;
    this.rulebook = rulebook;
    this.conditions = conditions;
  }

  List<Counted> columns() {
    List<Counted> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      if (column.each() == null) {
        columns.add(single(column));
      } else {
        columns.addAll(each(column, column.each()));
      }
    }
    return columns;
  }

  private Counted single(Column column) {
    return new Counted(
        Objects.requireNonNull(column.label()),
        kind(column),
        unit(column),
        where(column),
        measure(column),
        column.through(),
        parts(column),
        column.plus().isEmpty(),
        false);
  }

  private List<Counted> each(Column column, String field) {
    FieldType.Vocabulary words = vocabulary(column, field);
    List<Counted> columns = new ArrayList<>();
    words.values().forEach(word -> columns.add(word(column, field, word, false)));
    if (words.blank() != null) {
      columns.add(word(column, field, words.blank(), true));
    }
    return columns;
  }

  private Counted word(Column column, String field, String word, boolean ifAny) {
    List<Condition> both = new ArrayList<>(where(column));
    both.add(new Condition.Among(field, List.of(word)));
    return new Counted(
        column.labels().getOrDefault(word, word),
        kind(column),
        unit(column),
        both,
        measure(column),
        column.through(),
        List.of(),
        true,
        ifAny);
  }

  private List<String> parts(Column column) {
    if (column.of() == null) {
      return column.plus();
    }
    return table.columns().stream()
        .filter(other -> column.of().equals(other.each()))
        .flatMap(other -> each(other, column.of()).stream())
        .map(Counted::label)
        .toList();
  }

  private FieldType.Vocabulary vocabulary(Column column, String field) {
    return (FieldType.Vocabulary) kind(column).field(field).type();
  }

  private RecordKind kind(Column column) {
    String id = column.kind() == null ? table.kind() : column.kind();
    return Objects.requireNonNull(rulebook.kinds().get(id), id);
  }

  private String unit(Column column) {
    return column.unit() == null ? table.unit() : column.unit();
  }

  /** The table's own restriction holds for the columns that count the table's kind. */
  private List<Condition> where(Column column) {
    RecordKind kind = kind(column);
    List<Condition> all = new ArrayList<>();
    if (kind.id().equals(table.kind())) {
      all.addAll(conditions.of(kind, table.where()));
    }
    all.addAll(conditions.of(kind, column.where()));
    return all;
  }

  private static Measure measure(Column column) {
    if (!column.sum().isEmpty()) {
      return new Measure.Sum(column.sum());
    }
    return column.distinct().isEmpty()
        ? new Measure.Records()
        : new Measure.Distinct(column.distinct());
  }
}
