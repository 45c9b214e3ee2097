package jp.kokuji.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.kokuji.calendar.FiscalYear;

/**
 * Where a report's files stand: {@code output/YEAR/REPORT-ID/}. A draft does not replace a final
 * version there, but stands beside it, in {@code output/YEAR/draft/REPORT-ID/}.
 */
public record ReportFolder(Path output, FiscalYear year, String report) {

  /** The folder of what is released, final or draft. */
  public Path released() {
    return output.resolve(year.code()).resolve(report);
  }

  /** The folder of a draft beside a final version; a new final version clears it away. */
  public Path draft() {
    return output.resolve(year.code()).resolve("draft").resolve(report);
  }

  public Path of(boolean finished) {
    return finished || !finalStands() ? released() : draft();
  }

  /** The folder that was written last. */
  public Path latest() {
    return Files.exists(draft()) ? draft() : released();
  }

  private boolean finalStands() {
    try {
      return Files.exists(released().resolve(Manifest.FILE_NAME))
          && Manifest.read(released()).state() == Manifest.State.FINAL;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
