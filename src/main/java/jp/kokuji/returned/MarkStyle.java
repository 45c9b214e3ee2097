package jp.kokuji.returned;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** What a mark looks like. */
final class MarkStyle {
  private MarkStyle() {}

  /**
   * Draws the border.
   *
   * @param number makes the colour one that no other style of the workbook has, though nobody sees
   *     the difference: programs make one of two equal styles, and the way back would be lost
   */
  static void put(CellStyle style, Sign sign, int number) {
    style.setBorderTop(sign.border());
    style.setBorderBottom(sign.border());
    style.setBorderLeft(sign.border());
    style.setBorderRight(sign.border());
    if (style instanceof XSSFCellStyle xml) {
      XSSFColor colour = new XSSFColor(rgb(sign.rgb(), number), null);
      xml.setTopBorderColor(colour);
      xml.setBottomBorderColor(colour);
      xml.setLeftBorderColor(colour);
      xml.setRightBorderColor(colour);
    } else {
      style.setTopBorderColor(line(sign, number));
      style.setBottomBorderColor(line(sign, number >> 1));
      style.setLeftBorderColor(line(sign, number >> 2));
      style.setRightBorderColor(line(sign, number >> 3));
    }
  }

  private static byte[] rgb(int base, int number) {
    int blue = number % 64;
    int green = number / 64 % 64;
    return new byte[] {(byte) (base >> 16), (byte) ((base >> 8) + green), (byte) (base + blue)};
  }

  private static short line(Sign sign, int bit) {
    return sign.line(bit).getIndex();
  }

  /** Fills the cell; with dots or hatching where no symbol can stand. */
  static void fill(CellStyle style, Sign sign, FillPatternType pattern) {
    style.setFillPattern(pattern);
    boolean solid = pattern == FillPatternType.SOLID_FOREGROUND;
    IndexedColors drawn = solid ? sign.fill() : sign.line(0);
    boolean dots = pattern == FillPatternType.LEAST_DOTS;
    IndexedColors behind = dots ? sign.fill() : IndexedColors.WHITE;
    style.setFillForegroundColor(drawn.getIndex());
    style.setFillBackgroundColor((solid ? IndexedColors.AUTOMATIC : behind).getIndex());
  }
}
