package jp.kokuji.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.kokuji.submission.Catalogue.desk;
import static jp.kokuji.submission.Catalogue.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The faults I9, I11, I12 and X1 to X8: what only looks like a ledger, and workbooks. */
class CatalogueOfWorkbooksTest {
  private static final String WELL = "xlsx: 1 accepted, 0 held back";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

  @TempDir private Path folder;

  private static byte[] written(Workbook workbook, Consumer<Sheet> content) {
    try {
      return Workbooks.bytes(workbook, w -> content.accept(w.createSheet("台帳")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] patched(String part, UnaryOperator<String> change) {
    try {
      return Workbooks.patch(written(new XSSFWorkbook(), Catalogue::desk), part, change);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Catalogue.Case book(
      String id, String what, Consumer<Sheet> content, String verdict) {
    return named(id, what, "台帳.xlsx", written(new XSSFWorkbook(), content), verdict);
  }

  private static Catalogue.Case named(
      String id, String what, String name, byte[] content, String verdict) {
    return new Catalogue.Case(id, what, name, () -> content, verdict);
  }

  static Stream<Catalogue.Case> formats() {
    byte[] book = written(new XSSFWorkbook(), Catalogue::desk);
    byte[] old = written(new HSSFWorkbook(), Catalogue::desk);
    byte[] macros = written(new XSSFWorkbook(XSSFWorkbookType.XLSM), Catalogue::desk);
    byte[] html = "<html><table><tr><td>実施機関".getBytes(UTF_8);
    return Stream.of(
        named("I9", "empty", "台帳.csv", new byte[0], "refused F-02"),
        named("I11", "xlsx as csv", "台帳.csv", book, WELL + " F-12"),
        named("I11", "xls as xlsx", "台帳.xlsx", old, "xls: 1 accepted, 0 held back F-12"),
        named("I11", "csv as xlsx", "台帳.xlsx", Catalogue.DESK.getBytes(UTF_8), asCsv()),
        named("I11", "html as xlsx", "台帳.xlsx", html, "refused F-03"),
        named("I12", "xlsm", "台帳.XLSM", macros, "xlsm: 1 accepted, 0 held back F-11"),
        named("I12", "xls", "台帳.xls", old, "xls: 1 accepted, 0 held back"),
        named("I12", "xlsb", "台帳.xlsx", binary(), "refused F-03"));
  }

  private static String asCsv() {
    return "CSV（UTF-8）: 1 accepted, 0 held back F-12";
  }

  private static byte[] binary() {
    return patched(
        "[Content_Types].xml",
        x ->
            x.replace(
                TYPE + ".sheet.main+xml",
                "application/vnd.ms-excel.sheet.binary.macroEnabled.main"));
  }

  static Stream<Catalogue.Case> damage() {
    String attack = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    byte[] entity = patched(Workbooks.SHEET, x -> x.replaceFirst("\\?>", "?>" + attack));
    byte[] index = patched(Workbooks.SHEET, x -> x.replace("<v>0</v>", "<v>99999999</v>"));
    byte[] row = patched(Workbooks.SHEET, x -> x.replace("<row r=\"2\"", "<row r=\"-2\""));
    byte[] twice = patched(Workbooks.SHEET, x -> x.replace("r=\"B2\"", "r=\"A2\""));
    return Stream.of(
        named("X2", "external entity", "台帳.xlsx", entity, "xlsx: refused F-05"),
        named("X3", "index out of range", "台帳.xlsx", index, "xlsx: refused F-05"),
        named("X3", "negative row", "台帳.xlsx", row, "xlsx: refused F-05"),
        named("X3", "cell twice", "台帳.xlsx", twice, "xlsx: refused F-05"));
  }

  static Stream<Catalogue.Case> cells() {
    return Stream.of(
        book("X4", "formula", sheet -> count(sheet, "1+2"), WELL + " V-12"),
        book("X4", "error", sheet -> count(sheet, "1/0"), heldBack("V-04 V-12")),
        named("X4", "not calculated", "台帳.xlsx", count("<f>1+2</f>"), heldBack("V-12 V-15")),
        named("X4", "of another workbook", "台帳.xlsx", linked(), WELL + " V-12"),
        book("X5", "serial 60", sheet -> day(sheet, 60), heldBack("D-01")),
        book("X5", "era format", sheet -> day(sheet, 44362), WELL),
        book("X6", "number as text", sheet -> desk(sheet).getRow(1), WELL),
        book("X6", "identifier as number", CatalogueOfWorkbooksTest::identifier, WELL + " V-13"),
        book("X6", "exponent", CatalogueOfWorkbooksTest::exponent, heldBack("V-06")));
  }

  private static String heldBack(String codes) {
    return "xlsx: 0 accepted, 1 held back " + codes;
  }

  private static void count(Sheet sheet, String formula) {
    desk(sheet).getRow(1).getCell(3).setCellFormula(formula);
    sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
  }

  private static byte[] count(String content) {
    return patched(
        Workbooks.SHEET,
        x -> x.replaceFirst("<c r=\"D2\".*?</c>", "<c r=\"D2\">" + content + "</c>"));
  }

  /** A formula that refers to another workbook, with the value that Excel left in the file. */
  private static byte[] linked() {
    return count("<f>[1]Sheet1!A1</f><v>3</v>");
  }

  private static Sheet request(Sheet sheet) {
    row(sheet, 1, Ledger.request().keySet().toArray(String[]::new));
    row(sheet, 2, Ledger.request().values().toArray(String[]::new));
    return sheet;
  }

  private static void day(Sheet sheet, int serial) {
    Workbook workbook = sheet.getWorkbook();
    var style = workbook.createCellStyle();
    String format = "[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\"";
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    var cell = request(sheet).getRow(1).getCell(2);
    cell.setCellValue(serial);
    cell.setCellStyle(style);
  }

  private static void identifier(Sheet sheet) {
    request(sheet).getRow(1).getCell(0).setCellValue(12);
  }

  private static void exponent(Sheet sheet) {
    request(sheet).getRow(1).getCell(0).setCellValue("1.0E+5");
  }

  static Stream<Catalogue.Case> sheets() {
    return Stream.of(
        book("X7", "hidden row", s -> desk(s).getRow(1).setZeroHeight(true), WELL + " S-09"),
        book("X7", "hidden column", s -> desk(s).setColumnHidden(3, true), WELL + " S-10"),
        book("X7", "hidden sheet", CatalogueOfWorkbooksTest::hiddenSheet, twoAccepted("S-08")),
        book("X7", "several sheets", CatalogueOfWorkbooksTest::secondSheet, twoAccepted("S-02")),
        book("X7", "filter", CatalogueOfWorkbooksTest::filtered, twoAccepted("S-09")),
        book("X7", "merged", CatalogueOfWorkbooksTest::merged, "xlsx: 2 accepted, 0 held back"),
        named("X8", "furigana", "台帳.xlsx", furigana(), WELL),
        book("X8", "newline in a heading", CatalogueOfWorkbooksTest::newline, WELL));
  }

  private static String twoAccepted(String code) {
    return "xlsx: 2 accepted, 0 held back " + code;
  }

  private static void hiddenSheet(Sheet sheet) {
    desk(sheet);
    desk(sheet.getWorkbook().createSheet("去年")).getRow(1).getCell(2).setCellValue("R3.6");
    sheet.getWorkbook().setSheetHidden(1, true);
  }

  private static void secondSheet(Sheet sheet) {
    hiddenSheet(sheet);
    sheet.getWorkbook().setSheetHidden(1, false);
    row(sheet.getWorkbook().createSheet("メモ"), 1, "覚え書き");
  }

  private static void filtered(Sheet sheet) {
    row(desk(sheet), 3, "市長", "総務部", "R3.6", "1").setZeroHeight(true);
    sheet.setAutoFilter(CellRangeAddress.valueOf("A1:D3"));
  }

  /** Only the first cell of a merged region has a value; the others are blank, as Excel says. */
  private static void merged(Sheet sheet) {
    row(desk(sheet), 3, "", "総務部", "R3.6", "1");
    sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
  }

  private static byte[] furigana() {
    return patched(
        Workbooks.STRINGS,
        x -> x.replace("市長</t>", "市長</t><rPh sb=\"0\" eb=\"2\"><t>シチョウ</t></rPh>"));
  }

  private static void newline(Sheet sheet) {
    desk(sheet).getRow(0).getCell(1).setCellValue("情報公開\nコーナー");
  }

  @ParameterizedTest
  @MethodSource({"formats", "damage", "cells", "sheets"})
  void becomes(Catalogue.Case submission) {
    assertThat(submission.verdictIn(folder)).isEqualTo(submission.verdict());
  }
}
