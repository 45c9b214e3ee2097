package jp.kokuji.workbook;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** A workbook's zip file with one fixed time, as POI, whose order is fixed, stamps by the clock. */
public final class ReproducibleZip {
  /** Not 1980-01-01: for that java.util.zip adds an extra field that depends on the time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private ReproducibleZip() {}

  /** Writes the workbook; the stream stays open. */
  public static void write(Workbook workbook, OutputStream out) throws IOException {
    write(workbook, out, null);
  }

  /** Writes the workbook with the rows of its long sheet; the stream stays open. */
  public static void write(Workbook workbook, OutputStream out, @Nullable LongSheet sheet)
      throws IOException {
    // by way of a file, since the parts of a long workbook have no room on the heap
    Path raw = Files.createTempFile("kokuji", ".xlsx");
    try {
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(raw))) {
        workbook.write(file);
      }
      try (InputStream file = new BufferedInputStream(Files.newInputStream(raw))) {
        copy(file, out, sheet);
      }
    } finally {
      Files.delete(raw);
    }
  }

  /** Writes the entries of a zip file again, in their order; the stream stays open. */
  public static void copy(InputStream zip, OutputStream out) throws IOException {
    copy(zip, out, null);
  }

  private static void copy(InputStream zip, OutputStream out, @Nullable LongSheet sheet)
      throws IOException {
    ZipInputStream in = new ZipInputStream(zip);
    ZipOutputStream copy = new ZipOutputStream(out);
    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      ZipEntry fixed = new ZipEntry(entry.getName());
      fixed.setTimeLocal(TIME);
      copy.putNextEntry(fixed);
      if (sheet != null && sheet.part().equals(entry.getName())) {
        sheet.fill(in, copy);
      } else {
        in.transferTo(copy);
      }
      copy.closeEntry();
    }
    copy.finish();
  }
}
