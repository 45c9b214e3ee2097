package jp.kokuji.rulebook.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the small rulebook among the test resources, to be spoiled line by line. */
record SampleJobs(Path jobs) {
  private static final Path ORIGINAL = Path.of("src/test/resources/rulebook");

  static SampleJobs in(Path folder) {
    try (Stream<Path> files = Files.walk(ORIGINAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(ORIGINAL.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
      return new SampleJobs(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes one line, counted from 1, anew. */
  SampleJobs with(String file, int line, String text) {
    try {
      Path path = jobs.resolve(file);
      List<String> lines = new ArrayList<>(Files.readAllLines(path));
      lines.set(line - 1, text);
      Files.write(path, lines);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a piece of one line, which must have it. */
  SampleJobs edit(String file, int line, String piece, String other) {
    try {
      String old = Files.readAllLines(jobs.resolve(file)).get(line - 1);
      if (!old.contains(piece)) {
        throw new IllegalArgumentException(file + " " + line + " has no " + piece);
      }
      return with(file, line, old.replace(piece, other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The faults of the rulebook as sentences, with paths below the folder. */
  List<String> faults() {
    try {
      new RulebookReader(jobs).read();
      return List.of();
    } catch (InvalidRulebook invalid) {
      String folder = jobs.toString().replace('\\', '/') + "/";
      return invalid.faults().stream().map(fault -> fault.sentence().replace(folder, "")).toList();
    }
  }
}
