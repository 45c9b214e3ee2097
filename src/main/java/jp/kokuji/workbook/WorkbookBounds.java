package jp.kokuji.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Opens workbooks, none of which may use up the memory or the night. POI would guess by the ratio
 * of sizes and refuse honest workbooks; it is held to these bounds instead.
 */
public final class WorkbookBounds {
  /** Inflated bytes of one part. */
  public static final long PART = 100L * 1024 * 1024;

  /** Inflated bytes of all parts. */
  public static final long ALL = 200L * 1024 * 1024;

  public static final int PARTS = 1000;

  static {
    ZipSecureFile.setGraceEntrySize(PART);
    ZipSecureFile.setMaxEntrySize(PART);
    ZipSecureFile.setMaxFileCount(PARTS);
  }

  private WorkbookBounds() {}

  /** A workbook that is larger than it may be. */
  public static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final long found;
    private final boolean parts;

    private TooLarge(long found, boolean parts) {
      super("workbook of " + found + (parts ? " parts" : " bytes"));
      this.found = found;
      this.parts = parts;
    }

    /** How many parts, or how many inflated bytes at least. */
    public long found() {
      return found;
    }

    /** Whether it has too many parts. */
    public boolean parts() {
      return parts;
    }
  }

  /**
   * Inflates it once without keeping anything, before a library does so with keeping: the sizes
   * that the file itself states are not to be trusted when they are small.
   */
  public static void measure(ZipFile zip) throws IOException {
    if (zip.size() > PARTS) {
      throw new TooLarge(zip.size(), true);
    }
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      requireWithin(entry.getSize(), 0);
      long part = 0;
      try (InputStream in = zip.getInputStream(entry)) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          part += n;
          requireWithin(part, total);
        }
      }
      total += part;
    }
  }

  private static void requireWithin(long part, long others) throws TooLarge {
    if (part > PART || others + part > ALL) {
      throw new TooLarge(others + part, false);
    }
  }

  /** The workbook as a whole, in memory, once it is measured. */
  public static XSSFWorkbook read(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      measure(zip);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  /** Of a file that was measured: any workbook, to be changed. */
  public static Workbook open(Path measured) throws IOException {
    return WorkbookFactory.create(measured.toFile());
  }

  /** Of a file that was measured: its parts, to be looked at. */
  public static OPCPackage parts(Path measured) throws InvalidFormatException {
    return OPCPackage.open(measured.toFile(), PackageAccess.READ);
  }
}
