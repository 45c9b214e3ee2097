package jp.kokuji.notice.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a report's figures as open data: one fact a line, UTF-8 with BOM, CRLF, RFC 4180. Without
 * the BOM a spreadsheet program would show a reader of the city's site no Japanese.
 */
final class OpenFigures {
  private static final String BOM = "\uFEFF";

  private OpenFigures() {}

  static byte[] csv(PublicEdition edition, FinalReport report) throws IOException {
    return bytes(
        csv -> {
          csv.printRecord(OpenColumn.names());
          List<Frozen> figures = report.figures();
          RowPart parts = RowPart.of(report, figures, edition.notice().year());
          for (Frozen figure : figures) {
            csv.printRecord(line(edition, report, figure, parts));
          }
        });
  }

  /** The bytes of a file of open data. */
  static byte[] bytes(Lines lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    text.write(BOM);
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      lines.print(csv);
    }
    return bytes.toByteArray();
  }

  /** Prints the lines of a file, the header first. */
  @FunctionalInterface
  interface Lines {
    void print(CSVPrinter csv) throws IOException;
  }

  static List<Object> line(
      PublicEdition edition, FinalReport report, Frozen figure, RowPart parts) {
    List<String> rows = figure.row();
    String table = figure.label("table");
    return List.of(
        figure.id(),
        edition.city().code(),
        edition.city().name(),
        report.id(),
        report.outline().title(),
        edition.notice().year().year(),
        edition.notice().year().label(),
        table,
        report.outline().tables().getOrDefault(table, table),
        rows.getFirst(),
        rows.size() > 1 ? rows.get(1) : "",
        rows.size() > 2 ? rows.get(2) : "",
        figure.label("column"),
        figure.value(),
        figure.unit(),
        edition.notice().number(),
        edition.notice().date(),
        parts.of(figure),
        edition.status(figure).code());
  }
}
