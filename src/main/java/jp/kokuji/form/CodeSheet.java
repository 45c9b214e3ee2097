package jp.kokuji.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.submission.OwnSheet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet of all words that the form takes, list below list; the dropdowns read from it. */
final class CodeSheet {
  static final String NAME = "コード表";
  private static final List<String> HEADINGS =
      List.of("codes.name", "codes.about", "codes.period", "codes.remark");
  private static final List<Integer> WIDTHS = List.of(38, 38, 30, 52);

  private final XSSFSheet sheet;
  private final Form form;
  private final Styles styles;
  private int row;

  CodeSheet(XSSFSheet sheet, Form form, Styles styles) {
    this.sheet = sheet;
    this.form = form;
    this.styles = styles;
  }

  /** Writes the lists and says where each column's stands. */
  Map<Field, CodeRange> write(CodeLists lists) {
    text(
        sheet.createRow(row++),
        0,
        OwnSheet.CODES + form.words().text("codes.title"),
        Styles.Role.TITLE);
    text(
        sheet.createRow(row++),
        0,
        form.words().text("codes.guide", form.title()),
        Styles.Role.GUIDE);
    Map<Field, CodeRange> ranges = new LinkedHashMap<>();
    for (Field field : form.kind().fields()) {
      Optional<CodeList> list = lists.find(field);
      list.ifPresent(codes -> ranges.put(field, write(codes)));
    }
    if (form.column(FieldType.KindName.class).isEmpty()) {
      write(lists.kinds());
    }
    for (int column = 0; column < WIDTHS.size(); column++) {
      sheet.setColumnWidth(column, WIDTHS.get(column) * Page.UNITS_PER_CHARACTER);
    }
    Page.setUp(sheet, form);
    sheet.enableLocking();
    return ranges;
  }

  private CodeRange write(CodeList list) {
    row++;
    text(sheet.createRow(row++), 0, list.title(), Styles.Role.SUBTITLE);
    XSSFRow headings = sheet.createRow(row++);
    for (int column = 0; column < HEADINGS.size(); column++) {
      text(headings, column, form.words().text(HEADINGS.get(column)), Styles.Role.HEADING);
    }
    int first = row + 1;
    for (Code code : list.codes()) {
      XSSFRow line = sheet.createRow(row++);
      List<String> texts = List.of(code.name(), code.about(), code.period(), code.remark());
      int tallest = 1;
      for (int column = 0; column < texts.size(); column++) {
        text(line, column, texts.get(column), Styles.Role.VALUE);
        tallest = Math.max(tallest, Columns.lines(texts.get(column), WIDTHS.get(column)));
      }
      Styles.lines(line, tallest);
    }
    return new CodeRange(first, row);
  }

  private void text(XSSFRow line, int column, String text, Styles.Role role) {
    styles.text(line, column, text, role);
  }
}
