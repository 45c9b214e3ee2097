package jp.kokuji.submission;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.FileMagic;

/** Opens submitted files of every kind that departments send: CSV, xlsx, xlsm and xls. */
public final class LineReaders {
  private static final String[] ALLOWED = {"CSV", "xlsx", "xlsm", "xls"};

  private LineReaders() {}

  /** Opens a file that bears the name under which it was submitted. */
  public static LineReader open(Path file) throws IOException, UnreadableSubmission {
    return open(file, String.valueOf(file.getFileName()));
  }

  /**
   * Opens a file for what its content is, whatever its name says.
   *
   * @param name the name under which it was submitted
   * @throws UnreadableSubmission when the content is none that can be read; the reader may still
   *     throw one later, at the row where reading has to stop
   * @throws IOException when the file can't be got at, which says nothing about its content
   */
  public static LineReader open(Path file, String name) throws IOException, UnreadableSubmission {
    return new NamedLines(read(file), name);
  }

  /** Opens plain text, each line as one cell. */
  public static LineReader text(Path file) throws IOException, UnreadableSubmission {
    return CsvLines.uncut(file);
  }

  private static LineReader read(Path file) throws IOException, UnreadableSubmission {
    if (Files.size(file) == 0) {
      throw Unreadable.file(Rule.EMPTY_FILE, "0バイト", ALLOWED);
    }
    FileMagic magic = magic(file);
    return switch (magic) {
      case OOXML -> WorkbookLines.open(file);
      case OLE2 -> BinaryWorkbookLines.open(file);
      // BM may begin a heading too, and what is really a picture doesn't decode as text
      case UNKNOWN, BMP -> CsvLines.open(file);
      case BIFF2, BIFF3, BIFF4 -> throw notALedger("Excel 2.0–4.0");
      case XML, HTML, RTF, PDF, WORD2, MSWRITE, JPEG, GIF, PNG, TIFF, WMF, EMF ->
          throw notALedger(magic.name());
    };
  }

  private static FileMagic magic(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return FileMagic.valueOf(in);
    }
  }

  /** Says what a file is that is no ledger. */
  static UnreadableSubmission notALedger(String found) {
    return Unreadable.file(Rule.NOT_A_LEDGER_FORMAT, found, ALLOWED);
  }
}
