package jp.kokuji.submission;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;

/** The rows of an xls workbook, by the same rules as those of an xlsx workbook. */
final class BinaryCells {
  private final boolean from1904;

  BinaryCells(HSSFWorkbook workbook) {
    this.from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
  }

  /** A row, from 1; one that the file leaves out is blank. */
  Line line(Sheet sheet, int number) {
    Row row = sheet.getRow(number - 1);
    Cells cells =
        new Cells(isHidden(sheet), row != null && row.getZeroHeight(), sheet::isColumnHidden);
    if (row != null) {
      for (Cell cell : row) {
        cells.add(cell.getColumnIndex(), read(cell));
      }
    }
    return cells.toLine(sheet.getSheetName(), number);
  }

  private static boolean isHidden(Sheet sheet) {
    Workbook workbook = sheet.getWorkbook();
    return workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE;
  }

  private SheetCell read(Cell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    return new SheetCell(text(cell, type), formula, type == CellType.NUMERIC && !isDate(cell));
  }

  private String text(Cell cell, CellType type) {
    return switch (type) {
      case STRING -> cell.getRichStringCellValue().getString();
      case NUMERIC -> number(cell);
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      case BLANK, FORMULA, _NONE -> "";
    };
  }

  private String number(Cell cell) {
    double number = cell.getNumericCellValue();
    return isDate(cell) ? CellNumbers.date(number, from1904) : CellNumbers.plain(number);
  }

  private static boolean isDate(Cell cell) {
    String code = cell.getCellStyle().getDataFormatString();
    // what POI says of the formats of Japanese Excel, which it doesn't know
    boolean unknown = code == null || code.startsWith("reserved");
    return NumberFormats.isDate(cell.getCellStyle().getDataFormat(), unknown ? "" : code);
  }
}
