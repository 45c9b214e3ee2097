package jp.kokuji.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.rulebook.table.TableColumn;

/** Which columns of a table belong together: those of one field, and those that are sums. */
record SumColumns(List<TableColumn> columns) {

  static SumColumns of(Setting setting, String table) {
    return new SumColumns(setting.columns(table));
  }

  /** The labels of the sums, each with the labels of the columns that add up to it. */
  Map<String, List<String>> parts() {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    columns.stream()
        .filter(column -> !column.parts().isEmpty())
        .forEach(column -> parts.put(column.label(), column.parts()));
    return parts;
  }

  /** The labels of differences and ratios, which are no categories beside what they compare. */
  List<String> compared() {
    return columns.stream()
        .filter(column -> column.declared().compares())
        .map(TableColumn::label)
        .toList();
  }

  /** The labels of the columns that each field makes. */
  List<List<String>> spreads() {
    return List.copyOf(
        columns.stream()
            .filter(column -> column.word() != null)
            .collect(
                groupingBy(
                    TableColumn::declared,
                    LinkedHashMap::new,
                    mapping(TableColumn::label, toList())))
            .values());
  }
}
