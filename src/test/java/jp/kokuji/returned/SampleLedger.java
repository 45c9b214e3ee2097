package jp.kokuji.returned;

import java.util.List;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** A department's workbook with everything in it that has to survive, and problems in it. */
final class SampleLedger {
  static final String SHEET = "開示 '3";
  static final String COMMENT = "健康課: 先方に確認中";
  private static final byte[] PIXEL = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  private SampleLedger() {}

  static Workbook empty(WorkbookFormat format) {
    return switch (format) {
      case XLSX -> new XSSFWorkbook();
      case XLSM -> new XSSFWorkbook(XSSFWorkbookType.XLSM);
      case XLS -> new HSSFWorkbook();
    };
  }

  static Workbook of(WorkbookFormat format) {
    Workbook workbook = empty(format);
    Sheet sheet = workbook.createSheet(SHEET);
    row(sheet, 0, "健康課の台帳", "受付日");
    row(sheet, 2, "受付番号", "受 付 日", "処理結果", "備考", "", "備考");
    row(sheet, 3, "0012", 44306.0, "一部承認", "=HYPERLINK(\"http://localhost\")", "x", "y");
    row(sheet, 4, "13", 44307.5, "", "受付日");
    row(sheet, 5, 14.0, 44308.0, "開示");
    CellStyle era = workbook.createCellStyle();
    era.setDataFormat(workbook.createDataFormat().getFormat("[$-411]ggge\"年\"m\"月\"d\"日\";@"));
    CellStyle yellow = workbook.createCellStyle();
    yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
    for (int row = 3; row <= 5; row++) {
      sheet.getRow(row).getCell(1).setCellStyle(era);
    }
    sheet.getRow(4).getCell(2).setCellStyle(yellow);
    CellStyle text = workbook.createCellStyle();
    text.setDataFormat(workbook.createDataFormat().getFormat("@"));
    sheet.getRow(3).getCell(0).setCellStyle(text);
    comment(sheet.getRow(3).getCell(2), COMMENT);
    choices(sheet);
    workbook.createSheet("コード表").createRow(0).createCell(0).setCellValue("開示");
    workbook.setSheetHidden(1, true);
    workbook.addPicture(PIXEL, Workbook.PICTURE_TYPE_PNG);
    return workbook;
  }

  private static void row(Sheet sheet, int number, Object... values) {
    Row row = sheet.createRow(number);
    for (int column = 0; column < values.length; column++) {
      Cell cell = row.createCell(column);
      if (values[column] instanceof Double value) {
        cell.setCellValue(value);
      } else if (!values[column].equals("")) {
        cell.setCellValue(values[column].toString());
      }
    }
  }

  private static void choices(Sheet sheet) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    sheet.addValidationData(
        helper.createValidation(
            helper.createExplicitListConstraint(new String[] {"開示", "不開示"}),
            new CellRangeAddressList(3, 99, 2, 2)));
  }

  static void comment(Cell cell, String text) {
    CreationHelper create = cell.getSheet().getWorkbook().getCreationHelper();
    ClientAnchor anchor = create.createClientAnchor();
    anchor.setCol2(3);
    anchor.setRow2(3);
    Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
    comment.setString(create.createRichTextString(text));
    comment.setAuthor("健康課");
    cell.setCellComment(comment);
  }

  static List<Problem> problems() {
    return List.of(
        problem(Rule.UNKNOWN_COLUMN, 3, "備考", "備考", "開示請求"),
        problem(Rule.UNNAMED_COLUMN, 4, "E", "x"),
        problem(Rule.LOST_DIGITS, 4, "受付番号", "0012"),
        problem(Rule.UNKNOWN_WORD, 4, "処理結果", "一部承認", "開示", "不開示"),
        problem(Rule.BROKEN_CHARACTER, 4, "備考", "=HYPERLINK(\"\uFFFD\u0001_x0041_\")", "U+FFFD"),
        problem(Rule.OUTSIDE_FISCAL_YEAR, 5, "受付日", "2022-04-20", "令和3年度", "a", "b"),
        problem(Rule.BLANK_VALUE, 5, "処理結果", ""),
        problem(Rule.PRIVATE_CHARACTER, 5, "処理結果", "", "U+E000"),
        problem(Rule.DUPLICATE_IN_FILE, 6, "", "14", "a", "", "5"),
        problem(Rule.BLANK_VALUE, 6, "所管部課", ""),
        new Problem(Rule.NO_LEDGER_FOUND, "", 0, "", "", List.of()));
  }

  private static Problem problem(
      Rule rule, int row, String column, String found, String... allowed) {
    return new Problem(rule, SHEET, row, column, found, List.of(allowed));
  }
}
