package jp.kokuji.edition.xlsx;

import jp.kokuji.edition.chart.Fill;
import jp.kokuji.report.Block.Chart;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/** Makes Excel's own bar chart from cells. */
final class NativeChart {
  private static final String NUMBER = "#,##0";
  private static final int GRID = 0xC9CFD6;
  private static final int AXIS = 0x333D49;

  private final Chart chart;
  private final XSSFChart drawn;

  NativeChart(Chart chart, XSSFChart drawn) {
    this.chart = chart;
    this.drawn = drawn;
  }

  void plot(XSSFSheet sheet, ChartCells cells) {
    drawn.setTitleText(chart.caption() + chart.unit());
    drawn.setTitleOverlay(false);
    XDDFBarChartData data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names(), values());
    boolean across = chart.bars() == Chart.Bars.ACROSS;
    data.setBarDirection(across ? BarDirection.BAR : BarDirection.COL);
    data.setBarGrouping(BarGrouping.CLUSTERED);
    data.setGapWidth(chart.series().size() == 1 ? 60 : 45);
    data.setVaryColors(false);
    for (int series = 0; series < chart.series().size(); series++) {
      XDDFChartData.Series added =
          data.addSeries(
              XDDFDataSourcesFactory.fromStringCellRange(sheet, cells.names()),
              XDDFDataSourcesFactory.fromNumericCellRange(sheet, cells.values(series)));
      added.setTitle(chart.series().get(series).name(), cells.nameOf(series));
      added.setShapeProperties(ChartFills.of(Fill.of(series, chart.series().size())));
    }
    drawn.plot(data);
    drawn.getCTChart().getPlotArea().getBarChartArray(0).getSerList().forEach(NativeChart::label);
    if (chart.series().size() > 1) {
      drawn.getOrAddLegend().setPosition(LegendPosition.TOP);
      drawn.getOrAddLegend().setOverlay(false);
    }
    ChartText.dress(drawn);
  }

  private XDDFCategoryAxis names() {
    boolean across = chart.bars() == Chart.Bars.ACROSS;
    XDDFCategoryAxis axis =
        drawn.createCategoryAxis(across ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    axis.setMajorTickMark(AxisTickMark.NONE);
    axis.setMinorTickMark(AxisTickMark.NONE);
    axis.getOrAddShapeProperties().setLineProperties(ChartFills.line(AXIS, 0.75));
    if (across) {
      // Excel counts from the bottom up unless it is told otherwise.
      axis.setOrientation(AxisOrientation.MAX_MIN);
    }
    return axis;
  }

  private XDDFValueAxis values() {
    boolean across = chart.bars() == Chart.Bars.ACROSS;
    XDDFValueAxis axis = drawn.createValueAxis(across ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    axis.setMinimum(0);
    axis.setNumberFormat(NUMBER);
    axis.setMajorTickMark(AxisTickMark.NONE);
    axis.setMinorTickMark(AxisTickMark.NONE);
    // Turned over, the names' axis carries the scale to the top; its far end is the bottom.
    axis.setCrosses(across ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
    axis.getOrAddMajorGridProperties().setLineProperties(ChartFills.line(GRID, 0.5));
    axis.getOrAddShapeProperties().setLineProperties(ChartFills.line(GRID, 0.5));
    return axis;
  }

  private static void label(CTBarSer series) {
    CTDLbls labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
    labels.addNewNumFmt().setFormatCode(NUMBER);
    labels.getNumFmt().setSourceLinked(false);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }
}
