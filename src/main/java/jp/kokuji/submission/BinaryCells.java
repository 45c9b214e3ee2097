package jp.kokuji.submission;

import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** The texts of the cells of an xls workbook, by the same rules as those of an xlsx workbook. */
final class BinaryCells {
  private final boolean from1904;

  BinaryCells(HSSFWorkbook workbook) {
    this.from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
  }

  /** The texts of a row; a row that the file leaves out is blank. */
  List<String> texts(@Nullable Row row) {
    Cells texts = new Cells();
    if (row != null) {
      for (Cell cell : row) {
        texts.add(cell.getColumnIndex(), text(cell));
      }
    }
    return texts.toList();
  }

  private String text(Cell cell) {
    CellType type = cell.getCellType();
    return switch (type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type) {
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
