package jp.kokuji.notice.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kokuji.release.Manifest;
import jp.kokuji.report.Outline;
import jp.kokuji.rulebook.ReportDefinition;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A final version of a report as it stands in its folder, which has been held against its manifest.
 *
 * @param system the system (制度) that it tells of
 */
public record FinalReport(
    ReportDefinition definition, String system, Outline outline, Manifest manifest, Path folder) {
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /**
   * A figure as the final version lists it.
   *
   * @param labels table, row and column
   */
  record Frozen(String id, Map<String, String> labels, String value, String unit) {
    String label(String name) {
      return labels.getOrDefault(name, "");
    }
  }

  public String id() {
    return definition.id();
  }

  /** The final version's number. */
  public int version() {
    return manifest.version() == null ? 1 : manifest.version();
  }

  /** The figures of {@code figures.csv}, in its order. */
  List<Frozen> figures() throws IOException {
    List<Frozen> figures = new ArrayList<>();
    try (CSVParser csv = CSV.parse(Files.newBufferedReader(folder.resolve("figures.csv")))) {
      for (CSVRecord line : csv) {
        figures.add(
            new Frozen(line.get("figure"), line.toMap(), line.get("value"), line.get("unit")));
      }
    }
    return figures;
  }
}
