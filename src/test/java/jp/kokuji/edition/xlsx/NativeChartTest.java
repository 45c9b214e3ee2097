package jp.kokuji.edition.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.edition.chart.SampleChart;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block;
import jp.kokuji.report.Block.Chart;
import jp.kokuji.report.Block.Chart.Bars;
import jp.kokuji.report.Block.Chart.Series;
import jp.kokuji.report.Cell;
import jp.kokuji.report.Report;
import jp.kokuji.report.Report.Section;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;

class NativeChartTest {

  @ParameterizedTest
  @EnumSource(Bars.class)
  void drawsTheFiguresFromTheCellsThatHoldThem(Bars bars) throws IOException {
    Chart chart = SampleChart.twoYears(bars);
    try (XSSFWorkbook read = write(figures(chart), chart)) {
      XSSFSheet sheet = read.getSheetAt(0);
      List<CTBarSer> drawn = bars(sheet).getSerList();
      assertThat(drawn).hasSize(2);
      for (int at = 0; at < drawn.size(); at++) {
        Series series = chart.series().get(at);
        CTBarSer shown = drawn.get(at);
        assertThat(cells(sheet, shown.getTx().getStrRef().getF())).containsExactly(series.name());
        assertThat(shown.getTx().getStrRef().getStrCache().getPtArray(0).getV())
            .isEqualTo(series.name());
        assertThat(cells(sheet, shown.getCat().getStrRef().getF())).isEqualTo(chart.categories());
        assertThat(shown.getCat().getStrRef().getStrCache().getPtList().stream().map(p -> p.getV()))
            .isEqualTo(chart.categories());
        List<String> values =
            series.figures().stream().map(f -> f == null ? "" : f.value() + ".0").toList();
        assertThat(cells(sheet, shown.getVal().getNumRef().getF())).isEqualTo(values);
        assertThat(
                shown.getVal().getNumRef().getNumCache().getPtList().stream().map(CTNumVal::getV))
            .isEqualTo(values.stream().filter(value -> !value.isEmpty()).toList());
        assertThat(shown.getDLbls().getShowVal().getVal()).isTrue();
      }
    }
  }

  @Test
  void saysInWordsWhatItShows() throws IOException {
    Chart chart = SampleChart.twoYears(Bars.ACROSS);
    try (XSSFWorkbook read = write(figures(chart), chart)) {
      XSSFChart drawn = read.getSheetAt(0).getDrawingPatriarch().getCharts().getFirst();
      var properties =
          frames(read.getSheetAt(0))
              .getFirst()
              .getCTGraphicalObjectFrame()
              .getNvGraphicFramePr()
              .getCNvPr();
      assertThat(properties.getDescr()).isEqualTo(chart.alternative());
      assertThat(properties.getName()).isEqualTo("図 " + chart.caption());
      assertThat(drawn.getTitleText().getString()).isEqualTo(chart.caption() + chart.unit());
    }
  }

  /** A page may break between rows only, and the chart's cells are no part of the report. */
  @Test
  void standsInOneRowAboveItsCellsWhichAreNotPrinted() throws IOException {
    Chart chart = SampleChart.twoYears(Bars.UPWARDS);
    try (XSSFWorkbook read = write(figures(chart), chart, chart)) {
      XSSFSheet sheet = read.getSheetAt(0);
      AreaReference printed = new AreaReference(read.getPrintArea(0), read.getSpreadsheetVersion());
      assertThat(frames(sheet)).hasSize(2);
      for (XSSFGraphicFrame frame : frames(sheet)) {
        var anchor = frame.getAnchor();
        assertThat(anchor.getRow2()).isEqualTo(anchor.getRow1());
        assertThat(anchor.getRow1()).isLessThanOrEqualTo(printed.getLastCell().getRow());
        assertThat(anchor.getCol2()).isEqualTo((short) (printed.getLastCell().getCol() + 1));
      }
      for (XSSFChart drawn : sheet.getDrawingPatriarch().getCharts()) {
        String names = bars(drawn).getSerArray(0).getCat().getStrRef().getF();
        assertThat(new AreaReference(names, read.getSpreadsheetVersion()).getFirstCell().getRow())
            .isGreaterThan(printed.getLastCell().getRow());
      }
    }
  }

  @Test
  void aFigureThatATablePrintsIsReferredToThere() throws IOException {
    Figure figure = SampleChart.figure("合計", "承諾", 1_234);
    Block.Table table =
        new Block.Table(
            "表",
            "",
            List.of(10),
            List.of(),
            List.of(new Block.Group(List.of(new Block.Row(List.of(cell(figure)))))));
    Chart chart =
        new Chart(
            "図",
            "",
            Bars.ACROSS,
            List.of("承諾"),
            List.of(new Series("合計", List.of(figure))),
            "棒グラフ。");
    try (XSSFWorkbook read = write(List.of(figure), table, chart)) {
      XSSFSheet sheet = read.getSheetAt(0);
      String address = bars(sheet).getSerArray(0).getVal().getNumRef().getF();
      CellReference at = new AreaReference(address, read.getSpreadsheetVersion()).getFirstCell();
      XSSFCell cell = sheet.getRow(at.getRow()).getCell(at.getCol());
      assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
      CellReference of = new CellReference(cell.getCellFormula());
      assertThat(sheet.getRow(of.getRow()).getCell(of.getCol()).getNumericCellValue())
          .isEqualTo(1_234);
      assertThat(cell.getNumericCellValue()).isEqualTo(1_234);
    }
  }

  private static Cell cell(Figure figure) {
    return new Cell(Cell.Role.NUMBER, "1,234", figure, 1, 1);
  }

  private static List<Figure> figures(Chart chart) {
    return chart.series().stream()
        .flatMap(series -> series.figures().stream())
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<XSSFGraphicFrame> frames(XSSFSheet sheet) {
    return sheet.getDrawingPatriarch().getShapes().stream()
        .map(XSSFGraphicFrame.class::cast)
        .toList();
  }

  private static CTBarChart bars(XSSFSheet sheet) {
    return bars(sheet.getDrawingPatriarch().getCharts().getFirst());
  }

  private static CTBarChart bars(XSSFChart chart) {
    return chart.getCTChart().getPlotArea().getBarChartArray(0);
  }

  /** What the cells hold that a formula refers to. */
  private static List<String> cells(XSSFSheet sheet, String formula) {
    AreaReference area = new AreaReference(formula, sheet.getWorkbook().getSpreadsheetVersion());
    return Stream.of(area.getAllReferencedCells())
        .map(at -> sheet.getRow(at.getRow()).getCell(at.getCol()).toString())
        .toList();
  }

  private static XSSFWorkbook write(List<Figure> figures, Block... blocks) throws IOException {
    Report report =
        new Report(
            "r",
            new FiscalYear(2021),
            "題",
            "期間",
            "架空市",
            true,
            List.of(new Section("１", "図でみる", "図", List.of(blocks))));
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    new WorkbookEdition().write(report, new ArrayList<>(figures), first);
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    new WorkbookEdition().write(report, new ArrayList<>(figures), second);
    assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    return new XSSFWorkbook(new ByteArrayInputStream(first.toByteArray()));
  }
}
