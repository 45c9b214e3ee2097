package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFShapeTypes;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.ShapeTypes;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBorder;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STBorderStyle;

/** What a person sees in a workbook is what is read of it, or it is said that it is not. */
class WhatTheEyeSeesTest {
  private static final String[] DESK = {"実施機関", "情報公開コーナー", "年月", "閲覧"};
  private static final String[] REQUESTS = {
    "受付番号", "枝番", "受付日", "実施機関", "所管部課", "処理結果", "該当号", "決定日"
  };

  private final Path folder;

  WhatTheEyeSeesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private record Case(String what, Consumer<Sheet> content, String seen) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(looks(), remarks(), runs(), formats(), merged(), headings())
        .flatMap(all -> all);
  }

  private static Case desk(String what, Consumer<Sheet> change, String seen) {
    return new Case(
        what,
        sheet -> {
          row(sheet, (Object[]) DESK);
          row(sheet, "市長", "総務部", "R3.5", 3);
          row(sheet, "市長", "総務部", "R3.6", 4);
          change.accept(sheet);
        },
        seen);
  }

  private static Case requests(String what, Consumer<Sheet> change, String seen) {
    return new Case(
        what,
        sheet -> {
          row(sheet, (Object[]) REQUESTS);
          row(sheet, "公1", "", "R3.6.15", "市長", "総務部", "部分開示", "第1号", "R3.6.29");
          row(sheet, "公2", "", "R3.6.15", "市長", "総務部", "部分開示", "第2号", "R3.6.29");
          change.accept(sheet);
        },
        seen);
  }

  private static Stream<Case> looks() {
    return Stream.of(
        desk("nothing", s -> {}, "2=2021-05-01/3 3=2021-06-01/4"),
        desk(
            "a row struck out",
            s -> face(s, 2, f -> f.setStrikeout(true)),
            "2=2021-05-01/3 3!V-20"),
        desk(
            "a count struck out",
            s -> style(s, 2, 3, font(s, f -> f.setStrikeout(true))),
            "2=2021-05-01/3 3!V-20"),
        desk(
            "a row in white",
            s -> face(s, 2, f -> f.setColor(IndexedColors.WHITE.getIndex())),
            "2=2021-05-01/3 3=2021-06-01/4 S-27"),
        desk(
            "a count in white",
            s -> style(s, 2, 3, font(s, f -> f.setColor(IndexedColors.WHITE.getIndex()))),
            "2=2021-05-01/3 3=2021-06-01/4 S-27"),
        desk("white on blue", WhatTheEyeSeesTest::whiteOnBlue, "2=2021-05-01/3 3=2021-06-01/4"),
        desk("black on black", WhatTheEyeSeesTest::blackened, "2=2021-05-01/3 3=2021-06-01/4 S-27"),
        desk(
            "raised as a whole",
            s -> style(s, 2, 3, font(s, f -> f.setTypeOffset(Font.SS_SUPER))),
            "2=2021-05-01/3 3!V-22"),
        desk(
            "a flat row",
            s -> s.getRow(2).setHeightInPoints(1),
            "2=2021-05-01/3 3=2021-06-01/4 S-09"),
        desk(
            "too small to read",
            s -> style(s, 2, 3, font(s, f -> f.setFontHeightInPoints((short) 1))),
            "2=2021-05-01/3 3=2021-06-01/4 S-27"),
        desk(
            "small",
            s -> style(s, 2, 3, font(s, f -> f.setFontHeightInPoints((short) 6))),
            "2=2021-05-01/3 3=2021-06-01/4"),
        desk(
            "black behind on a condition",
            WhatTheEyeSeesTest::blackenedOnCondition,
            "2=2021-05-01/3 3=2021-06-01/4 S-36"),
        desk(
            "white on a condition",
            s -> condition(s, IndexedColors.WHITE),
            "2=2021-05-01/3 3=2021-06-01/4 S-36"),
        desk(
            "red on a condition",
            s -> condition(s, IndexedColors.RED),
            "2=2021-05-01/3 3=2021-06-01/4"),
        desk(
            "a narrow column", s -> s.setColumnWidth(3, 20), "2=2021-05-01/3 3=2021-06-01/4 S-10"));
  }

  private static Stream<Case> remarks() {
    String both = "2=2021-05-01/3 3=2021-06-01/4";
    return Stream.of(
        desk("a comment", s -> comment(s, 2, 3, "課長:\n5件に訂正"), both + " S-37"),
        desk("a comment in a column that is not read", s -> comment(s, 2, 6, "重複"), both + " S-37"),
        desk("two comments in a row", WhatTheEyeSeesTest::twoComments, both + " S-37,S-37"),
        desk("a comment on a heading", s -> comment(s, 0, 3, "件数を記入"), both),
        desk("a comment below", s -> comment(s, 5, 3, "重複"), both),
        desk("our own comment", s -> comment(s, 2, 3, "Kokuji\n▲ 空欄です。記入してください（V-01）"), both),
        desk(
            "below our own comment",
            s -> comment(s, 2, 3, "済\nKokuji\n▲ 空欄です。記入してください（V-01）"),
            both + " S-37"),
        desk("a text box of this year", s -> box(s, "令和3年度"), both),
        desk("a text box of last year", s -> box(s, "令和2年度"), both + " S-38"),
        desk("a text box that takes back", s -> box(s, "取消"), both + " S-38"),
        desk("a text box with a unit", s -> box(s, "（単位：千件）"), both + " S-38"),
        desk("a line through a row", s -> line(s, 1, 2, 3, 2), both + " S-39"),
        desk("a line through two rows", s -> line(s, 0, 1, 3, 2), both + " S-39"),
        desk("a line below", s -> line(s, 0, 5, 3, 5), both),
        desk("a line between columns", s -> line(s, 2, 0, 2, 3), both),
        desk("from corner to corner", WhatTheEyeSeesTest::crossed, both + " S-39"),
        desk("a text box that explains", s -> box(s, "年月は R3.4 のように書く"), both));
  }

  private static Stream<Case> runs() {
    return Stream.of(
        desk(
            "5 struck out, 6",
            s -> runs(s, 2, 3, "56", 0, 1, f -> f.setStrikeout(true)),
            "2=2021-05-01/3 3=2021-06-01/6 V-21"),
        desk(
            "12, 3 struck out",
            s -> runs(s, 2, 3, "123", 2, 3, f -> f.setStrikeout(true)),
            "2=2021-05-01/3 3=2021-06-01/12 V-21"),
        desk(
            "all runs struck out",
            s -> runs(s, 2, 3, "56", 0, 2, f -> f.setStrikeout(true)),
            "2=2021-05-01/3 3!V-20"),
        desk(
            "5 with a note",
            s -> runs(s, 2, 3, "51", 1, 2, f -> f.setTypeOffset(Font.SS_SUPER)),
            "2=2021-05-01/3 3!V-22"),
        desk(
            "5 with a note below",
            s -> runs(s, 2, 3, "5注1", 1, 3, f -> f.setTypeOffset(Font.SS_SUB)),
            "2=2021-05-01/3 3!V-22"),
        desk(
            "white digits",
            s -> runs(s, 2, 3, "123", 1, 3, f -> f.setColor(IndexedColors.WHITE.getIndex())),
            "2=2021-05-01/3 3=2021-06-01/123 S-27"),
        requests(
            "a number struck out in part",
            s -> runs(s, 2, 0, "公23", 1, 2, f -> f.setStrikeout(true)),
            "2=公1/部分開示/1 3=公3/部分開示/2 V-21"),
        requests(
            "an outcome with a note",
            s -> runs(s, 2, 5, "部分開示1", 4, 5, f -> f.setTypeOffset(Font.SS_SUPER)),
            "2=公1/部分開示/1 3!V-22"),
        requests(
            "a clause with a note",
            s -> runs(s, 2, 6, "12", 1, 2, f -> f.setTypeOffset(Font.SS_SUPER)),
            "2=公1/部分開示/1 3!V-22"));
  }

  private static Stream<Case> formats() {
    return Stream.of(
        desk("5件", s -> number(s, 2, 3, 5, "0\"件\""), "2=2021-05-01/3 3=2021-06-01/5"),
        desk("1,234", s -> number(s, 2, 3, 1234, "#,##0"), "2=2021-05-01/3 3=2021-06-01/1234"),
        desk(
            "account",
            s -> number(s, 2, 3, 1234, "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-"),
            "2=2021-05-01/3 3=2021-06-01/1234"),
        desk(
            "a dash for 0",
            s -> number(s, 2, 3, 0, "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-"),
            "2=2021-05-01/3 3=2021-06-01/0"),
        desk("decimals", s -> number(s, 2, 3, 4, "0.00"), "2=2021-05-01/3 3=2021-06-01/4"),
        desk("in thousands", s -> number(s, 2, 3, 1000, "#,##0,"), "2=2021-05-01/3 3!V-23"),
        desk("rounded", s -> number(s, 2, 3, 0.4, "0"), "2=2021-05-01/3 3!V-23"),
        desk("rounded up", s -> number(s, 2, 3, 2.5, "#,##0"), "2=2021-05-01/3 3!V-23"),
        desk("a digit before", s -> number(s, 2, 3, 5, "\"1\"0"), "2=2021-05-01/3 3!V-23"),
        requests("R3007", s -> number(s, 2, 0, 7, "\"R3\"000"), "2=公1/部分開示/1 3=R3007/部分開示/2 V-13"),
        desk(
            "a month of another year",
            s -> number(s, 2, 2, 44348, "\"令和2年\"m\"月\""),
            "2=2021-05-01/3 3!V-23"),
        desk(
            "a month of its year",
            s -> number(s, 2, 2, 44348, "\"R3.\"m"),
            "2=2021-05-01/3 3=2021-06-01/4"),
        desk("per cent", s -> number(s, 2, 3, 3, "0%"), "2=2021-05-01/3 3!V-23"),
        desk(
            "a word for a number",
            s -> number(s, 2, 3, 5, "[>=5]\"多数\";0"),
            "2=2021-05-01/3 3!V-05"),
        desk("nothing shown", s -> number(s, 2, 3, 5, ";;;"), "2=2021-05-01/3 3=2021-06-01/5 S-27"),
        desk(
            "a text not shown",
            s -> style(s, 2, 1, format(s, ";;;")),
            "2=2021-05-01/3 3=2021-06-01/4 S-27"),
        desk(
            "a date for a count",
            s -> number(s, 2, 3, 44267, "m\"月\"d\"日\""),
            "2=2021-05-01/3 3!V-24"),
        requests("総第7号", s -> number(s, 2, 0, 7, "\"総第\"0\"号\""), "2=公1/部分開示/1 3=総第7号/部分開示/2 V-13"),
        requests("007", s -> number(s, 2, 0, 7, "000"), "2=公1/部分開示/1 3=007/部分開示/2 V-13"),
        requests(
            "R03-007", s -> number(s, 2, 0, 7, "\"R03-\"000"), "2=公1/部分開示/1 3=R03-007/部分開示/2 V-13"),
        requests("No.7", s -> number(s, 2, 0, 7, "\"No.\"0"), "2=公1/部分開示/1 3=No.7/部分開示/2 V-13"),
        requests("text in a format", WhatTheEyeSeesTest::textInFormat, "2=公1/部分開示/1 3=総第7号/部分開示/2"),
        desk("General件", s -> number(s, 2, 3, 5, "General\"件\""), "2=2021-05-01/3 3=2021-06-01/5"),
        desk(
            "marked in a returned workbook",
            s -> number(s, 2, 3, 5, "\"▲ \"General;-\"▲ \"General;\"▲ \"General;\"▲ \"@"),
            "2=2021-05-01/3 3=2021-06-01/5"),
        requests("3-12 as a date", s -> number(s, 2, 0, 44267, "yyyy/m/d"), "2=公1/部分開示/1 3!V-24"),
        requests(
            "3-12 as a day", s -> number(s, 2, 0, 44267, "m\"月\"d\"日\""), "2=公1/部分開示/1 3!V-24"),
        requests(
            "a clause as a date",
            s -> number(s, 2, 6, 44199, "m\"月\"d\"日\""),
            "2=公1/部分開示/1 3!V-24"),
        requests(
            "a date as a date", s -> number(s, 2, 7, 44376, "ge.m.d"), "2=公1/部分開示/1 3=公2/部分開示/2"),
        requests("two numbers", s -> cell(s, 2, 0).setCellValue("公2\n公3"), "2=公1/部分開示/1 3!V-25"));
  }

  private static Stream<Case> merged() {
    return Stream.of(
        requests("outcome", s -> down(s, 5), "2=公1/部分開示/1 3=公2/部分開示/2"),
        requests("clauses", s -> down(s, 6), "2=公1/部分開示/1 3=公2/部分開示/1"),
        requests("department", s -> down(s, 4), "2=公1/部分開示/1 3=公2/部分開示/2"),
        requests("day", s -> down(s, 2), "2=公1/部分開示/1 3=公2/部分開示/2"),
        requests("number", s -> down(s, 0), "2!S-23 3!S-23"),
        requests("number beside branches", WhatTheEyeSeesTest::branches, "2=公1/部分開示/1 3=公1/部分開示/2"),
        desk("count", s -> down(s, 3), "2!S-23 3!S-23"),
        desk("month", s -> down(s, 2), "2=2021-05-01/3 3=2021-05-01/4"),
        requests("across two fields", s -> across(s, 2, 5, 6), "2=公1/部分開示/1 3!S-23"),
        requests(
            "a value below",
            s -> s.addMergedRegion(new CellRangeAddress(1, 2, 5, 5)),
            "2=公1/部分開示/1 3!S-24"),
        requests("a whole record of two lines", WhatTheEyeSeesTest::twoLines, "2=公1/部分開示/1"),
        desk("a group's title", WhatTheEyeSeesTest::group, "2=2021-05-01/3 3=2021-06-01/4 4!S-07"));
  }

  private static Stream<Case> headings() {
    return Stream.of(
        new Case("marks", WhatTheEyeSeesTest::marks, "3=公1/開示 4=公2/部分開示/1 5=公3/処理中 6!V-26 7!V-26"),
        new Case("marks that mean nothing", WhatTheEyeSeesTest::unknownMarks, "2!S-07 3!S-28"),
        new Case("two lines", WhatTheEyeSeesTest::twoHeadings, "S-04 3=2021-05-01/3"),
        new Case("parts of headings", WhatTheEyeSeesTest::headingParts, "3=公1/開示"),
        desk(
            "again in another order",
            WhatTheEyeSeesTest::otherOrder,
            "2=2021-05-01/3 3=2021-06-01/4 5!S-22 6!S-22"),
        desk(
            "of another kind",
            WhatTheEyeSeesTest::otherKind,
            "2=2021-05-01/3 3=2021-06-01/4 4!S-22 5!S-22"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void is_read_or_held(Case seen) throws Exception {
    for (boolean binary : new boolean[] {false, true}) {
      Workbook workbook = binary ? new HSSFWorkbook() : new XSSFWorkbook();
      byte[] content =
          Workbooks.bytes(workbook, book -> seen.content().accept(book.createSheet("台帳")));
      Path file = Read.file(folder, binary ? "台帳.xls" : "台帳.xlsx", content);
      assertThat(Seen.in(file, SmallTown.rulebook())).as(file.toString()).isEqualTo(seen.seen());
    }
  }

  @Test
  void threads_are_read_for_what_was_said_and_answered() throws Exception {
    byte[] content =
        Workbooks.bytes(
            new XSSFWorkbook(),
            book -> {
              Sheet sheet = book.createSheet("台帳");
              row(sheet, (Object[]) DESK);
              row(sheet, "市長", "総務部", "R3.5", 3);
              comment(sheet, 1, 3, "[スレッド化されたコメント]");
            });
    byte[] threaded =
        Workbooks.patch(
            Workbooks.patch(
                content,
                "xl/worksheets/_rels/sheet1.xml.rels",
                xml ->
                    xml.replace(
                        "</Relationships>",
                        "<Relationship Id=\"rIdT\""
                            + " Target=\"../threadedComments/threadedComment1.xml\""
                            + " Type=\"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\"/>"
                            + "</Relationships>")),
            "xl/threadedComments/threadedComment1.xml",
            "<ThreadedComments><threadedComment"
                + " ref=\"D2\"><text>4では？</text></threadedComment><threadedComment"
                + " ref=\"D2\"><text>4です</text></threadedComment></ThreadedComments>");
    Path file = Read.file(folder, "台帳.xlsx", threaded);
    assertThat(Read.lines(file))
        .flatExtracting(Line::notes)
        .contains(new Note(Rule.COMMENTED, 3, "4では？ 4です"));
  }

  private static void row(Sheet sheet, Object... values) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1);
    for (int column = 0; column < values.length; column++) {
      if (values[column] instanceof Integer number) {
        row.createCell(column).setCellValue(number);
      } else if (!values[column].equals("")) {
        row.createCell(column).setCellValue(values[column].toString());
      }
    }
  }

  private static Cell cell(Sheet sheet, int row, int column) {
    return sheet.getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static CellStyle font(Sheet sheet, Consumer<Font> change) {
    Font font = sheet.getWorkbook().createFont();
    change.accept(font);
    CellStyle style = sheet.getWorkbook().createCellStyle();
    style.setFont(font);
    return style;
  }

  private static CellStyle format(Sheet sheet, String code) {
    CellStyle style = sheet.getWorkbook().createCellStyle();
    style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(code));
    return style;
  }

  private static void style(Sheet sheet, int row, int column, CellStyle style) {
    cell(sheet, row, column).setCellStyle(style);
  }

  private static void face(Sheet sheet, int row, Consumer<Font> change) {
    CellStyle style = font(sheet, change);
    sheet.getRow(row).forEach(cell -> cell.setCellStyle(style));
  }

  private static void condition(Sheet sheet, IndexedColors colour) {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule = formats.createConditionalFormattingRule("$A2=\"取消\"");
    rule.createFontFormatting().setFontColorIndex(colour.getIndex());
    formats.addConditionalFormatting(
        new CellRangeAddress[] {CellRangeAddress.valueOf("A2:D9")}, rule);
  }

  private static void fill(Sheet sheet, IndexedColors text, IndexedColors behind) {
    CellStyle style = font(sheet, font -> font.setColor(text.getIndex()));
    style.setFillForegroundColor(behind.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style(sheet, 2, 3, style);
  }

  private static void whiteOnBlue(Sheet sheet) {
    fill(sheet, IndexedColors.WHITE, IndexedColors.DARK_BLUE);
  }

  private static void blackened(Sheet sheet) {
    fill(sheet, IndexedColors.BLACK, IndexedColors.BLACK);
  }

  private static void runs(
      Sheet sheet, int row, int column, String text, int from, int to, Consumer<Font> change) {
    Font font = sheet.getWorkbook().createFont();
    change.accept(font);
    RichTextString rich = sheet.getWorkbook().getCreationHelper().createRichTextString(text);
    rich.applyFont(from, to, font);
    cell(sheet, row, column).setCellValue(rich);
  }

  private static void comment(Sheet sheet, int row, int column, String text) {
    Row at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    CreationHelper create = sheet.getWorkbook().getCreationHelper();
    Drawing<?> drawing = sheet.createDrawingPatriarch();
    Comment comment = drawing.createCellComment(create.createClientAnchor());
    comment.setString(create.createRichTextString(text));
    at.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellComment(comment);
  }

  private static void twoComments(Sheet sheet) {
    comment(sheet, 2, 2, "7月の分");
    comment(sheet, 2, 3, "取下げ");
  }

  private static void box(Sheet sheet, String text) {
    if (sheet.createDrawingPatriarch() instanceof XSSFDrawing drawing) {
      drawing.createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3)).setText(text);
    } else if (sheet.getDrawingPatriarch() instanceof HSSFPatriarch drawing) {
      drawing
          .createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 3, 3))
          .setString(new HSSFRichTextString(text));
    }
  }

  /** From the middle of one row to that of another. */
  private static void line(Sheet sheet, int column, int row, int last, int lastRow) {
    if (sheet.createDrawingPatriarch() instanceof XSSFDrawing drawing) {
      drawing
          .createConnector(new XSSFClientAnchor(0, 99_000, 0, 99_000, column, row, last, lastRow))
          .setShapeType(ShapeTypes.LINE);
    } else if (sheet.getDrawingPatriarch() instanceof HSSFPatriarch drawing) {
      drawing
          .createSimpleShape(
              new HSSFClientAnchor(0, 128, 0, 128, (short) column, row, (short) last, lastRow))
          .setShapeType(HSSFShapeTypes.Line);
    }
  }

  private static void crossed(Sheet sheet) {
    CellStyle style = sheet.getWorkbook().createCellStyle();
    if (sheet.getWorkbook() instanceof HSSFWorkbook book) {
      book.getInternalWorkbook().getExFormatAt(style.getIndex()).setDiag((short) 1);
    } else if (style instanceof XSSFCellStyle crossing
        && sheet.getWorkbook() instanceof XSSFWorkbook book) {
      CTBorder border = CTBorder.Factory.newInstance();
      border.setDiagonalUp(true);
      border.addNewDiagonal().setStyle(STBorderStyle.THIN);
      crossing
          .getCoreXf()
          .setBorderId(book.getStylesSource().putBorder(new XSSFCellBorder(border)));
    }
    style(sheet, 2, 3, style);
  }

  private static void blackenedOnCondition(Sheet sheet) {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule = formats.createConditionalFormattingRule("$A2=\"取消\"");
    rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.BLACK.getIndex());
    formats.addConditionalFormatting(
        new CellRangeAddress[] {CellRangeAddress.valueOf("A2:D9")}, rule);
  }

  private static void number(Sheet sheet, int row, int column, double number, String code) {
    cell(sheet, row, column).setCellValue(number);
    style(sheet, row, column, format(sheet, code));
  }

  private static void textInFormat(Sheet sheet) {
    cell(sheet, 2, 0).setCellValue("7");
    style(sheet, 2, 0, format(sheet, "\"総第\"@\"号\""));
  }

  private static void down(Sheet sheet, int column) {
    sheet.getRow(2).removeCell(cell(sheet, 2, column));
    sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
  }

  private static void across(Sheet sheet, int row, int first, int last) {
    for (int column = first + 1; column <= last; column++) {
      sheet.getRow(row).removeCell(cell(sheet, row, column));
    }
    sheet.addMergedRegion(new CellRangeAddress(row, row, first, last));
  }

  private static void branches(Sheet sheet) {
    cell(sheet, 1, 1).setCellValue("1");
    cell(sheet, 2, 1).setCellValue("2");
    down(sheet, 0);
  }

  private static void twoLines(Sheet sheet) {
    for (int column = 0; column < REQUESTS.length; column++) {
      down(sheet, column);
    }
  }

  private static void group(Sheet sheet) {
    row(sheet, "【総務課】");
    sheet.addMergedRegion(new CellRangeAddress(3, 3, 0, 3));
  }

  private static void marks(Sheet sheet) {
    row(sheet, "受付番号", "受付日", "実施機関", "所管部課", "処理結果", "", "該当号");
    row(sheet, "", "", "", "", "開示", "部分開示");
    sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 4, 5));
    row(sheet, "公1", "R3.6.15", "市長", "総務部", "○");
    row(sheet, "公2", "R3.6.15", "市長", "総務部", "", "〇", "1");
    row(sheet, "公3", "R3.6.15", "市長", "総務部");
    row(sheet, "公4", "R3.6.15", "市長", "総務部", "○", "○", "1");
    row(sheet, "公5", "R3.6.15", "市長", "総務部", "", "課長", "1");
  }

  private static void unknownMarks(Sheet sheet) {
    row(sheet, "受付番号", "受付日", "実施機関", "所管部課", "処理結果", "", "該当号");
    row(sheet, "", "", "", "", "", "却下");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 4, 5));
    row(sheet, "公2", "R3.6.15", "市長", "総務部", "", "○");
  }

  private static void twoHeadings(Sheet sheet) {
    row(sheet, "実施機関", "情報公開コーナー", "年月", "件数");
    row(sheet, "", "", "", "閲覧", "写しの交付");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 3, 4));
    row(sheet, "市長", "総務部", "R3.5", 3);
  }

  private static void headingParts(Sheet sheet) {
    row(sheet, "受付", "", "実施", "所管", "処理");
    row(sheet, "番号", "日", "機関", "部課", "結果");
    row(sheet, "公1", "R3.6.15", "市長", "総務部", "開示");
  }

  private static void otherOrder(Sheet sheet) {
    sheet.createRow(4).createCell(0).setCellValue("実施機関");
    cell(sheet, 4, 1).setCellValue("情報公開コーナー");
    cell(sheet, 4, 2).setCellValue("閲覧");
    cell(sheet, 4, 3).setCellValue("年月");
    row(sheet, "市長", "総務部", 3, "R3.7");
  }

  private static void otherKind(Sheet sheet) {
    row(sheet, (Object[]) REQUESTS);
    row(sheet, "公1", "", "R3.6.15", "市長", "総務部", "開示");
  }
}
