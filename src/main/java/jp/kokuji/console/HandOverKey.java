package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.List;
import jp.kokuji.run.HandOver;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a command was called by the owner of the data folder, who alone can read its file.
 */
public final class HandOverKey {
  private final String key = EntryKey.random();

  /** Whether a request bears it. */
  boolean opens(@Nullable String authorization) {
    return authorization != null
        && MessageDigest.isEqual(("Bearer " + key).getBytes(UTF_8), authorization.getBytes(UTF_8));
  }

  /** Writes it where commands look for it; the file is closed to others before it has content. */
  public Path write(Path data, String port) throws IOException {
    Files.createDirectories(data);
    Path file = data.resolve(HandOver.KEY_FILE);
    Files.deleteIfExists(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return Files.write(file, List.of(port, key));
  }
}
