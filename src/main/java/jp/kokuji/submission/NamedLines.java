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
    return lines.next().map(NamedLines::masked);
  }

  /** A sheet's name is stored and shown wherever one of its rows is. */
  private static Line masked(Line line) {
    String sheet = MyNumber.mask(line.sheet());
    return sheet.equals(line.sheet())
        ? line
        : new Line(sheet, line.row(), line.cells(), line.notes(), line.spans(), line.fields());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
