package jp.kokuji.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.edition.xlsx.WorkbookEdition;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Report;

/** The lines of a file as figures of a report in a workbook. */
final class FigureRows {
  private FigureRows() {}

  public static void main(String[] arguments) throws IOException {
    List<Figure> figures;
    try (Stream<String> lines = Files.lines(Path.of(arguments[0]))) {
      figures = lines.map(FigureRows::figure).toList();
    }
    FiscalYear year = FiscalYear.find("R3").orElseThrow();
    Report report = new Report("bench", year, "数値の一覧", "", "市", true, List.of());
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
      new WorkbookEdition().write(report, figures, out);
    }
  }

  private static Figure figure(String line) {
    String[] parts = line.split("\t", -1);
    return new Figure(
        parts[0], parts[1], parts[2], parts[3], Long.parseLong(parts[4]), parts[5], List.of());
  }
}
