package jp.kokuji.edition.xlsx;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import jp.kokuji.edition.xlsx.Look.Face;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook's styles, one for each look that occurs. */
final class Styles {
  private static final byte[] HEADING = {(byte) 0xE3, (byte) 0xEA, (byte) 0xF2};
  private static final byte[] TOTAL = {(byte) 0xF4, (byte) 0xF6, (byte) 0xF9};
  private static final short STACKED = 255;

  private final XSSFWorkbook workbook;
  private final Map<Face, XSSFFont> fonts = new EnumMap<>(Face.class);
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    // The first font is the unit in which Excel measures columns, so it is the tables'.
    fonts.put(Face.TABLE, dress(workbook.getFontAt(0), Face.TABLE));
  }

  XSSFCellStyle of(Look look) {
    return styles.computeIfAbsent(look, this::create);
  }

  private XSSFCellStyle create(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(fonts.computeIfAbsent(look.face(), face -> dress(workbook.createFont(), face)));
    style.setAlignment(look.across());
    style.setVerticalAlignment(look.down());
    style.setIndention((short) look.indent());
    // LibreOffice does not centre wrapped stacked text.
    style.setWrapText(look.across() != HorizontalAlignment.RIGHT && !look.stacked());
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    style.setQuotePrefixed(look.format().equals("@"));
    if (look.stacked()) {
      style.setRotation(STACKED);
    }
    fill(style, look.shade());
    rule(style, look.frame());
    return style;
  }

  private static XSSFFont dress(XSSFFont font, Face face) {
    font.setFontName(face.font);
    font.setFontHeight(face.size);
    font.setBold(face.bold);
    font.setCharSet(FontCharset.SHIFTJIS);
    return font;
  }

  private static void fill(XSSFCellStyle style, Look.Shade shade) {
    switch (shade) {
      case NONE -> style.setFillPattern(FillPatternType.NO_FILL);
      case HEADING -> fill(style, HEADING);
      case TOTAL -> fill(style, TOTAL);
    }
  }

  private static void fill(XSSFCellStyle style, byte[] colour) {
    style.setFillForegroundColor(new XSSFColor(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static void rule(XSSFCellStyle style, Look.Frame frame) {
    BorderStyle sides = frame.sides ? BorderStyle.THIN : BorderStyle.NONE;
    style.setBorderLeft(sides);
    style.setBorderRight(sides);
    style.setBorderTop(frame.top ? BorderStyle.THIN : BorderStyle.NONE);
    style.setBorderBottom(frame.bottom ? BorderStyle.THIN : BorderStyle.NONE);
  }
}
