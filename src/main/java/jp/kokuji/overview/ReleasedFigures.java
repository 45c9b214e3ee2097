package jp.kokuji.overview;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.ObservationStatus;
import jp.kokuji.file.Sha256;
import jp.kokuji.release.Manifest;
import jp.kokuji.release.ReportFolder;
import jp.kokuji.rulebook.Body;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Reads some figures of what a body has released. The file is held against its manifest, so that a
 * number that somebody has changed since is not added up.
 */
record ReleasedFigures(Path output, FiscalYear year, String report, boolean finished) {
  private static final String FILE = "figures.csv";
  private static final int STATUS = 6;

  Returned of(Body body, Set<String> figures) throws IOException {
    Path released = folder(body);
    if (!Files.exists(released.resolve(Manifest.FILE_NAME))) {
      return new Returned(body, Standing.NONE, 0, "", Map.of());
    }
    Manifest manifest = Manifest.read(released);
    boolean made = manifest.state() == Manifest.State.FINAL;
    int version = made && manifest.version() != null ? manifest.version() : 0;
    if (finished && !made) {
      return new Returned(body, Standing.NOT_FINAL, 0, "", Map.of());
    }
    byte[] bytes =
        Files.exists(released.resolve(FILE))
            ? Files.readAllBytes(released.resolve(FILE))
            : new byte[0];
    String sha256 = new Sha256().add(bytes).hex();
    if (manifest.files().stream()
        .noneMatch(file -> file.name().equals(FILE) && file.sha256().equals(sha256))) {
      return new Returned(body, Standing.CHANGED, version, sha256, Map.of());
    }
    Map<String, Returned.Value> values = values(new String(bytes, StandardCharsets.UTF_8), figures);
    Standing standing = made ? Standing.FINAL : Standing.DRAFT;
    return new Returned(body, standing, version, sha256, values);
  }

  private Path folder(Body body) {
    ReportFolder folder = new ReportFolder(output.resolve(body.code()), year, report);
    return finished ? folder.released() : folder.latest();
  }

  /** All ids that the file has: what may have been meant. */
  List<String> ids(Body body) throws IOException {
    Path released = folder(body);
    try (CSVParser csv = CSVFormat.RFC4180.parse(Files.newBufferedReader(released.resolve(FILE)))) {
      return csv.stream().skip(1).map(line -> line.get(0)).toList();
    }
  }

  /** Only the lines asked for are taken apart: a report has hundreds. */
  private static Map<String, Returned.Value> values(String csv, Set<String> figures)
      throws IOException {
    Map<String, Returned.Value> values = new HashMap<>();
    for (String figure : figures) {
      int begin = csv.indexOf("\n" + written(figure) + ",");
      if (begin >= 0) {
        List<String> line = line(csv, begin + 1);
        ObservationStatus status =
            line.size() > STATUS
                ? ObservationStatus.of(line.get(STATUS))
                : ObservationStatus.NORMAL;
        values.put(figure, new Returned.Value(new BigDecimal(line.get(4)), line.get(5), status));
      }
    }
    return values;
  }

  /** The values of the line that begins there; a parser is made for those with quotes only. */
  private static List<String> line(String csv, int begin) throws IOException {
    int end = csv.indexOf('\n', begin);
    String line = csv.substring(begin, end < 0 ? csv.length() : end);
    return line.indexOf('"') < 0
        ? List.of(line.split(",", -1))
        : CSVFormat.RFC4180
            .parse(new StringReader(csv.substring(begin)))
            .iterator()
            .next()
            .toList();
  }

  /** As RFC 4180 writes it. */
  private static String written(String value) {
    return value.matches("(?s).*[,\"\r\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
