package jp.kokuji.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What a folder lets one do, found out by doing it: what its permissions say may not hold. */
final class Trial {
  private static final Set<PosixFilePermission> READ_BY_OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
  private static final Set<PosixFilePermission> WRITTEN_BY_OTHERS =
      EnumSet.of(PosixFilePermission.OTHERS_WRITE);

  private Trial() {}

  /** Whether a file can be made in it, or in the nearest folder above it that there is. */
  static boolean writable(Path folder) {
    return make(existing(folder)).isPresent();
  }

  /** Whether a file that is made in it can be written by everybody, which the umask decides. */
  static boolean opensNewFiles(Path folder) {
    return make(existing(folder)).filter(made -> has(made, WRITTEN_BY_OTHERS)).isPresent();
  }

  private static Path existing(Path folder) {
    Path existing = folder.toAbsolutePath();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return existing;
  }

  /** The permissions of a file that was made and is gone again; nothing where it could not be. */
  private static Optional<Set<PosixFilePermission>> make(Path folder) {
    Path file = folder.resolve(".doctor-" + UUID.randomUUID());
    try {
      Files.createFile(file);
      Set<PosixFilePermission> made = permissions(file);
      Files.delete(file);
      return Optional.of(made);
    } catch (IOException refused) {
      return Optional.empty();
    }
  }

  private static Set<PosixFilePermission> permissions(Path file) throws IOException {
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
      return Files.exists(file) && has(permissions(file), wrong);
    } catch (IOException unknown) {
      return false;
    }
  }

  private static boolean has(Set<PosixFilePermission> found, Set<PosixFilePermission> wrong) {
    return found.stream().anyMatch(wrong::contains);
  }

  /** The first file or folder below it, two steps down, that cannot be read. */
  static Optional<Path> unreadable(Path folder) {
    try (Stream<Path> below = Files.walk(folder, 3)) {
      return below.filter(path -> !Files.isReadable(path)).findFirst();
    } catch (IOException | java.io.UncheckedIOException refused) {
      return Optional.of(folder);
    }
  }

  /** The first folder in it that lies on another volume than it does itself. */
  static Optional<Path> elsewhere(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    FileStore own = Files.getFileStore(folder);
    try (Stream<Path> in = Files.list(folder)) {
      for (Path each : in.filter(Files::isDirectory).toList()) {
        if (!Files.getFileStore(each).equals(own)) {
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }

  /** The sort of volume that it lies on. */
  static String volume(Path folder) {
    try {
      return Files.getFileStore(existing(folder)).type();
    } catch (IOException unknown) {
      return "";
    }
  }
}
