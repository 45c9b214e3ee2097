package jp.kokuji.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet that POI makes without rows and whose rows are written while the workbook is packed, as
 * they may be too many for the heap.
 *
 * @param part the name of the sheet in the zip file
 */
public record LongSheet(String part, Rows rows) {
  private static final String NO_ROWS = "<sheetData/>";

  /** Writes {@code row} elements in UTF-8, in large pieces. */
  @FunctionalInterface
  public interface Rows {
    void write(OutputStream out) throws IOException;
  }

  /** The rows of that sheet. */
  public static LongSheet of(XSSFSheet sheet, Rows rows) {
    return new LongSheet(sheet.getPackagePart().getPartName().getName().substring(1), rows);
  }

  /**
   * Copies the sheet's part and puts the rows in.
   *
   * @throws IllegalStateException if the sheet has rows already
   */
  void fill(InputStream sheet, OutputStream out) throws IOException {
    String xml = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    int at = xml.indexOf(NO_ROWS);
    if (at < 0) {
      throw new IllegalStateException(part + " has rows already");
    }
    out.write((xml.substring(0, at) + "<sheetData>\n").getBytes(StandardCharsets.UTF_8));
    try (OutputStream beside = new ThreadedStream(out)) {
      rows.write(beside);
    }
    String after = xml.substring(at + NO_ROWS.length());
    out.write(("</sheetData>" + after).getBytes(StandardCharsets.UTF_8));
  }
}
