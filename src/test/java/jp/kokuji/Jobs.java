package jp.kokuji;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;

/** The delivered {@code jobs/}, as it is or copied to be changed. */
public final class Jobs {
  private static final Path DELIVERED = Path.of("jobs");

  private Jobs() {}

  public static Rulebook rulebook() {
    return read(DELIVERED);
  }

  public static Rulebook read(Path jobs) {
    try {
      return new RulebookReader(jobs).read();
    } catch (InvalidRulebook e) {
      throw new AssertionError(e);
    }
  }

  /** Copies them into the folder. */
  public static Path copyTo(Path folder) {
    try (Stream<Path> files = Files.walk(DELIVERED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(DELIVERED.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a text that stands in a file. */
  public static void change(Path file, String old, String text) {
    try {
      String content = Files.readString(file);
      if (!content.contains(old)) {
        throw new AssertionError(file + " has no " + old);
      }
      Files.writeString(file, content.replace(old, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
