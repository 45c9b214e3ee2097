package jp.kokuji.returned;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** Copies a style within its workbook. */
final class StyleCopy {
  private StyleCopy() {}

  static CellStyle of(CellStyle original, Workbook workbook) {
    if (workbook instanceof XSSFWorkbook xml && original instanceof XSSFCellStyle style) {
      return of(style, xml.getStylesSource());
    }
    CellStyle copy = workbook.createCellStyle();
    copy.cloneStyleFrom(original);
    return copy;
  }

  /** POI's own cloning would write over the last of the workbook's named styles. */
  private static CellStyle of(XSSFCellStyle original, StylesTable styles) {
    CTXf copy = (CTXf) original.getCoreXf().copy();
    // a fill with a gradient cannot be turned into a plain one
    copy.setFillId(0);
    if (styles.getNumCellStyles() >= 64_000) {
      throw new IllegalStateException("no more styles");
    }
    return styles.getStyleAt(styles.putCellXf(copy) - 1);
  }
}
