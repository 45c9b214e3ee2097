package jp.kokuji.release;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file of a release: its name and what writes it.
 *
 * @param fileName a plain name, {@code personal-information.xlsx}
 */
public record Edition(String fileName, Content content) {

  public Edition {
    if (!fileName.matches("[^./\\\\][^/\\\\]*") || fileName.equals(Manifest.FILE_NAME)) {
      throw new IllegalArgumentException("not a name for an edition: " + fileName);
    }
  }

  /** Writes a file's bytes; leaves the stream open. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }
}
