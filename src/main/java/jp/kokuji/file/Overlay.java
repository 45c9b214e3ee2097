package jp.kokuji.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where words stand: a body's own files, in {@code jobs/bodies/CODE}, lie over the common ones of
 * {@code jobs}. A file of the same path stands in the place of the common one, another is added.
 */
public final class Overlay {
  /** Beside the common words; makes an installation one of many bodies. */
  public static final String REGISTER = "bodies.csv";

  /** Holds what each body has of its own. */
  public static final String BODIES = "bodies";

  private Overlay() {}

  /** The folders in which a path is looked for, one after the other; one for a body alone. */
  public static List<Path> layers(Path folder) {
    Path bodies = folder.getParent();
    return bodies != null
            && bodies.endsWith(BODIES)
            && Files.exists(bodies.resolveSibling(REGISTER))
        ? List.of(folder, bodies.resolveSibling(REGISTER).resolveSibling(""))
        : List.of(folder);
  }

  /** Whether the folder is a body's that lies over a common one. */
  public static boolean isOver(Path folder) {
    return layers(folder).size() > 1;
  }

  /** What stands for the path: the body's own, or else the common one where there is one. */
  public static Path file(Path folder, String name) {
    return layers(folder).stream()
        .map(layer -> layer.resolve(name))
        .filter(Files::exists)
        .findFirst()
        .orElse(folder.resolve(name));
  }

  /**
   * The entries of a folder, each name once.
   *
   * @throws NoSuchFileException where no layer has such a folder
   */
  public static Collection<Path> entries(Path folder, String name) throws IOException {
    Map<String, Path> entries = new TreeMap<>();
    boolean found = false;
    for (Path layer : layers(folder)) {
      Path entered = layer.resolve(name);
      if (Files.exists(entered)) {
        found = true;
        try (Stream<Path> files = Files.list(entered)) {
          files.forEach(file -> entries.putIfAbsent(String.valueOf(file.getFileName()), file));
        }
      }
    }
    if (!found) {
      throw new NoSuchFileException(folder.resolve(name).toString());
    }
    return entries.values();
  }
}
