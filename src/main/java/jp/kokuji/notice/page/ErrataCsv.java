package jp.kokuji.notice.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the table of corrected figures, in the form of the open data. */
final class ErrataCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader("figure_id", "report_id", "table_title", "row", "column", "before", "after")
          .get();

  private ErrataCsv() {}

  static byte[] csv(List<Erratum> errata) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    text.write("\uFEFF");
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      for (Erratum erratum : errata) {
        csv.printRecord(
            erratum.figure(),
            erratum.report(),
            erratum.table(),
            erratum.row(),
            erratum.column(),
            erratum.before(),
            erratum.after());
      }
    }
    return bytes.toByteArray();
  }
}
