package jp.kokuji.seal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds public folders, also those of which something at the top was taken away. */
public final class PublicTrees {
  private PublicTrees() {}

  /** The public folder that the given one belongs to, or else those below it. */
  public static List<Path> at(Path folder) throws IOException {
    Path start = folder.toAbsolutePath().normalize();
    for (Path above = start; above != null; above = above.getParent()) {
      if (isPublic(above)) {
        return List.of(above);
      }
    }
    List<Path> below = new ArrayList<>();
    Files.walkFileTree(
        start,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes kind)
              throws IOException {
            if (isPublic(path)) {
              below.add(path);
              return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return below;
  }

  private static boolean isPublic(Path folder) throws IOException {
    if (Stream.of(Chain.FILE, Seal.SIGNATURE, Seal.KEY).map(folder::resolve).anyMatch(Files::exists)
        || (Files.exists(folder.resolve(Seal.CHECKSUMS))
            && !Files.exists(folder.resolve("manifest.json")))) {
      return true;
    }
    if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
      return false;
    }
    try (Stream<Path> years = Files.list(folder)) {
      return years.anyMatch(
          year ->
              Files.exists(year.resolve("history.json")) && Files.exists(year.resolve("editions")));
    }
  }
}
