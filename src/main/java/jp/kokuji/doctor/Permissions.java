package jp.kokuji.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Who beside its owner may read or write a file, where the volume knows of owners. */
final class Permissions {
  private static final Set<PosixFilePermission> READ_BY_OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
  static final Set<PosixFilePermission> WRITTEN_BY_OTHERS =
      EnumSet.of(PosixFilePermission.OTHERS_WRITE);

  private Permissions() {}

  static Set<PosixFilePermission> of(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Files.getPosixFilePermissions(file)
        : Set.of();
  }

  static boolean readByOthers(Path file) {
    return open(file, READ_BY_OTHERS);
  }

  static boolean writtenByOthers(Path file) {
    return open(file, WRITTEN_BY_OTHERS);
  }

  private static boolean open(Path file, Set<PosixFilePermission> wrong) {
    try {
      return Files.exists(file) && has(of(file), wrong);
    } catch (IOException unknown) {
      return false;
    }
  }

  static boolean has(Set<PosixFilePermission> found, Set<PosixFilePermission> wrong) {
    return found.stream().anyMatch(wrong::contains);
  }
}
