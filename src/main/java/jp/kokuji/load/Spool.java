package jp.kokuji.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import jp.kokuji.file.Sha256;
import org.springframework.util.FileSystemUtils;

/**
 * A private copy of a submitted file, read in place of the file itself: what is stored comes from
 * exactly the bytes whose checksum is stored, even if somebody saves the file meanwhile.
 *
 * @param copy deleted when closed
 * @param sha256 of its bytes, in hexadecimal
 */
record Spool(Path copy, String sha256, long size) implements AutoCloseable {

  static Spool of(Path file, Path folder) throws IOException {
    Path copy = Files.createTempFile(folder, "submission", ".spool");
    try (OutputStream out = Files.newOutputStream(copy)) {
      String sha256 = digest(file, out);
      return new Spool(copy, sha256, Files.size(copy));
    }
  }

  /** Makes the folder of copies, without those of a run that was killed. */
  static Path emptied(Path folder) throws IOException {
    FileSystemUtils.deleteRecursively(folder);
    return Files.createDirectories(folder);
  }

  /** The checksum of a file's bytes. */
  static String digest(Path file) throws IOException {
    return digest(file, OutputStream.nullOutputStream());
  }

  private static String digest(Path file, OutputStream out) throws IOException {
    Sha256 sha256 = new Sha256();
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      in.transferTo(sha256.through(out));
    }
    return sha256.hex();
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(copy);
  }
}
