package jp.kokuji.edition.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kokuji.edition.xlsx.CellLook.Face;
import jp.kokuji.edition.xlsx.CellLook.Frame;
import jp.kokuji.edition.xlsx.PrintedFigures.Print;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block.Chart;
import jp.kokuji.report.Block.Chart.Series;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/**
 * The cells that a chart draws, below what its sheet prints: a figure that another cell prints
 * already is a reference to that cell, so that the chart follows it.
 *
 * @param firstRow holds the chart's title; the row below it the names of the series
 */
record ChartCells(Canvas canvas, Chart chart, int firstRow) {
  private static final CellLook TEXT = CellLook.plain(Face.TABLE).frame(Frame.WHOLE);
  private static final CellLook NUMBER =
      TEXT.across(HorizontalAlignment.RIGHT).format(PrintedNumber.SPACED);

  /** Relative widths of the columns, of which the last is what the cells leave of the sheet. */
  static List<Integer> widths(Chart chart) {
    List<Integer> widths = new ArrayList<>(List.of(34));
    chart.series().forEach(series -> widths.add(12));
    if (chart.series().size() < 5) {
      widths.add(12 * (5 - chart.series().size()));
    }
    return widths;
  }

  int endRow() {
    return firstRow + 2 + chart.categories().size();
  }

  CellRangeAddress names() {
    return new CellRangeAddress(firstRow + 2, endRow() - 1, 0, 0);
  }

  CellRangeAddress values(int series) {
    return new CellRangeAddress(firstRow + 2, endRow() - 1, series + 1, series + 1);
  }

  CellReference nameOf(int series) {
    String sheet = canvas.sheet().getSheetName();
    return new CellReference(sheet, firstRow + 1, series + 1, true, true);
  }

  /** Writes the cells; returns the figures of which no cell was known yet. */
  List<Print> write(PrintedFigures figures) {
    List<Print> prints = new ArrayList<>();
    text(0, 0, chart.caption() + chart.unit(), CellLook.plain(Face.TABLE));
    text(1, 0, "", TEXT);
    for (int category = 0; category < chart.categories().size(); category++) {
      text(category + 2, 0, chart.categories().get(category), TEXT);
    }
    for (int column = 1; column <= chart.series().size(); column++) {
      Series series = chart.series().get(column - 1);
      text(1, column, series.name(), TEXT);
      for (int category = 0; category < chart.categories().size(); category++) {
        number(cell(category + 2, column), series.figures().get(category), figures)
            .ifPresent(prints::add);
      }
    }
    return prints;
  }

  private void text(int row, int column, String text, CellLook look) {
    canvas.text(cell(row, column), text, look);
  }

  private Optional<Print> number(
      CellRangeAddress area, @Nullable Figure figure, PrintedFigures figures) {
    if (figure == null) {
      canvas.text(area, "", TEXT);
      return Optional.empty();
    }
    XSSFCell cell = canvas.number(area, figure.amount(), NUMBER);
    Optional<CellReference> printed = figures.findAddress(figure);
    printed.ifPresent(address -> refer(cell, address, figure));
    return printed.isPresent() ? Optional.empty() : Optional.of(new Print(figure, area));
  }

  private void refer(XSSFCell cell, CellReference address, Figure figure) {
    cell.setCellFormula(address.formatAsString());
    var evaluator = canvas.sheet().getWorkbook().getCreationHelper().createFormulaEvaluator();
    evaluator.evaluateFormulaCell(cell);
    if (cell.getNumericCellValue() != figure.amount().doubleValue()) {
      throw new IllegalStateException(figure + " is not what stands in " + address);
    }
  }

  private CellRangeAddress cell(int row, int column) {
    return new CellRangeAddress(firstRow + row, firstRow + row, column, column);
  }
}
