package jp.kokuji.edition.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.kokuji.workbook.ReproducibleZip;
import jp.kokuji.workbook.SafeText;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of one sheet of texts below headings, for people to go on working in. */
public final class PlainSheet {
  private static final int WIDEST = 60;

  private PlainSheet() {}

  /**
   * The workbook's bytes, the same for the same texts.
   *
   * @param lines the headings first, all of one length
   */
  public static byte[] of(String name, List<List<String>> lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet(name);
      XSSFCellStyle body = style(workbook, false);
      XSSFCellStyle head = style(workbook, true);
      for (int i = 0; i < lines.size(); i++) {
        write(sheet.createRow(i), lines.get(i), i == 0 ? head : body);
      }
      for (int column = 0; column < lines.getFirst().size(); column++) {
        int at = column;
        int widest = lines.stream().mapToInt(line -> Wrapping.width(line.get(at))).max().orElse(0);
        sheet.setColumnWidth(column, (Math.min(widest, WIDEST) + 3) * 256);
      }
      sheet.createFreezePane(0, 1);
      // otherwise the hour of its making
      var properties = workbook.getProperties().getCoreProperties().getUnderlyingProperties();
      properties.setCreatedProperty(Optional.empty());
      properties.setCreatorProperty("Kokuji");
      ReproducibleZip.write(workbook, out);
    }
    return out.toByteArray();
  }

  private static XSSFCellStyle style(XSSFWorkbook workbook, boolean bold) {
    XSSFCellStyle style = workbook.createCellStyle();
    XSSFFont font = workbook.createFont();
    font.setBold(bold);
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    return style;
  }

  private static void write(XSSFRow row, List<String> texts, XSSFCellStyle style) {
    for (int column = 0; column < texts.size(); column++) {
      var cell = row.createCell(column);
      cell.setCellStyle(style);
      cell.setCellValue(SafeText.stored(texts.get(column)));
    }
  }
}
