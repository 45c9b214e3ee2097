package jp.kokuji.notice.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Writes what holds of all years and reports in one file, and which edition held on which day. */
final class AllFigures {
  static final String FILE = "all-figures.csv";
  static final String EDITIONS = "all-editions.csv";

  /** What a row is called that adds up the others of its table. */
  static final String TOTAL = "合計";

  private AllFigures() {}

  /** One figure a line, with what kind of row it stands in and its status. */
  static PublicFile csv(PublishedTree tree) throws IOException {
    List<List<Object>> lines = new ArrayList<>();
    for (Issue issue : tree.holding()) {
      List<CSVRecord> figures = tree.figures(issue);
      Set<String> above = new HashSet<>();
      figures.forEach(figure -> above.addAll(above(figure)));
      Set<String> corrected = corrected(tree, issue);
      for (CSVRecord figure : figures) {
        List<Object> line = new ArrayList<>(figure.toList());
        line.add(issue.edition());
        line.add(part(figure, above));
        line.add(corrected.contains(figure.get("figure_id")) ? "revised" : "normal");
        lines.add(line);
      }
    }
    return new PublicFile(
        FILE,
        OpenFigures.bytes(
            csv -> {
              csv.printRecord(
                  Stream.concat(
                          Stream.of(OpenColumn.values()).map(OpenColumn::physicalName),
                          Stream.of("edition", "part", "status"))
                      .toList());
              csv.printRecords(lines);
            }));
  }

  /** From which day until before which day each edition held: what held on any day. */
  static PublicFile editions(PublishedTree tree) throws IOException {
    return new PublicFile(
        EDITIONS,
        OpenFigures.bytes(
            csv -> {
              csv.printRecord(
                  "fiscal_year",
                  "report_id",
                  "edition",
                  "notice_number",
                  "valid_from",
                  "valid_until",
                  "withdrawn",
                  "address");
              for (Issue issue : tree.issues()) {
                csv.printRecord(
                    issue.year().year(),
                    issue.report(),
                    issue.edition(),
                    issue.number(),
                    issue.date(),
                    issue.until() == null ? "" : issue.until(),
                    issue.withdrawn(),
                    issue.folder());
              }
            }));
  }

  private static String part(CSVRecord figure, Set<String> above) {
    List<String> path = path(figure);
    if (path.contains(TOTAL) || figure.get("column").equals(TOTAL)) {
      return "total";
    }
    return above.contains(figure.get("table_id") + "/" + String.join("/", path))
        ? "subtotal"
        : "part";
  }

  /** The rows that the figure's row stands below. */
  private static List<String> above(CSVRecord figure) {
    List<String> path = path(figure);
    return Stream.iterate(1, level -> level < path.size(), level -> level + 1)
        .map(level -> figure.get("table_id") + "/" + String.join("/", path.subList(0, level)))
        .toList();
  }

  private static List<String> path(CSVRecord figure) {
    return Stream.of("row_1", "row_2", "row_3")
        .map(figure::get)
        .filter(label -> !label.isEmpty())
        .toList();
  }

  /** The figures of the report that any edition up to this one corrected. */
  private static Set<String> corrected(PublishedTree tree, Issue issue) {
    Set<String> corrected = new HashSet<>(issue.corrected());
    tree.issues().stream()
        .filter(issue::follows)
        .forEach(earlier -> corrected.addAll(earlier.corrected()));
    return corrected;
  }
}
