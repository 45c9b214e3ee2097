package jp.kokuji.notice.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.kokuji.figure.ObservationStatus;
import org.apache.commons.csv.CSVRecord;

/** Writes what holds of all years and reports in one file. */
final class AllFigures {
  static final String FILE = "all-figures.csv";
  static final String METADATA = FILE + "-metadata.json";

  private static final String STATUS = OpenColumn.STATUS.physicalName();
  private static final String PART = OpenColumn.PART.physicalName();

  private static final List<String> COLUMNS =
      Stream.of(OpenColumn.values())
          .map(OpenColumn::physicalName)
          .filter(column -> !List.of(PART, STATUS).contains(column))
          .toList();

  private AllFigures() {}

  /** One figure a line, with its part in its table and its status. */
  static PublicFile csv(PublishedTree tree) throws IOException {
    List<List<Object>> lines = new ArrayList<>();
    for (Issue issue : tree.holding()) {
      List<CSVRecord> figures = tree.figures(issue);
      RowPart parts = RowPart.of(figures, issue.year());
      Set<String> corrected = tree.corrected(issue);
      for (CSVRecord figure : figures) {
        List<Object> line = new ArrayList<>(COLUMNS.stream().map(figure::get).toList());
        line.add(issue.edition());
        line.add(figure.isMapped(PART) ? figure.get(PART) : parts.of(figure));
        line.add(status(figure, corrected));
        lines.add(line);
      }
    }
    return new PublicFile(
        FILE,
        OpenFigures.bytes(
            csv -> {
              csv.printRecord(
                  Stream.concat(COLUMNS.stream(), Stream.of("edition", PART, STATUS)).toList());
              csv.printRecords(lines);
            }));
  }

  /** As its edition says it; editions before there was a status tell it by what they corrected. */
  private static String status(CSVRecord figure, Set<String> corrected) {
    boolean revised = corrected.contains(figure.get("figure_id"));
    return (figure.isMapped(STATUS)
            ? ObservationStatus.of(figure.get(STATUS))
            : revised ? ObservationStatus.REVISED : ObservationStatus.NORMAL)
        .code();
  }
}
