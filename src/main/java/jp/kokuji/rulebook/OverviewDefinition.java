package jp.kokuji.rulebook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A report over bodies: figures that each body's own report has, side by side and added up.
 *
 * @param title with {@code {year}}
 * @param report the report of each body
 */
public record OverviewDefinition(
    String id, String title, String publisher, String report, List<Table> tables) {
  /** Stands in {@code each} for the bodies themselves. */
  public static final String BODY = "body";

  /**
   * A table with a row for each group of bodies, for each body, or for both.
   *
   * @param each headings of the register from the outer to the inner, last perhaps the bodies
   */
  public record Table(
      String id, String caption, String unit, List<String> each, List<Column> columns) {
    /** The path of rows to the body, from the outer to the inner. */
    public List<String> path(Body body) {
      return each.stream()
          .map(level -> level.equals(BODY) ? body.shown() : body.groups().getOrDefault(level, ""))
          .toList();
    }
  }

  /**
   * A figure of the bodies' reports.
   *
   * @param line where it is declared
   */
  public record Column(String label, String table, String row, String column, int line) {
    /** Its id in the report of each body. */
    public String figure(String report) {
      return String.join(":", report, table, row, column);
    }
  }

  /** What is asked of each body's report. */
  public Set<String> figures() {
    return tables.stream()
        .flatMap(table -> table.columns().stream())
        .map(column -> column.figure(report))
        .collect(Collectors.toSet());
  }
}
