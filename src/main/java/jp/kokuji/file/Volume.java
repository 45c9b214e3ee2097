package jp.kokuji.file;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/** The disk on which a folder lies. */
public final class Volume {
  private Volume() {}

  /** A folder that is still to be made will lie on the disk of the one that is to hold it. */
  public static DataSize free(Path folder) {
    Path existing = folder.toAbsolutePath();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return DataSize.ofBytes(existing.toFile().getUsableSpace());
  }
}
