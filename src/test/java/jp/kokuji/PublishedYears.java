package jp.kokuji;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
        Path own = Path.of(System.getProperty("kokuji.fork", "target"), "years");
        FileSystemUtils.deleteRecursively(own);
        FileSystemUtils.copyRecursively(once(), own);
        return new Run(own);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Made by the first fork that needs it; each has a copy, since a database is for one. */
    private static Path once() throws IOException {
      Path folder = Files.createDirectories(Path.of("target", "made-years"));
      Path whole = folder.resolve("made-by");
      String build = System.getProperty("kokuji.build", "");
      try (FileChannel channel =
              FileChannel.open(Path.of("target", "made-years.lock"), Set.of(CREATE, WRITE));
          FileLock alone = channel.lock()) {
        if (!alone.isValid() || build.isEmpty() || !build.equals(written(whole))) {
          FileSystemUtils.deleteRecursively(folder);
          Run.ofProject(folder).expecting(0, "year-end", "R2").expecting(0, "year-end", "令和3年度");
          Files.writeString(whole, build);
        }
      }
      return folder;
    }

    private static String written(Path file) throws IOException {
      return Files.exists(file) ? Files.readString(file) : "";
    }
  }
}
