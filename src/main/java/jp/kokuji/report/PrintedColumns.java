package jp.kokuji.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kokuji.figure.Figure;
import jp.kokuji.rulebook.table.TableColumn;

/** Which of a table's columns the year's report prints, and what stands above them. */
record PrintedColumns(List<TableColumn> columns) {

  /**
   * The labels of the columns from left to right: those with a figure, and ratios even where none
   * of them can be computed, as long as the columns that they compare are there.
   */
  List<String> of(Map<String, Map<String, Figure>> rows) {
    Set<String> figures =
        rows.values().stream().flatMap(row -> row.keySet().stream()).collect(Collectors.toSet());
    return columns.stream()
        .filter(column -> !column.isInside())
        .filter(
            column ->
                figures.contains(column.label())
                    || (!column.declared().adds() && figures.containsAll(column.operands())))
        .map(TableColumn::label)
        .toList();
  }

  /** The columns whose figures stand in brackets, by the one in whose cells they do. */
  Map<String, String> inside() {
    Map<String, String> inside = new LinkedHashMap<>();
    for (TableColumn column : columns) {
      String outer = column.declared().inside();
      if (outer != null) {
        inside.put(outer, column.label());
      }
    }
    return inside;
  }

  /** The heading above each column that has one. */
  Map<String, String> above() {
    Map<String, String> above = new LinkedHashMap<>();
    for (TableColumn column : columns) {
      String heading = column.declared().under();
      if (heading != null) {
        above.put(column.label(), heading);
      }
    }
    return above;
  }
}
