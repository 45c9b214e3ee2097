package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import jp.kokuji.workbook.WorkbookBounds;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("long")
class WorkbookLinesTest {
  private final Path folder;

  WorkbookLinesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<Line> lines(boolean binary, Consumer<Workbook> content) throws Exception {
    Workbook workbook = binary ? new HSSFWorkbook() : new XSSFWorkbook();
    return Read.lines(Read.file(folder, "台帳", Workbooks.bytes(workbook, content)));
  }

  /** A workbook with one cell, whose XML is then changed. */
  private Path patched(String part, UnaryOperator<String> change) throws IOException {
    byte[] workbook =
        Workbooks.bytes(
            new XSSFWorkbook(),
            w -> w.createSheet("台帳").createRow(0).createCell(0).setCellValue("久留米"));
    return Read.file(folder, "台帳.xlsx", Workbooks.patch(workbook, part, change));
  }

  private Path sheet(String rows) throws IOException {
    return patched(
        Workbooks.SHEET,
        x -> x.replaceAll("<sheetData>.*</sheetData>", "<sheetData>" + rows + "</sheetData>"));
  }

  private static void values(Workbook workbook) {
    var row = workbook.createSheet("台帳").createRow(0);
    row.createCell(0).setCellValue("１５２");
    row.createCell(1).setCellValue(100000);
    row.createCell(2).setCellValue(true);
    row.createCell(3).setCellErrorValue(FormulaError.REF.getCode());
    row.createCell(4).setCellFormula("SUM(1,0.5)");
    row.createCell(5).setCellFormula("NA()");
    row.createCell(6).setCellFormula("\"a\"&\"b\"");
    row.createCell(7).setCellFormula("\"\"");
    row.createCell(8).setCellFormula("1=2");
    row.createCell(10).setCellValue("1行目\n2行目");
    row.createCell(11).setBlank();
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsEveryKindOfValue(boolean binary) throws Exception {
    Line line = lines(binary, WorkbookLinesTest::values).getFirst();
    assertThat(line.cells())
        .containsExactly(
            "１５２", "100000", "TRUE", "#REF!", "1.5", "#N/A", "ab", "", "FALSE", "", "1行目\n2行目");
    assertThat(line.notes())
        .containsExactly(
            new Note(Rule.NUMERIC_IDENTIFIER, 1),
            new Note(Rule.FORMULA, 4),
            new Note(Rule.NUMERIC_IDENTIFIER, 4),
            new Note(Rule.FORMULA, 5),
            new Note(Rule.FORMULA, 6),
            new Note(Rule.FORMULA, 8));
  }

  private static void dates(Workbook workbook) {
    var row = workbook.createSheet("台帳").createRow(0);
    String[] codes = {
      "[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\"", "[$-411]ge.m.d", "yyyy/m/d", "0\"件\"", "General"
    };
    for (int i = 0; i < codes.length; i++) {
      var style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat(codes[i]));
      row.createCell(i).setCellValue(43586);
      row.getCell(i).setCellStyle(style);
    }
    for (short id : new short[] {14, 27, 31, 36, 50, 58}) {
      var style = workbook.createCellStyle();
      style.setDataFormat(id);
      var cell = row.createCell(row.getLastCellNum());
      cell.setCellValue(43586);
      cell.setCellStyle(style);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsDatesOfEveryFormat(boolean binary) throws Exception {
    String day = "2019-05-01";
    assertThat(lines(binary, WorkbookLinesTest::dates).getFirst().cells())
        .containsExactly(day, day, day, "43586件", "43586", day, day, day, day, day, day);
  }

  @Test
  void countsFrom1904WhereTheWorkbookDoes() throws Exception {
    byte[] workbook =
        Workbooks.bytes(
            new XSSFWorkbook(),
            w -> {
              w.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
              dates(w);
            });
    byte[] extended =
        Workbooks.patch(
            workbook,
            "xl/workbook.xml",
            x -> x.replace("</workbook>", "<extLst><ext><workbookPr/></ext></extLst></workbook>"));
    assertThat(Read.cells(Read.file(folder, "mac.xlsx", extended)).getFirst())
        .startsWith("2023-05-02");
  }

  private static void gaps(Workbook workbook) {
    var first = workbook.createSheet("一");
    first.createRow(2).createCell(1).setCellValue("3行目");
    first.createRow(4).setZeroHeight(true);
    first.getRow(4).createCell(0).setCellValue("隠し行");
    first.addMergedRegion(CellRangeAddress.valueOf("A6:A7"));
    first.createRow(5).createCell(0).setCellValue("結合");
    first.createRow(6).createCell(0);
    first.setColumnHidden(3, true);
    first.getRow(5).createCell(3).setCellValue("隠し列");
    workbook.createSheet("空");
    workbook.createSheet("三").createRow(0).createCell(0).setCellValue("a");
    workbook.setSheetHidden(2, true);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void numbersRowsAsTheProgramShowsThem(boolean binary) throws Exception {
    List<Span> merged = List.of(new Span(6, 7, 0, 0, "結合"));
    assertThat(lines(binary, WorkbookLinesTest::gaps))
        .containsExactly(
            new Line("一", 1, List.of()),
            new Line("一", 2, List.of()),
            new Line("一", 3, List.of("", "3行目")),
            new Line("一", 4, List.of()),
            new Line("一", 5, List.of("隠し行"), whole(Rule.HIDDEN_ROWS)),
            new Line(
                "一",
                6,
                List.of("結合", "", "", "隠し列"),
                List.of(new Note(Rule.HIDDEN_COLUMN, 3)),
                merged,
                0),
            new Line("一", 7, List.of(), List.of(), merged, 0),
            new Line("三", 1, List.of("a"), whole(Rule.HIDDEN_SHEET)));
  }

  private static List<Note> whole(Rule rule) {
    return List.of(new Note(rule, Note.WHOLE_ROW));
  }

  @Test
  void readsTheBaseTextOnly() throws Exception {
    String rich =
        "<si><r><t>久留</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">米 </t></r>"
            + "<rPh sb=\"0\" eb=\"3\"><t>クルメ</t></rPh><phoneticPr fontId=\"1\"/></si>";
    Path file = patched(Workbooks.STRINGS, x -> x.replaceAll("<si>.*</si>", rich));
    assertThat(Read.cells(file)).containsExactly(List.of("久留米 "));
  }

  @Test
  void readsWhatIsWrittenIntoTheCellItself() throws Exception {
    Path file =
        sheet(
            "<row><c t=\"inlineStr\"><is><t>a_x000D_&#10;_x005F_x000D_ &amp; 髙</t>"
                + "<rPh sb=\"0\" eb=\"1\"><t>タカ</t></rPh></is></c>"
                + "<c t=\"str\"><f>A1</f><v>b</v></c><c t=\"str\"><f>A1</f><v></v></c>"
                + "<c><f>1+1</f></c><c><f>1+1</f><v/></c><c t=\"d\"><v>2021-04-20T00:00:00</v></c>"
                + "<c r=\"H1\"><v>1.0E+5</v></c></row>");
    assertThat(Read.cells(file))
        .containsExactly(
            List.of(
                "a\r\n_x000D_ & 髙", "b", "", "#FORMULA?", "#FORMULA?", "2021-04-20", "", "100000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>999999999</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"x\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>１</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>",
        "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>",
        "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"2\"><v>1</v></c></row>",
        "<row r=\"2\"/><row r=\"2\"/>",
        "<row r=\"-5\"/>",
        "<row r=\"1048577\"/>",
        "<row r=\"2\"><c r=\"A2\"><v>1</v></row>"
      })
  void refusesSheetsThatNoProgramWrites(String rows) throws Exception {
    Problem problem = Read.problem(sheet(rows));
    assertThat(problem.rule()).isEqualTo(Rule.DAMAGED_FILE);
    assertThat(problem.sheet()).isEqualTo("台帳");
  }

  @Test
  void refusesEntitiesInEveryPart() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    for (String part :
        List.of(
            Workbooks.SHEET,
            Workbooks.STRINGS,
            "xl/workbook.xml",
            "xl/styles.xml",
            "[Content_Types].xml",
            "xl/_rels/workbook.xml.rels")) {
      Path file = patched(part, x -> x.replaceFirst("\\?>", "?>" + external));
      assertThat(Read.problem(file).rule()).as(part).isEqualTo(Rule.DAMAGED_FILE);
    }
  }

  @Test
  void refusesAZipBombAndNothingSmaller() throws Exception {
    String blanks = " ".repeat((int) WorkbookBounds.PART - 5000);
    Path large = patched(Workbooks.SHEET, x -> x.replace("<sheetData>", blanks + "<sheetData>"));
    assertThat(Read.cells(large)).containsExactly(List.of("久留米"));
    Path bomb =
        patched(Workbooks.SHEET, x -> x.replace("<sheetData>", blanks.repeat(2) + "<sheetData>"));
    assertThat(Read.problem(bomb).rule()).isEqualTo(Rule.TOO_LARGE);
  }

  @Test
  void refusesRowsOverTheLimits() throws Exception {
    String widest = String.join("", Collections.nCopies(Limits.COLUMNS, "<c><v>1</v></c>"));
    assertThat(Read.lines(sheet("<row>" + widest + "</row>"))).hasSize(1);
    Problem problem = Read.problem(sheet("<row/><row>" + widest + "<c><v>1</v></c></row>"));
    assertThat(problem.rule()).isEqualTo(Rule.TOO_LARGE);
    assertThat(problem.row()).isEqualTo(2);
  }

  @Test
  void leavesACharacterThatWasLostBeforeToTheJudgeOfItsCell() throws Exception {
    assertThat(Read.cells(patched(Workbooks.STRINGS, x -> x.replace("留", "\uFFFD"))).toString())
        .contains("\uFFFD");
  }

  @Test
  void namesAWorkbookOfTheStrictFormat() throws Exception {
    Path file =
        patched(
            "_rels/.rels",
            x ->
                x.replace(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"));
    Problem problem = Read.problem(file);
    assertThat(problem.rule()).isEqualTo(Rule.NOT_A_LEDGER_FORMAT);
    assertThat(problem.found()).startsWith("Strict Open XML");
  }

  @Test
  void readsLongTextsWithManyReferences() throws Exception {
    String text = "a&amp;".repeat(30_000);
    Path file = patched(Workbooks.STRINGS, x -> x.replace("久留米", text));
    assertThat(Read.cells(file).getFirst().getFirst()).isEqualTo("a&".repeat(30_000));
  }

  /** A library sets no strike there, but Excel does. */
  @Test
  void notesWhatAConditionStrikesOut() throws Exception {
    byte[] workbook =
        Workbooks.bytes(
            new XSSFWorkbook(),
            book -> book.createSheet("台帳").createRow(0).createCell(0).setCellValue("公1"));
    byte[] styled =
        Workbooks.patch(
            workbook,
            "xl/styles.xml",
            xml ->
                xml.replaceFirst("<dxfs[^>]*/>|<dxfs.*</dxfs>", "")
                    .replace(
                        "</styleSheet>",
                        "<dxfs count=\"1\"><dxf><font><strike/></font></dxf></dxfs></styleSheet>"));
    byte[] struck =
        Workbooks.patch(
            styled,
            Workbooks.SHEET,
            xml ->
                xml.replace(
                    "</sheetData>",
                    "</sheetData><conditionalFormatting sqref=\"A1:A9\"><cfRule type=\"expression\""
                        + " dxfId=\"0\" priority=\"1\"><formula>1</formula></cfRule>"
                        + "</conditionalFormatting>"));
    assertThat(Read.lines(Read.file(folder, "x.xlsx", struck)).getLast().notes())
        .containsExactly(ConditionalStyle.note("A1:A9"));
    assertThat(Read.lines(Read.file(folder, "y.xlsx", styled)).getLast().notes()).isEmpty();
  }

  @Test
  void notesRowsThatAreFlatUnlessTheySayOtherwise() throws Exception {
    byte[] flat =
        Workbooks.bytes(
            new XSSFWorkbook(),
            book -> {
              book.createSheet("台帳").setDefaultRowHeightInPoints(1);
              book.getSheetAt(0).createRow(0).createCell(0).setCellValue("公1");
              book.getSheetAt(0).createRow(1).createCell(0).setCellValue("公2");
              book.getSheetAt(0).getRow(1).setHeightInPoints(15);
            });
    assertThat(Read.lines(Read.file(folder, "x.xlsx", flat)))
        .extracting(line -> line.notes().size())
        .containsExactly(1, 0);
  }
}
