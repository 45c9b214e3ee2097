package jp.kokuji.returned;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import jp.kokuji.file.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A private copy of the submitted file, so that it can be saved or deleted while it is being
 * marked.
 *
 * @param file deleted when closed
 * @param whole whether the submitted file could be copied
 */
record SubmittedCopy(Path file, boolean whole) implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SubmittedCopy.class);

  static SubmittedCopy of(Path submitted, Path file) {
    try {
      Files.copy(submitted, file, StandardCopyOption.REPLACE_EXISTING);
      return new SubmittedCopy(file, true);
    } catch (IOException e) {
      LOG.info("No marked copy of {}, which can't be got at: {}", submitted, e.toString());
      return new SubmittedCopy(file, false);
    }
  }

  /** {@code MARKED} if it can be marked, else why not. */
  CopyState state(String sha256) throws IOException {
    if (!whole || !sha256.equals(Sha256.of(file))) {
      return CopyState.GONE;
    }
    return WorkbookSize.state(file);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
