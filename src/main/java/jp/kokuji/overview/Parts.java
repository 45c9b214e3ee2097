package jp.kokuji.overview;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.kokuji.rulebook.OverviewDefinition;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/**
 * What the numbers of a report over bodies are made of, released with it as {@code parts.csv}: for
 * every table and column, each body with its version and the checksum of its figures.
 */
final class Parts {
  static final String FILE = "parts.csv";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
  private static final List<String> HEADER =
      List.of(
          "table", "row", "column", "body", "name", "state", "version", "figure", "value",
          "sha256");

  private Parts() {}

  static void write(
      OverviewDefinition overview, Map<OverviewDefinition.Table, Totals> tables, OutputStream out)
      throws IOException {
    CSVPrinter csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), FORMAT);
    csv.printRecord(HEADER);
    for (Map.Entry<OverviewDefinition.Table, Totals> table : tables.entrySet()) {
      for (OverviewDefinition.Column column : table.getKey().columns()) {
        for (Returned each : table.getValue().bodies()) {
          String figure = column.figure(overview.report());
          boolean counts = each.standing().counts();
          csv.printRecord(
              table.getKey().id(),
              String.join(
                  "/",
                  table.getKey().path(each.body()).stream().map(l -> l.replace('/', '／')).toList()),
              column.label(),
              each.body().code(),
              each.body().name(),
              each.standing().name().toLowerCase(Locale.ROOT),
              each.version(),
              figure,
              counts ? each.value(figure).amount().toPlainString() : "",
              each.sha256());
        }
      }
    }
    csv.flush();
  }

  static List<Part> read(Path folder) throws IOException {
    try (CSVParser csv = FORMAT.parse(Files.newBufferedReader(folder.resolve(FILE)))) {
      return csv.stream()
          .skip(1)
          .map(
              line ->
                  new Part(
                      line.get(0),
                      line.get(1),
                      line.get(2),
                      line.get(3),
                      line.get(4),
                      line.get(5),
                      line.get(6),
                      line.get(7),
                      line.get(8),
                      line.get(9)))
          .toList();
    }
  }
}
