package jp.kokuji.submission;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jp.kokuji.workbook.WorkbookBounds;

/** What a workbook must be before a library opens it. */
final class ZipBounds {
  private static final String ALLOWED =
      "1部品" + WorkbookBounds.PART + "バイト、全体" + WorkbookBounds.ALL + "バイト";
  private static final String PACKAGE = "[Content_Types].xml";
  private static final int FLAGS = 6;
  private static final int ENCRYPTED = 1;

  private ZipBounds() {}

  /**
   * Refuses what is not an Office file, asks for a password, or is too large.
   *
   * @throws IOException when the file can't be got at
   */
  static void check(Path file) throws IOException, UnreadableSubmission {
    if (isEncrypted(file)) {
      throw Unreadable.file(Rule.PASSWORD_PROTECTED, "zip");
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry(PACKAGE) == null) {
        throw ForeignFormat.of(zip);
      }
      WorkbookBounds.measure(zip);
    } catch (WorkbookBounds.TooLarge large) {
      throw large.parts()
          ? Limits.tooLarge("", 0, large.found() + "個", WorkbookBounds.PARTS + "個")
          : Limits.tooLarge("", 0, "展開後" + large.found() + "バイト以上", ALLOWED);
    } catch (ZipException | EOFException damaged) {
      throw Unreadable.damaged("", 0, damaged);
    }
  }

  private static boolean isEncrypted(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(FLAGS + 1);
      return head.length > FLAGS && (head[FLAGS] & ENCRYPTED) != 0;
    }
  }
}
