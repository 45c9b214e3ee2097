package jp.kokuji.notice.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Writes what holds of all years and reports in one file. */
final class AllFigures {
  static final String FILE = "all-figures.csv";

  private AllFigures() {}

  /** One figure a line, with what kind of row it stands in and its status. */
  static PublicFile csv(PublishedTree tree) throws IOException {
    List<List<Object>> lines = new ArrayList<>();
    for (Issue issue : tree.holding()) {
      List<CSVRecord> figures = tree.figures(issue);
      RowPart parts = RowPart.among(figures);
      Set<String> corrected = corrected(tree, issue);
      for (CSVRecord figure : figures) {
        List<Object> line = new ArrayList<>(figure.toList());
        line.add(issue.edition());
        line.add(parts.of(figure));
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

  /** The figures of the report that any edition up to this one corrected. */
  private static Set<String> corrected(PublishedTree tree, Issue issue) {
    Set<String> corrected = new HashSet<>(issue.corrected());
    tree.issues().stream()
        .filter(issue::follows)
        .forEach(earlier -> corrected.addAll(earlier.corrected()));
    return corrected;
  }
}
