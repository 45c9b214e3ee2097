package jp.kokuji.submission;

import java.io.IOException;
import java.util.Optional;

/** The rows of a file whose name is known, which may say something else than its content. */
record NamedLines(LineReader lines, String name) implements LineReader {
  @Override
  public Form form() {
    return lines.form().named(name);
  }

  @Override
  public Optional<Line> next() throws UnreadableSubmission {
    return lines.next();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
