package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads whole files for the tests. */
final class Read {
  private Read() {}

  static Path file(Path folder, String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Line> lines(Path file) throws IOException, UnreadableSubmission {
    List<Line> lines = new ArrayList<>();
    try (LineReader reader = LineReaders.open(file)) {
      for (Optional<Line> l = reader.next(); l.isPresent(); l = reader.next()) {
        lines.add(l.get());
      }
    }
    return lines;
  }

  static List<List<String>> cells(Path file) throws IOException, UnreadableSubmission {
    return lines(file).stream().map(Line::cells).toList();
  }

  static Problem problem(Path file) {
    UnreadableSubmission refused =
        catchThrowableOfType(UnreadableSubmission.class, () -> lines(file));
    if (refused == null) {
      throw new AssertionError("read without a problem");
    }
    return refused.problem();
  }
}
