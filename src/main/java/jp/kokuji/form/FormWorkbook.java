package jp.kokuji.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import jp.kokuji.rulebook.Field;
import jp.kokuji.workbook.ReproducibleZip;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A form as a workbook: the sheet to fill in, an example of it, and the words that it takes. */
final class FormWorkbook {
  private FormWorkbook() {}

  /** Writes the workbook; the stream stays open. */
  static void write(Form form, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Styles styles = new Styles(workbook);
      XSSFSheet entry = workbook.createSheet(form.sheetName());
      XSSFSheet example = workbook.createSheet(ExampleSheet.NAME);
      XSSFSheet codes = workbook.createSheet(CodeSheet.NAME);
      CodeLists lists = new CodeLists(form);
      Map<Field, CodeRange> ranges = new CodeSheet(codes, form, styles).write(lists);
      new EntrySheet(entry, form, styles).write(ranges);
      new ExampleSheet(example, form, styles).write(lists);
      form.identify(workbook.getProperties());
      ReproducibleZip.write(workbook, out);
    }
  }
}
