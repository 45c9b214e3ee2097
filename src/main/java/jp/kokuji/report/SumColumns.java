package jp.kokuji.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.TableDefinition.Column;

/** Which columns of a table belong together: those of one field, and those that are sums. */
record SumColumns(Setting setting, String table) {

  /** Their labels, each with the labels of the columns that add up to it. */
  Map<String, List<String>> parts() {
    TableDefinition definition =
        Objects.requireNonNull(setting.definition().tables().get(table), table);
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (Column column : definition.columns()) {
      if (column.label() != null && column.of() != null) {
        parts.put(
            setting.inYear(column.label()),
            definition.columns().stream()
                .filter(other -> column.of().equals(other.each()))
                .flatMap(other -> labels(definition, other))
                .toList());
      } else if (column.label() != null && !column.plus().isEmpty()) {
        parts.put(
            setting.inYear(column.label()), column.plus().stream().map(setting::inYear).toList());
      }
    }
    return parts;
  }

  /** The labels of differences and ratios, which are no categories beside what they compare. */
  List<String> compared() {
    return Objects.requireNonNull(setting.definition().tables().get(table), table)
        .columns()
        .stream()
        .filter(column -> !column.difference().isEmpty() || !column.ratio().isEmpty())
        .map(column -> setting.inYear(Objects.requireNonNull(column.label())))
        .toList();
  }

  /** The labels of the columns that each field makes. */
  List<List<String>> spreads() {
    TableDefinition definition =
        Objects.requireNonNull(setting.definition().tables().get(table), table);
    return definition.columns().stream()
        .filter(column -> column.each() != null)
        .map(column -> labels(definition, column).toList())
        .toList();
  }

  private Stream<String> labels(TableDefinition definition, Column column) {
    String kind = column.kind() == null ? definition.kind() : column.kind();
    var type =
        Objects.requireNonNull(setting.rulebook().kinds().get(kind), kind)
            .field(Objects.requireNonNull(column.each()))
            .type();
    return ((FieldType.Vocabulary) type)
        .words().stream().map(word -> column.labels().getOrDefault(word, word));
  }
}
