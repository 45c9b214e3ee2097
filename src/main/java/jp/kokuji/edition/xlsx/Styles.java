package jp.kokuji.edition.xlsx;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import jp.kokuji.edition.xlsx.CellLook.Face;
import jp.kokuji.workbook.CellDress;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook's styles, one for each look that occurs. */
final class Styles {
  private static final byte[] TOTAL = {(byte) 0xF4, (byte) 0xF6, (byte) 0xF9};
  private static final short STACKED = 255;

  private final XSSFWorkbook workbook;
  private final Map<Face, XSSFFont> fonts = new EnumMap<>(Face.class);
  private final Map<CellLook, XSSFCellStyle> styles = new HashMap<>();

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    // The first font is the unit in which Excel measures columns, so it is the tables'.
    fonts.put(Face.TABLE, dress(workbook.getFontAt(0), Face.TABLE));
  }

  XSSFCellStyle of(CellLook look) {
    return styles.computeIfAbsent(look, this::create);
  }

  private XSSFCellStyle create(CellLook look) {
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
    switch (look.shade()) {
      case NONE -> style.setFillPattern(FillPatternType.NO_FILL);
      case HEADING -> CellDress.shade(style);
      case TOTAL -> CellDress.shade(style, TOTAL);
    }
    CellDress.frame(style, look.frame().sides, look.frame().top, look.frame().bottom);
    return style;
  }

  private static XSSFFont dress(XSSFFont font, Face face) {
    return CellDress.face(font, face.font, face.size, face.bold);
  }
}
