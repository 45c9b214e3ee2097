package jp.kokuji.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.table.Category;
import jp.kokuji.rulebook.table.Dimension;
import org.springframework.stereotype.Component;

/** Tells which figures of a table are declared to be sums, whatever was counted for them. */
@Component
public class Additions {
  private final Records records;

  Additions(Records records) {
    this.records = records;
  }

  /** The sums of the table, also those whose rows are all left out as 0. */
  public TableSums of(
      TableDefinition table, Rulebook rulebook, ReportDefinition report, FiscalYear year) {
    CountedAxes axes = CountedAxes.of(table, CountingBase.of(rulebook, report, year, records));
    Map<String, List<String>> columns = new LinkedHashMap<>();
    axes.columns().stream()
        .filter(column -> !column.made().parts().isEmpty())
        .forEach(column -> columns.put(column.label(), column.made().parts()));
    boolean overlap =
        table.rows().total() != null && Dimension.overlap(table, rulebook.kind(table.kind()));
    List<String> distinct =
        axes.columns().stream()
            .filter(column -> overlap || !column.made().adds() || countsDistinct(column))
            .map(CountedAxes.Column::label)
            .toList();
    return new TableSums(rows(table, axes), columns, distinct);
  }

  private static boolean countsDistinct(CountedAxes.Column column) {
    Counted counted = column.counted();
    return counted != null && counted.measure() instanceof Measure.Distinct;
  }

  /**
   * A row that is no part of another one below the total is a subtotal, even if it has no parts.
   */
  private static Map<String, List<String>> rows(TableDefinition table, CountedAxes axes) {
    String total = table.rows().total();
    Map<String, List<String>> rows = new LinkedHashMap<>();
    if (table.rows().each().isEmpty()) {
      return rows;
    }
    Set<String> leaves =
        axes.rows().stream()
            .filter(row -> !row.label().equals(total))
            .flatMap(row -> row.parts().stream())
            .collect(Collectors.toSet());
    for (Category row : axes.rows()) {
      boolean subtotal = table.rows().subtotal() != null && !leaves.contains(row.label());
      if (subtotal || row.label().equals(total)) {
        rows.put(row.label(), row.parts());
      }
    }
    return rows;
  }
}
