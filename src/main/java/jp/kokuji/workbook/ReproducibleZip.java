package jp.kokuji.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Rewrites a zip file with sorted entries and one fixed time, as POI stamps them by the clock. */
public final class ReproducibleZip {
  /** Not 1980-01-01: for that java.util.zip adds an extra field that depends on the time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** The order in which readers expect to meet a package's first parts. */
  private static final Comparator<String> ORDER =
      Comparator.comparingInt(ReproducibleZip::rank).thenComparing(Comparator.naturalOrder());

  private ReproducibleZip() {}

  /** Writes the entries of the zip file again; the stream stays open. */
  public static void copy(byte[] zip, OutputStream out) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(ORDER);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    ZipOutputStream copy = new ZipOutputStream(out);
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      ZipEntry fixed = new ZipEntry(entry.getKey());
      fixed.setTimeLocal(TIME);
      copy.putNextEntry(fixed);
      copy.write(entry.getValue());
      copy.closeEntry();
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
