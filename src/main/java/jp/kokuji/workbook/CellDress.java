package jp.kokuji.workbook;

import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The typeface, rules and shades that the cells of all our workbooks have in common. */
public final class CellDress {
  private static final byte[] HEADING = {(byte) 0xE3, (byte) 0xEA, (byte) 0xF2};

  private CellDress() {}

  /** Sets the typeface; its size in points. */
  public static <F extends Font> F face(F font, String name, double size, boolean bold) {
    font.setFontName(name);
    font.setBold(bold);
    if (font instanceof XSSFFont xml) {
      xml.setFontHeight(size);
      xml.setCharSet(FontCharset.SHIFTJIS);
    } else {
      font.setFontHeightInPoints((short) size);
    }
    return font;
  }

  /** Rules all four edges with a thin line. */
  public static void frame(CellStyle style) {
    frame(style, true, true, true);
  }

  /** Rules the edges that are asked for. */
  public static void frame(CellStyle style, boolean sides, boolean top, boolean bottom) {
    style.setBorderLeft(line(sides));
    style.setBorderRight(line(sides));
    style.setBorderTop(line(top));
    style.setBorderBottom(line(bottom));
  }

  private static BorderStyle line(boolean ruled) {
    return ruled ? BorderStyle.THIN : BorderStyle.NONE;
  }

  /** Shades a heading. */
  public static void shade(XSSFCellStyle style) {
    shade(style, HEADING);
  }

  public static void shade(XSSFCellStyle style, byte[] colour) {
    style.setFillForegroundColor(new XSSFColor(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
