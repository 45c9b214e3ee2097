package jp.kokuji.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kokuji.figure.Figure;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.TableDefinition.Column;

/** Which of a table's declared columns the year's report prints, and what stands above them. */
final class PrintedColumns {
  private final Setting setting;
  private final TableDefinition table;

  PrintedColumns(Setting setting, TableDefinition table) {
    this.setting = setting;
    this.table = table;
  }

  /**
   * The labels of the columns from left to right: those with a figure, and ratios even where none
   * of them can be computed, as long as the columns that they compare are there.
   */
  List<String> of(Map<String, Map<String, Figure>> rows) {
    Set<String> figures =
        rows.values().stream().flatMap(row -> row.keySet().stream()).collect(Collectors.toSet());
    List<String> printed = new ArrayList<>();
    for (Column column : table.columns()) {
      boolean compares = !column.ratio().isEmpty() && figures.containsAll(named(column.ratio()));
      labels(column).stream()
          .filter(label -> compares || figures.contains(label))
          .forEach(printed::add);
    }
    return printed;
  }

  /** The heading above each column that has one. */
  Map<String, String> above() {
    Map<String, String> above = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      if (column.under() != null) {
        labels(column).forEach(label -> above.put(label, column.under()));
      }
    }
    return above;
  }

  private List<String> labels(Column column) {
    if (column.each() == null) {
      return named(List.of(Objects.requireNonNull(column.label())));
    }
    String kind = column.kind() == null ? table.kind() : column.kind();
    var words = (FieldType.Vocabulary) setting.kind(kind).field(column.each()).type();
    return named(
        words.words().stream().map(word -> column.labels().getOrDefault(word, word)).toList());
  }

  private List<String> named(List<String> labels) {
    return labels.stream().map(label -> TableDefinition.inYear(label, setting.year())).toList();
  }
}
