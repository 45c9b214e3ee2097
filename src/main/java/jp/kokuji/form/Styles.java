package jp.kokuji.form;

import java.util.HashMap;
import java.util.Map;
import jp.kokuji.workbook.CellDress;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a form look, by what they are for. */
final class Styles {
  /** Keeps what is typed as text: a leading 0, and 1-2 instead of a date. */
  static final String AS_TEXT = "@";

  private static final float LINE = 13;
  private static final byte[] STRONG = {(byte) 0xFF, (byte) 0xF2, (byte) 0xCC};

  /** What a cell is for; sizes in points. */
  enum Role {
    TITLE(14, true, false),
    SUBTITLE(11, true, false),
    GUIDE(10, false, false),
    MARK(9, false, true),
    REQUIRED(9, true, true),
    HEADING(10, true, true),
    VALUE(10, false, true);

    private final double size;
    private final boolean bold;
    private final boolean framed;

    Role(double size, boolean bold, boolean framed) {
      this.size = size;
      this.bold = bold;
      this.framed = framed;
    }
  }

  private record Look(Role role, String format) {}

  private final XSSFWorkbook workbook;
  private final Map<Role, XSSFFont> fonts = new HashMap<>();
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    // The first font is the unit in which Excel measures columns.
    fonts.put(Role.VALUE, dress(workbook.getFontAt(0), Role.VALUE));
  }

  /** Puts a text into a cell of the row; an empty one only gives the cell its look. */
  void text(XSSFRow row, int column, String text, Role role) {
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(of(role, AS_TEXT));
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  /** Gives a row the height of so many lines: not every program does so when it opens a file. */
  static void lines(XSSFRow row, int lines) {
    row.setHeightInPoints(lines * LINE + 4);
  }

  XSSFCellStyle of(Role role, String format) {
    return styles.computeIfAbsent(new Look(role, format), this::create);
  }

  private XSSFCellStyle create(Look look) {
    Role role = look.role();
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(fonts.computeIfAbsent(role, known -> dress(workbook.createFont(), known)));
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(role.framed);
    if (role.framed) {
      CellDress.frame(style);
    }
    if (role == Role.HEADING || role == Role.REQUIRED || role == Role.MARK) {
      style.setAlignment(HorizontalAlignment.CENTER);
    }
    switch (role) {
      case HEADING -> CellDress.shade(style);
      case REQUIRED -> CellDress.shade(style, STRONG);
      case MARK, TITLE, SUBTITLE, GUIDE, VALUE -> {}
    }
    return style;
  }

  private static XSSFFont dress(XSSFFont font, Role role) {
    return CellDress.face(font, "BIZ UDゴシック", role.size, role.bold);
  }
}
