package jp.kokuji.returned;

import jp.kokuji.workbook.CellDress;
import jp.kokuji.workbook.SafeText;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The styles of the list. */
final class ListStyles {
  private static final String FACE = "BIZ UDGothic";

  private final Workbook workbook;
  private final CellStyle title;
  private final CellStyle note;
  private final CellStyle head;
  private final CellStyle text;
  private final CellStyle quoted;
  private final CellStyle link;

  ListStyles(Workbook workbook) {
    this.workbook = workbook;
    Font plain = font(10, false);
    this.title = style(font(14, true));
    title.setWrapText(false);
    this.note = style(plain);
    this.head = framed(font(10, true));
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    this.text = framed(plain);
    this.quoted = framed(plain);
    quoted.setQuotePrefixed(true);
    quoted.setDataFormat(workbook.createDataFormat().getFormat("@"));
    Font underlined = font(10, false);
    underlined.setUnderline(Font.U_SINGLE);
    underlined.setColor(IndexedColors.BLUE.getIndex());
    this.link = framed(underlined);
    link.setAlignment(HorizontalAlignment.CENTER);
  }

  private Font font(int points, boolean bold) {
    return CellDress.face(workbook.createFont(), FACE, points, bold);
  }

  private CellStyle style(Font font) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setAlignment(HorizontalAlignment.LEFT);
    return style;
  }

  private CellStyle framed(Font font) {
    CellStyle style = style(font);
    CellDress.frame(style);
    return style;
  }

  CellStyle title() {
    return title;
  }

  CellStyle note() {
    return note;
  }

  CellStyle head() {
    return head;
  }

  CellStyle link() {
    return link;
  }

  /** A text from a submission that could become a formula when somebody edits it stays text. */
  CellStyle of(ListColumn column, String words) {
    return column.isForeign() && SafeText.looksLikeFormula(words) ? quoted : text;
  }
}
