package jp.kokuji.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** Writes sheets as an Excel file whose bytes depend on nothing but them. */
final class Workbooks {
  /** The moment every workbook claims to be from: the end of the later sample year. */
  private static final Optional<Date> MADE =
      Optional.of(Date.from(Instant.parse("2022-03-31T15:00:00Z")));

  private Workbooks() {}

  static byte[] bytes(Submission.Shape shape, List<Sheet> sheets) {
    return switch (shape) {
      case XLS -> binary(sheets);
      case XLSM -> zipped(XSSFWorkbookType.XLSM, sheets, false, false);
      case XLSX -> zipped(XSSFWorkbookType.XLSX, sheets, false, false);
      case XLSX_WITH_READINGS -> zipped(XSSFWorkbookType.XLSX, sheets, false, true);
      case XLSX_FROM_1904 -> zipped(XSSFWorkbookType.XLSX, sheets, true, false);
    };
  }

  private static byte[] zipped(
      XSSFWorkbookType type, List<Sheet> sheets, boolean from1904, boolean readings) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(type)) {
      if (from1904) {
        workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
      }
      CoreProperties properties = workbook.getProperties().getCoreProperties();
      properties.setCreator("久留米市");
      properties.setCreated(MADE);
      properties.setModified(MADE);
      return StableZip.rewritten(drawn(workbook, sheets), readings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Under a fixed user name, because the old format records who wrote the file. */
  private static byte[] binary(List<Sheet> sheets) {
    String user = System.getProperty("user.name", "");
    System.setProperty("user.name", "kokuji");
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      return drawn(workbook, sheets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      System.setProperty("user.name", user);
    }
  }

  private static byte[] drawn(Workbook workbook, List<Sheet> sheets) throws IOException {
    for (Sheet sheet : sheets) {
      new SheetDrawing(workbook, sheet).draw();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }
}
