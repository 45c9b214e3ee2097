package jp.kokuji.edition.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block;
import jp.kokuji.report.Piece;
import jp.kokuji.report.Report;
import jp.kokuji.report.Sentence;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** Reads the workbook with another library than the one that wrote it, where that can tell. */
class WorkbookEditionTest {
  private final SampleReport sample = new SampleReport();
  private final Report report = sample.report(false);

  @Test
  void everyFigureIsListedWithTheCellThatPrintsIt() throws IOException {
    byte[] workbook = write(report, sample.figures);
    Map<String, Cell> cells = cells(workbook);
    for (int row = 0; row < sample.figures.size(); row++) {
      Figure figure = sample.figures.get(row);
      assertThat(listed(cells, "A", row)).isEqualTo(figure.id());
      assertThat(listed(cells, "B", row)).isEqualTo(figure.table());
      assertThat(listed(cells, "C", row)).isEqualTo(figure.row());
      assertThat(listed(cells, "D", row)).isEqualTo(figure.column());
      Cell value = cell(cells, "数値一覧!E" + (row + 2));
      assertThat(value.asNumber().longValueExact()).isEqualTo(figure.value());
      assertThat(listed(cells, "F", row)).isEqualTo(figure.unit());
      Cell printed = cell(cells, listed(cells, "G", row).replace("'", ""));
      // For a formula this is the cached value, which readers show without calculating.
      assertThat(new BigDecimal(printed.getRawValue()).longValueExact())
          .as(figure.id())
          .isEqualTo(figure.value());
      assertThat(printed.getFormula() != null)
          .as("formula of " + figure.id())
          .isEqualTo(!figure.parts().isEmpty());
    }
    assertThat(cells).doesNotContainKey("数値一覧!A" + (sample.figures.size() + 2));
  }

  @Test
  void aFigureOfRunningTextIsListedWithItsSection() throws IOException {
    Figure quoted = new Figure("r:m:合計:回数", "m", "合計", "回数", 6, "回", List.of());
    Figure left = new Figure("r:m:合計:日数", "m", "合計", "日数", 0, "日", List.of());
    Sentence sentence =
        new Sentence(
            List.of(
                new Piece.Words("審議会を"),
                new Piece.Quoted("６", quoted),
                new Piece.Words("回開きました。")));
    Report told =
        new Report(
            report.id(),
            report.year(),
            report.title(),
            report.period(),
            report.publisher(),
            false,
            List.of(
                new Report.Section("１", "審議会の状況", "審議会", List.of(new Block.Paragraph(sentence)))));
    Map<String, Cell> cells = cells(write(told, List.of(quoted, left)));
    assertThat(listed(cells, "G", 0)).isEqualTo("本文（１ 審議会）");
    assertThat(listed(cells, "G", 1)).isEqualTo("記載なし");
  }

  @Test
  void totalsAreSumsOverRangesEvenWhereTheirPartsAreSums() throws IOException {
    Map<String, Cell> cells = cells(write(report, sample.figures));
    assertThat(cells.values().stream().map(Cell::getFormula).filter(Objects::nonNull))
        .hasSize(3 + 8 + 6 + 1)
        .allMatch(formula -> formula.matches("SUM\\([A-Z]+\\d+:[A-Z]+\\d+\\)"));
    String total = place(cells, SampleReport.id("requests", "合計", "請求件数"));
    Cell first = cell(cells, place(cells, SampleReport.id("requests", "開示/閲覧", "請求件数")));
    assertThat(cell(cells, total).getFormula()).contains(first.getAddress() + ":");
    assertThat(first.getFormula()).startsWith("SUM(");
  }

  @Test
  void aTotalThatIsNotTheSumOfItsPartsIsTheNumberThatWasCounted() throws IOException {
    Figure total =
        sample.figures.stream().filter(f -> !f.parts().isEmpty()).findFirst().orElseThrow();
    List<Figure> wrong =
        sample.figures.stream().map(f -> f.equals(total) ? SampleReport.plusOne(f) : f).toList();
    Report misprinted = SampleReport.with(report, total, SampleReport.plusOne(total));
    Map<String, Cell> cells = cells(write(misprinted, wrong));
    Cell cell = cell(cells, place(cells, total.id()));
    assertThat(cell.getFormula()).isNull();
    assertThat(cell.asNumber().longValue()).isEqualTo(total.value() + 1);
  }

  @Test
  void aFigureThatIsPrintedButNotListedIsRefused() {
    List<Figure> fewer = sample.figures.subList(1, sample.figures.size());
    assertThatThrownBy(() -> write(report, fewer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sample.figures.getFirst().id());
  }

  @Test
  void textOfSubmissionsStaysText() throws IOException {
    byte[] workbook = write(report, sample.figures);
    String attack = "=HYPERLINK(\"http://example.com\",\"市民文化部\")";
    assertThat(cells(workbook).values())
        .filteredOn(cell -> attack.equals(cell.getText()))
        .singleElement()
        .satisfies(cell -> assertThat(cell.getFormula()).isNull());
    try (XSSFWorkbook read = open(workbook)) {
      XSSFCell cell = find(read.getSheetAt(0), attack);
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
    }
  }

  @Test
  void sheetsPrintOnA4WithTheirHeadersRepeated() throws IOException {
    try (XSSFWorkbook read = open(write(report, sample.figures))) {
      for (int index = 0; index < read.getNumberOfSheets(); index++) {
        XSSFSheet sheet = read.getSheetAt(index);
        sheet.validateMergedRegions();
        assertThat(sheet.getPrintSetup().getPaperSizeEnum()).isEqualTo(PaperSize.A4_PAPER);
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getFooter().getCenter()).endsWith("－ &P / &N －");
        assertThat(sheet.getHeader().getLeft()).endsWith(report.title());
        assertThat(sheet.getHeader().getRight()).endsWith("（速報）");
        assertThat(read.getPrintArea(index)).isNotBlank();
      }
      XSSFSheet council = council(read);
      assertThat(find(council, "結論").getRowIndex())
          .isEqualTo(council.getRepeatingRows().getFirstRow());
      assertThat(read.getSheet(FigureSheet.NAME).getMergedRegions()).isEmpty();
      assertThat(read.getName("数値一覧").getRefersToFormula())
          .isEqualTo("数値一覧!$A$1:$G$" + (sample.figures.size() + 1));
    }
  }

  @Test
  void aLongCellStandsInSeveralRowsWithoutLosingText() throws IOException {
    try (XSSFWorkbook read = open(write(report, sample.figures))) {
      XSSFSheet council = council(read);
      int column = find(council, "会議内容及び諮問事項").getColumnIndex();
      StringBuilder text = new StringBuilder();
      council.forEach(
          row -> {
            assertThat(row.getHeightInPoints()).isLessThan(200);
            text.append(
                row.getCell(column) == null ? "" : row.getCell(column).getStringCellValue());
          });
      assertThat(text).contains(SampleReport.ITEMS.replace("\n", "").substring(7));
    }
  }

  @Test
  void theSameReportGivesTheSameBytesWithoutAPerson() throws IOException {
    byte[] first = write(report, sample.figures);
    assertThat(write(report, sample.figures)).isEqualTo(first);
    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(parts.get("docProps/core.xml"))
        .contains("<dc:creator>久留米市</dc:creator>")
        .contains("2022-03-31T00:00:00Z</dcterms:created>")
        .doesNotContain("lastModifiedBy");
    assertThat(parts.get("docProps/app.xml")).doesNotContain("POI");
    assertThat(parts.values()).noneMatch(part -> part.contains(System.getProperty("user.home")));
  }

  @Test
  void textStandsOffTheRuleAtItsLeft() throws IOException {
    try (XSSFWorkbook read = open(write(report, sample.figures))) {
      for (String text : List.of("諮問案件の審議", "写しの交付")) {
        XSSFCellStyle style = find(read, text).getCellStyle();
        assertThat(style.getBorderLeft()).as(text).isEqualTo(BorderStyle.THIN);
        assertThat(style.getIndention()).as(text).isEqualTo((short) 1);
      }
    }
  }

  private static XSSFCell find(XSSFWorkbook workbook, String begins) {
    for (var sheet : workbook) {
      for (var row : sheet) {
        for (var cell : row) {
          if (cell.getCellType() == CellType.STRING
              && cell.getStringCellValue().startsWith(begins)) {
            return (XSSFCell) cell;
          }
        }
      }
    }
    throw new AssertionError(begins);
  }

  private static byte[] write(Report report, List<Figure> figures) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorkbookEdition().write(report, figures, out);
    return out.toByteArray();
  }

  private static XSSFWorkbook open(byte[] workbook) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(workbook));
  }

  private static XSSFCell find(XSSFSheet sheet, String text) {
    for (var row : sheet) {
      for (var cell : row) {
        if (cell.toString().equals(text)) {
          return (XSSFCell) cell;
        }
      }
    }
    throw new AssertionError("no cell reads " + text);
  }

  /** The sheet of the long table, which shares it with the section above. */
  private static XSSFSheet council(XSSFWorkbook workbook) {
    return workbook.getSheetAt(workbook.getSheetIndex(FigureSheet.NAME) - 1);
  }

  /** All cells that hold something, by sheet and address. */
  private static Map<String, Cell> cells(byte[] workbook) throws IOException {
    Map<String, Cell> cells = new HashMap<>();
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : read.getSheets().toList()) {
        for (Row row : sheet.read()) {
          row.stream()
              .filter(Objects::nonNull)
              .forEach(cell -> cells.put(sheet.getName() + "!" + cell.getAddress(), cell));
        }
      }
    }
    return cells;
  }

  private static Cell cell(Map<String, Cell> cells, String address) {
    return Objects.requireNonNull(cells.get(address), address);
  }

  private static String listed(Map<String, Cell> cells, String column, int figure) {
    return cell(cells, "数値一覧!" + column + (figure + 2)).getText();
  }

  private String place(Map<String, Cell> cells, String id) {
    List<String> ids = sample.figures.stream().map(Figure::id).toList();
    return listed(cells, "G", ids.indexOf(id)).replace("'", "");
  }
}
