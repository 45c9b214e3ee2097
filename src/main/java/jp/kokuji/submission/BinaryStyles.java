package jp.kokuji.submission;

import static org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined.AUTOMATIC;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFConditionalFormattingRule;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFFontFormatting;
import org.apache.poi.hssf.usermodel.HSSFPatternFormatting;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.jspecify.annotations.Nullable;

/** The styles of an xls workbook as far as they change what its cells say. */
final class BinaryStyles {
  private static final double POINT = 20;

  private final HSSFWorkbook workbook;
  private final Map<Integer, CellStyle> styles = new HashMap<>();
  private final Map<Integer, Face> faces = new HashMap<>();

  BinaryStyles(HSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  CellStyle of(HSSFCellStyle style) {
    return styles.computeIfAbsent((int) style.getIndex(), index -> read(style));
  }

  private CellStyle read(HSSFCellStyle style) {
    String code = style.getDataFormatString();
    // what POI says of the formats of Japanese Excel, which it doesn't know
    boolean unknown = code == null || code.startsWith("reserved");
    boolean solid = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
    return new CellStyle(
        NumberShape.of(style.getDataFormat(), unknown ? "" : code),
        face(style.getFontIndex()),
        solid ? rgb(style.getFillForegroundColorColor()) : Colours.AUTOMATIC,
        workbook.getInternalWorkbook().getExFormatAt(style.getIndex()).getDiag() != 0);
  }

  /** Whether a conditional format strikes out or hides. */
  boolean conceals(HSSFConditionalFormattingRule rule) {
    HSSFFontFormatting font = rule.getFontFormatting();
    HSSFPatternFormatting fill = rule.getPatternFormatting();
    return ConditionalStyle.conceals(
        font == null ? Face.PLAIN : new Face(font.isStruckout(), false, rgb(font.getFontColor())),
        fill == null ? Colours.AUTOMATIC : rgb(fill.getFillBackgroundColorColor()),
        "");
  }

  /** The typeface of the font of that number. */
  Face face(int font) {
    return faces.computeIfAbsent(font, index -> face(workbook.getFontAt(index)));
  }

  private Face face(HSSFFont font) {
    return new Face(
        font.getStrikeout(),
        font.getTypeOffset() != Font.SS_NONE,
        Face.isSeen(font.getFontHeight() / POINT)
            ? rgb(font.getHSSFColor(workbook))
            : Colours.NONE);
  }

  private static int rgb(@Nullable HSSFColor colour) {
    return colour == null || colour.getIndex() == AUTOMATIC.getIndex()
        ? Colours.AUTOMATIC
        : Colours.rgb(colour.getTriplet());
  }
}
