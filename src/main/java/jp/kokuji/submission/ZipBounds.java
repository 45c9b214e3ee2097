package jp.kokuji.submission;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Inflates a zip file once without keeping anything, before a library does so with keeping: the
 * sizes that the file itself states are not to be trusted when they are small.
 */
final class ZipBounds {
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
      if (zip.size() > Limits.PARTS) {
        throw tooLarge(zip.size() + "個", Limits.PARTS + "個");
      }
      measure(zip);
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

  private static void measure(ZipFile zip) throws IOException, UnreadableSubmission {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      long part = 0;
      if (entry.getSize() > Limits.PART) {
        throw tooLarge(entry.getSize());
      }
      try (InputStream in = zip.getInputStream(entry)) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          part += n;
          if (part > Limits.PART || total + part > Limits.WORKBOOK) {
            throw tooLarge(total + part);
          }
        }
      }
      total += part;
    }
  }

  private static UnreadableSubmission tooLarge(long inflated) {
    return tooLarge(
        "展開後" + inflated + "バイト以上", "1部品" + Limits.PART + "バイト、全体" + Limits.WORKBOOK + "バイト");
  }

  private static UnreadableSubmission tooLarge(String found, String allowed) {
    return Limits.tooLarge("", 0, found, allowed);
  }
}
