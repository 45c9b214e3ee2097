package jp.kokuji.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** What changes of a file while it is being written. */
record Look(long size, FileTime modified) {

  /** The file as it is now; nothing if it is gone. */
  static Optional<Look> find(Path file) {
    try {
      BasicFileAttributes now =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Optional.of(new Look(now.size(), now.lastModifiedTime()));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
