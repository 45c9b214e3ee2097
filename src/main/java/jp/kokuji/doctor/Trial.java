package jp.kokuji.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What a folder lets one do, found out by doing it: what its permissions say may not hold. */
final class Trial {
  private Trial() {}

  /** Whether a file can be made in it, or in the nearest folder above it that there is. */
  static boolean writable(Path folder) {
    return make(existing(folder)).isPresent();
  }

  /** Whether a file that is made in it can be written by everybody, which the umask decides. */
  static boolean opensNewFiles(Path folder) {
    return make(existing(folder))
        .filter(made -> Permissions.has(made, Permissions.WRITTEN_BY_OTHERS))
        .isPresent();
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
      Set<PosixFilePermission> made = Permissions.of(file);
      Files.delete(file);
      return Optional.of(made);
    } catch (IOException refused) {
      return Optional.empty();
    }
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
