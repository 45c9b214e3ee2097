package jp.kokuji;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The two years that the city published, made once for all tests that only read them: from the
 * submitted ledgers to the finished reports.
 */
final class PublishedYears {
  private PublishedYears() {}

  /** The run that made them, in its own folder. */
  static Run run() {
    return Made.RUN;
  }

  /** The files of all reports of both years whose names end so. */
  static List<Path> files(String ending) {
    Path output = run().folder().resolve("output");
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !output.relativize(file).startsWith("problems"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Made {
    static final Run RUN = make();

    private static Run make() {
      try {
        Path folder = Path.of("target", "years");
        FileSystemUtils.deleteRecursively(folder);
        return Run.ofProject(folder)
            .expecting(0, "year-end", "R2")
            .expecting(0, "year-end", "令和3年度");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
