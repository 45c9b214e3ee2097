package jp.kokuji.release;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What killed runs have left below the output folder: hidden files and folders that were never seen
 * under their final names, and the folders that releases had just taken away.
 *
 * @param parts files that were not complete, {@code .….part}
 * @param releases folders that were being replaced
 */
public record Interrupted(List<Path> parts, List<Path> releases) {
  /** Looks through the folder, which need not exist. */
  public static Interrupted in(Path output) throws IOException {
    Interrupted interrupted = new Interrupted(new ArrayList<>(), new ArrayList<>());
    if (Files.isDirectory(output)) {
      Files.walkFileTree(output, interrupted.new Visitor());
    }
    return interrupted;
  }

  /** Deletes the parts, and ends or takes back each release, even that of a process still alive. */
  public void clear(boolean alive) throws IOException {
    for (Path part : parts) {
      Files.deleteIfExists(part);
    }
    for (Path folder : releases) {
      new Release(folder).recover(alive);
    }
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      Optional<Path> released = Release.ofWorkplace(folder);
      released.ifPresent(releases::add);
      return released.isPresent() ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = String.valueOf(file.getFileName());
      if (name.startsWith(".") && name.endsWith(".part")) {
        parts.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
