package jp.kokuji.submission;

import java.io.Closeable;
import java.util.Optional;

/** Reads the rows of one submitted file, sheet after sheet, blank rows included. */
public interface LineReader extends Closeable {
  /** The form in which the file is read. */
  Form form();

  /**
   * The next row, or nothing at the end of the file.
   *
   * @throws UnreadableSubmission when the file turns out not to be readable
   */
  Optional<Line> next() throws UnreadableSubmission;
}
