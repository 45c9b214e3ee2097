package jp.kokuji.form;

import java.util.List;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The rows above the records, and the columns below them, as the sheets of a form share them. */
final class TableHead {
  /** Index of the row of the headings. */
  static final int HEADINGS = 4;

  /** Index of the row of the first record. */
  static final int FIRST = HEADINGS + 1;

  private static final int MARKS = HEADINGS - 1;

  private final XSSFSheet sheet;
  private final Form form;
  private final Styles styles;
  private final Columns columns;

  TableHead(XSSFSheet sheet, Form form, Styles styles) {
    this.sheet = sheet;
    this.form = form;
    this.styles = styles;
    this.columns = new Columns(form);
  }

  /**
   * @param lines a title and two lines of guidance
   */
  void write(List<String> lines) {
    for (int row = 0; row < MARKS; row++) {
      Styles.Role role = row == 0 ? Styles.Role.TITLE : Styles.Role.GUIDE;
      XSSFRow line = sheet.createRow(row);
      // Cells without a text, too, or else the look of their columns would show.
      for (int column = 0; column < form.kind().fields().size(); column++) {
        styles.text(line, column, column == 0 ? lines.get(row) : "", role);
      }
    }
    XSSFRow marks = sheet.createRow(MARKS);
    XSSFRow headings = sheet.createRow(HEADINGS);
    int tallest = 1;
    for (Field field : form.kind().fields()) {
      int column = form.column(field);
      String mark = columns.mark(field);
      styles.text(marks, column, mark, columns.role(field));
      styles.text(headings, column, field.heading(), Styles.Role.HEADING);
      sheet.setDefaultColumnStyle(column, styles.of(Styles.Role.VALUE, format(field)));
      sheet.setColumnWidth(column, columns.width(field) * Page.UNITS_PER_CHARACTER);
      tallest = Math.max(tallest, Columns.lines(mark, columns.width(field)));
    }
    Styles.lines(marks, tallest);
    Styles.lines(headings, 2);
    sheet.createFreezePane(0, FIRST);
    sheet.setActiveCell(new CellAddress(FIRST, 0));
    sheet.setRepeatingRows(new CellRangeAddress(HEADINGS, HEADINGS, -1, -1));
    Page.setUp(sheet, form);
  }

  /** The number format of a field's cells: dates as Japanese offices write them. */
  static String format(Field field) {
    return switch (field.type()) {
      case FieldType.Day day -> "[$-411]ggge\"年\"m\"月\"d\"日\"";
      case FieldType.Month month -> "[$-411]ggge\"年\"m\"月\"";
      case FieldType.Count count -> "#,##0";
      default -> Styles.AS_TEXT;
    };
  }
}
