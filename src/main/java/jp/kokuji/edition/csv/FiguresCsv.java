package jp.kokuji.edition.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Figure;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes {@code figures.csv}: every figure of a report, in the given order; UTF-8 without BOM, LF,
 * RFC 4180.
 *
 * <p>Labels are written as they are, without a guard against spreadsheet formulas: they come from
 * {@code jobs/}, which the operator writes, never from a submission. Years in them have the western
 * year beside them (rule L3-05); the id, which is what {@code explain} takes, stays as it is.
 */
public final class FiguresCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setHeader("figure", "table", "row", "column", "value", "unit")
          .get();

  private FiguresCsv() {}

  /** Writes the list; the stream stays open. */
  public static void write(List<Figure> figures, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVPrinter csv = new CSVPrinter(text, FORMAT);
    for (Figure figure : figures) {
      csv.printRecord(
          figure.id(),
          figure.table(),
          FiscalYear.withWesternYears(figure.row()),
          FiscalYear.withWesternYears(figure.column()),
          figure.amount().toPlainString(),
          figure.unit());
    }
    csv.flush();
  }
}
