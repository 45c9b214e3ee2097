package jp.kokuji.edition.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Report;
import jp.kokuji.report.Report.Section;
import jp.kokuji.workbook.ReproducibleZip;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The report as an Excel workbook: a sheet a section with a table or a chart, laid out for A4, and
 * a last sheet that lists every figure with its id and the cell that prints it, so that a number
 * can be traced from the workbook alone.
 *
 * <p>The same report gives the same bytes on every machine.
 */
public final class WorkbookEdition {

  /**
   * Writes the workbook; the stream stays open.
   *
   * @param figures every figure of the report, in the order of {@code figures.csv}
   * @throws IllegalArgumentException if a cell prints a figure that is not in {@code figures}, or
   *     text other than its value
   * @throws IllegalStateException if a formula does not give the value of its figure
   */
  public void write(Report report, List<Figure> figures, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Styles styles = new Styles(workbook);
      PrintedFigures printed = new PrintedFigures(figures);
      SheetNames names = new SheetNames(FigureSheet.NAME);
      TableNames tables = new TableNames(FigureSheet.NAME);
      boolean first = true;
      for (List<Section> sections : SectionSheet.sheets(report.sections())) {
        String name = names.of(sections.getFirst().number(), sections.getFirst().shortName());
        SectionSheet sheet =
            new SectionSheet(
                new Canvas(workbook.createSheet(name), styles), sections, printed, tables);
        if (first) {
          sheet.title(report);
          first = false;
        }
        sheet.write(report);
      }
      DocumentProperties.write(report, workbook.getProperties());
      FigureSheet figureSheet =
          new FigureSheet(workbook.createSheet(FigureSheet.NAME), styles, printed);
      ReproducibleZip.write(workbook, out, figureSheet.lay(report));
    }
  }
}
