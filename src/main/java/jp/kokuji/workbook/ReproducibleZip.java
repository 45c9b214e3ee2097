package jp.kokuji.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * A workbook's zip file with sorted entries and one fixed time, as POI stamps them by the clock.
 */
public final class ReproducibleZip {
  /** Not 1980-01-01: for that java.util.zip adds an extra field that depends on the time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** The order in which readers expect to meet a package's first parts. */
  private static final Comparator<String> ORDER =
      Comparator.comparingInt(ReproducibleZip::rank).thenComparing(Comparator.naturalOrder());

  private ReproducibleZip() {}

  /** Writes the workbook; the stream stays open. */
  public static void write(Workbook workbook, OutputStream out) throws IOException {
    // by way of a file, since the parts of a long workbook have no room on the heap
    Path raw = Files.createTempFile("kokuji", ".xlsx");
    try {
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(raw))) {
        workbook.write(file);
      }
      copy(raw, out);
    } finally {
      Files.delete(raw);
    }
  }

  private static void copy(Path raw, OutputStream out) throws IOException {
    ZipOutputStream copy = new ZipOutputStream(out);
    try (ZipFile zip = new ZipFile(raw.toFile())) {
      List<ZipEntry> entries = new ArrayList<>(Collections.list(zip.entries()));
      entries.sort(Comparator.comparing(ZipEntry::getName, ORDER));
      for (ZipEntry entry : entries) {
        ZipEntry fixed = new ZipEntry(entry.getName());
        fixed.setTimeLocal(TIME);
        copy.putNextEntry(fixed);
        try (InputStream content = zip.getInputStream(entry)) {
          content.transferTo(copy);
        }
        copy.closeEntry();
      }
    }
    copy.finish();
  }

  private static int rank(String name) {
    return switch (name) {
      case "[Content_Types].xml" -> 0;
      case "_rels/.rels" -> 1;
      default -> 2;
    };
  }
}
