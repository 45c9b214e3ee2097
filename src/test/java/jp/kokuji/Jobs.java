package jp.kokuji;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import org.springframework.util.FileSystemUtils;

/** The delivered {@code jobs/}, as it is or copied to be changed. */
public final class Jobs {
  private static final Path DELIVERED = Path.of("jobs");

  private Jobs() {}

  public static Rulebook rulebook() {
    return Delivered.RULEBOOK;
  }

  /** Read once: it does not change, and reading it takes longer than many a test. */
  private static final class Delivered {
    static final Rulebook RULEBOOK = read(DELIVERED);
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

  /**
   * Takes a report away with its checks, its notes and its place in what is published: a test of
   * faults need not wait for every report to be printed.
   */
  public static void leaveOut(Path jobs, String report) {
    Path checks = jobs.resolve("checks.yml");
    Path publish = jobs.resolve("publish.yml");
    try {
      Files.delete(jobs.resolve("reports").resolve(report + ".yml"));
      FileSystemUtils.deleteRecursively(jobs.resolve("notes"));
      // an entry ends at a blank line
      String kept =
          Stream.of(Files.readString(checks).split("\n\n"))
              .filter(entry -> !entry.contains("report: " + report + "\n"))
              .collect(Collectors.joining("\n\n"));
      Files.writeString(checks, kept);
      Files.writeString(
          publish,
          Files.readString(publish).replaceFirst(" *- \\{report: " + report + ",.*\n", ""));
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
