package jp.kokuji.notice.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A figure as a final version lists it.
 *
 * @param labels table, row and column
 */
record Frozen(String id, Map<String, String> labels, String value, String unit) {
  /** Rows with more levels than this keep the rest in the last, so that years stay comparable. */
  private static final int LEVELS = 3;

  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  String label(String name) {
    return labels.getOrDefault(name, "");
  }

  /** The levels of its row. */
  List<String> row() {
    return List.of(label("row").split("/", LEVELS));
  }

  /** The figures of {@code figures.csv}, in its order. */
  static List<Frozen> of(Path list) throws IOException {
    List<Frozen> figures = new ArrayList<>();
    try (CSVParser csv = CSV.parse(Files.newBufferedReader(list))) {
      for (CSVRecord line : csv) {
        figures.add(
            new Frozen(line.get("figure"), line.toMap(), line.get("value"), line.get("unit")));
      }
    }
    return figures;
  }

  /** The same of an edition's open data. */
  static List<Frozen> open(Path data) throws IOException {
    List<Frozen> figures = new ArrayList<>();
    for (CSVRecord line : PublishedTree.lines(data)) {
      Map<String, String> labels =
          Map.of("table", line.get("table_id"), "column", line.get("column"));
      figures.add(new Frozen(line.get("figure_id"), labels, line.get("value"), line.get("unit")));
    }
    return figures;
  }
}
