package jp.kokuji.edition.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.ObservationStatus;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes {@code figures.csv}: every figure of a report, in the given order; UTF-8 without BOM, LF,
 * RFC 4180.
 *
 * <p>Labels are written as they are, without a guard against spreadsheet formulas: they come from
 * {@code jobs/}, which the operator writes, never from a submission. Years in them have the western
 * year beside them (rule L3-05); the id, which is what {@code explain} takes, stays as it is. The
 * last column, how each stands, is left out of what an earlier program made and did not say it.
 */
public final class FiguresCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private FiguresCsv() {}

  /** Writes the list; the stream stays open. */
  public static void write(List<Figure> figures, OutputStream out) throws IOException {
    CSVPrinter csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), FORMAT);
    boolean stated = figures.stream().anyMatch(figure -> figure.status() != null);
    List<Object> header =
        new ArrayList<>(List.of("figure", "table", "row", "column", "value", "unit"));
    if (stated) {
      header.add("status");
    }
    csv.printRecord(header);
    for (Figure figure : figures) {
      List<Object> line = new ArrayList<>(header.size());
      line.add(figure.id());
      line.add(figure.table());
      line.add(FiscalYear.withWesternYears(figure.row()));
      line.add(FiscalYear.withWesternYears(figure.column()));
      line.add(figure.amount().toPlainString());
      line.add(figure.unit());
      if (stated) {
        line.add(Objects.requireNonNullElse(figure.status(), ObservationStatus.NORMAL).code());
      }
      csv.printRecord(line);
    }
    csv.flush();
  }
}
