package jp.kokuji.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is never seen half written. */
final class WholeFile {
  private static final String TEMPORARY = ".kokuji-";

  private WholeFile() {}

  /** Writes elsewhere on the same volume first. */
  static void write(Path file, byte[] content) throws IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path unfinished =
        Files.createTempFile(folder == null ? Path.of("") : folder, TEMPORARY, ".tmp");
    try {
      Files.write(unfinished, content);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
