package jp.kokuji.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;

/** Makes workbooks for the tests, and writes into their parts what no library would write. */
final class Workbooks {
  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String STRINGS = "xl/sharedStrings.xml";

  private Workbooks() {}

  static <W extends Workbook> byte[] bytes(W workbook, Consumer<W> content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (workbook) {
      content.accept(workbook);
      workbook.write(out);
    }
    return out.toByteArray();
  }

  static byte[] patch(byte[] workbook, String part, UnaryOperator<String> change)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry e = from.getNextEntry(); e != null; e = from.getNextEntry()) {
        byte[] content = from.readAllBytes();
        to.putNextEntry(new ZipEntry(e.getName()));
        to.write(
            e.getName().equals(part)
                ? change.apply(new String(content, UTF_8)).getBytes(UTF_8)
                : content);
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** Adds a part, which the workbook must not have yet. */
  static byte[] patch(byte[] workbook, String part, String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry e = from.getNextEntry(); e != null; e = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(e.getName()));
        to.write(from.readAllBytes());
      }
      to.putNextEntry(new ZipEntry(part));
      to.write(content.getBytes(UTF_8));
    }
    return out.toByteArray();
  }
}
