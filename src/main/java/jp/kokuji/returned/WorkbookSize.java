package jp.kokuji.returned;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;

/** Whether a workbook fits into memory as a whole, which marking needs and reading doesn't. */
final class WorkbookSize {
  /** Inflated bytes of XML; in memory they take some thirty times as much. */
  private static final long XML = 20L * 1024 * 1024;

  /** Bytes of a binary workbook. */
  private static final long BINARY = 20L * 1024 * 1024;

  private WorkbookSize() {}

  /** {@code MARKED} if it can be marked, else why not. */
  static CopyState state(Path file) throws IOException {
    return switch (magic(file)) {
      case OOXML -> inflated(file);
      case OLE2 -> Files.size(file) > BINARY ? CopyState.TOO_LARGE : CopyState.MARKED;
      default -> CopyState.NONE;
    };
  }

  private static FileMagic magic(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return Files.size(file) == 0 ? FileMagic.UNKNOWN : FileMagic.valueOf(in);
    }
  }

  /** Inflates what is XML without keeping it: the sizes that a file states need not be true. */
  private static CopyState inflated(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      long left = XML;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          left -= isXml(entry) ? in.skip(left + 1) : 0;
        }
        if (left < 0) {
          return CopyState.TOO_LARGE;
        }
      }
      return CopyState.MARKED;
    } catch (ZipException damaged) {
      return CopyState.UNREADABLE;
    }
  }

  private static boolean isXml(ZipEntry entry) {
    return entry.getName().endsWith(".xml") || entry.getName().endsWith(".vml");
  }
}
