package jp.kokuji.returned;

import java.util.Locale;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a workbook is by its content, whatever its name says. */
enum WorkbookFormat {
  XLSX,
  XLSM,
  XLS;

  static WorkbookFormat of(Workbook workbook) {
    if (workbook instanceof XSSFWorkbook xml) {
      return xml.isMacroEnabled() ? XLSM : XLSX;
    }
    return XLS;
  }

  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
