package jp.kokuji.form;

import java.util.List;
import jp.kokuji.message.Messages;
import jp.kokuji.submission.OwnSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The sheet that shows how the form is filled in; it is locked, so that nobody fills in this one.
 */
final class ExampleSheet {
  static final String NAME = "記入例";

  private final XSSFSheet sheet;
  private final Form form;
  private final Styles styles;

  ExampleSheet(XSSFSheet sheet, Form form, Styles styles) {
    this.sheet = sheet;
    this.form = form;
    this.styles = styles;
  }

  void write(CodeLists lists) {
    Messages words = form.words();
    List<ExampleRow> rows = ExampleRow.of(form, lists).toList();
    new TableHead(sheet, form, styles)
        .write(
            List.of(
                OwnSheet.examples(TableHead.FIRST + rows.size()) + words.text("example.title"),
                words.text("example.guide", form.sheetName()),
                words.text("example.invented")));
    rows.forEach(row -> row.write(sheet, styles));
    sheet.enableLocking();
  }
}
