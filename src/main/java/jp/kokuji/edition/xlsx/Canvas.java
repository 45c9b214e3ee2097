package jp.kokuji.edition.xlsx;

import java.math.BigDecimal;
import jp.kokuji.workbook.SafeText;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet on which text and numbers are put into areas of cells. */
final class Canvas {
  /** The width of a column of one character: 7 pixels at 96 dots an inch, in points. */
  static final double COLUMN_POINTS = 5.25;

  /** The highest row that Excel allows, in points. */
  private static final double HIGHEST = 409;

  private final XSSFSheet sheet;
  private final Styles styles;

  Canvas(XSSFSheet sheet, Styles styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** Puts text into an area; it is always stored as text, whatever it looks like. */
  XSSFCell text(CellRangeAddress area, String text, CellLook look) {
    XSSFCell cell = area(area, safe(text, look));
    if (!text.isEmpty()) {
      cell.setCellValue(SafeText.stored(text));
    }
    return cell;
  }

  XSSFCell number(CellRangeAddress area, BigDecimal value, CellLook look) {
    XSSFCell cell = area(area, look);
    cell.setCellValue(stored(value));
    return cell;
  }

  /** The look in which no later edit turns the text into a formula. */
  static CellLook safe(String text, CellLook look) {
    return SafeText.looksLikeFormula(text) ? look.format("@") : look;
  }

  /**
   * The number as a cell holds it.
   *
   * @throws IllegalArgumentException if a cell cannot hold all its digits
   */
  static double stored(BigDecimal value) {
    double stored = value.doubleValue();
    if (BigDecimal.valueOf(stored).compareTo(value) != 0) {
      throw new IllegalArgumentException("too long for a cell: " + value);
    }
    return stored;
  }

  /** Every cell of an area is styled, as a merged area takes its right and lower rule from them. */
  private XSSFCell area(CellRangeAddress area, CellLook look) {
    for (int row = area.getFirstRow(); row <= area.getLastRow(); row++) {
      for (int column = area.getFirstColumn(); column <= area.getLastColumn(); column++) {
        row(row).createCell(column).setCellStyle(styles.of(look));
      }
    }
    if (area.getNumberOfCells() > 1) {
      // Unsafe skips the search for overlaps, which is quadratic; the layouts exclude them.
      sheet.addMergedRegionUnsafe(area);
    }
    return row(area.getFirstRow()).getCell(area.getFirstColumn());
  }

  /**
   * Sets a row's height in points.
   *
   * @throws IllegalArgumentException beyond what Excel allows, where text would be cut off
   */
  void height(int row, double points) {
    if (points > HIGHEST) {
      throw new IllegalArgumentException("row " + (row + 1) + " would be " + points + " pt high");
    }
    row(row).setHeightInPoints((float) points);
  }

  private XSSFRow row(int index) {
    XSSFRow row = sheet.getRow(index);
    return row == null ? sheet.createRow(index) : row;
  }
}
