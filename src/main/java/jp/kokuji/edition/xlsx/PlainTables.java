package jp.kokuji.edition.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import jp.kokuji.report.Report;
import jp.kokuji.workbook.ReproducibleZip;
import jp.kokuji.workbook.SafeText;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook for programs: a table a sheet, its names in the first row, nothing else to see. */
public final class PlainTables {
  private PlainTables() {}

  /**
   * A sheet.
   *
   * @param rows texts, and numbers as {@link BigDecimal}
   */
  public record Table(String sheet, List<String> columns, List<List<Object>> rows) {}

  /** Leaves the stream open. */
  public static void write(Report report, List<Table> tables, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      for (Table table : tables) {
        write(table, workbook.createSheet(table.sheet()));
      }
      DocumentProperties.write(report, workbook.getProperties());
      ReproducibleZip.write(workbook, out);
    }
  }

  private static void write(Table table, XSSFSheet sheet) {
    int[] widths = new int[table.columns().size()];
    row(sheet.createRow(0), table.columns(), widths);
    for (List<Object> row : table.rows()) {
      row(sheet.createRow(sheet.getLastRowNum() + 1), row, widths);
    }
    for (int column = 0; column < widths.length; column++) {
      sheet.setColumnWidth(column, 256 * Math.min(60, widths[column] + 2));
    }
    sheet.createFreezePane(0, 1);
  }

  private static void row(XSSFRow row, List<?> values, int[] widths) {
    for (int column = 0; column < values.size(); column++) {
      Object value = values.get(column);
      widths[column] = Math.max(widths[column], Wrapping.width(value.toString()));
      switch (value) {
        case BigDecimal number -> row.createCell(column).setCellValue(number.doubleValue());
        case String text when text.isEmpty() -> {}
        default -> row.createCell(column).setCellValue(SafeText.stored(value.toString()));
      }
    }
  }
}
