package jp.kokuji.edition.xlsx;

import jp.kokuji.edition.EditionWords;
import jp.kokuji.edition.chart.Drawing;
import jp.kokuji.report.Block.Chart;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A chart in one row of its sheet, as high as it, since a page never breaks within a row.
 *
 * @param row that holds the chart
 */
record ChartOnSheet(Chart chart, int row) {
  /** The title and room around the bars, in points. */
  private static final double AROUND = 40;

  /** A little below the highest row that Excel allows. */
  private static final double HIGHEST = 400;

  private static final double LOWEST = 130;

  /** What remains free in the row, in points. */
  private static final int MARGIN = 3;

  static double height(Chart chart) {
    double drawn = Drawing.of(chart, Grid.WIDTH * Canvas.COLUMN_POINTS).height();
    return Math.clamp(drawn + AROUND, LOWEST, HIGHEST);
  }

  /** Draws the chart across the first columns from cells that hold their values already. */
  void write(XSSFSheet sheet, int columns, ChartCells cells) {
    int bottom = Units.toEMU(height(chart) - MARGIN);
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(0, Units.toEMU(MARGIN), 0, bottom, 0, row, columns, row);
    anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_AND_RESIZE);
    XSSFChart drawn = sheet.createDrawingPatriarch().createChart(anchor);
    drawn.getGraphicFrame().setName(EditionWords.text("chart.name", chart.caption()));
    drawn
        .getGraphicFrame()
        .getCTGraphicalObjectFrame()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(chart.alternative());
    new NativeChart(chart, drawn).plot(sheet, cells);
  }
}
