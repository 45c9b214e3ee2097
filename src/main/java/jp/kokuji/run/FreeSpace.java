package jp.kokuji.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Refuses to begin a run that a full disk would most likely break off in its midst. */
@Component
public class FreeSpace {
  private final Folders folders;
  private final Reserve reserve;

  FreeSpace(Folders folders, Reserve reserve) {
    this.folders = folders;
    this.reserve = reserve;
  }

  /**
   * What must be free before a run begins.
   *
   * @param minimumFree on the volume of the database and on that of the output folder; 0 for none
   */
  @ConfigurationProperties("kokuji")
  record Reserve(DataSize minimumFree) {}

  /**
   * Looks at the volumes that a run writes to.
   *
   * @throws NearlyFull if one has too little room
   */
  public void require() {
    for (Path folder : new Path[] {folders.data(), folders.output()}) {
      long free = usable(folder.toAbsolutePath());
      if (free < reserve.minimumFree().toBytes()) {
        throw new NearlyFull(folder, DataSize.ofBytes(free), reserve.minimumFree());
      }
    }
  }

  /** In bytes, on the volume on which the folder is or will be. */
  private static long usable(Path folder) {
    Path existing = folder;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      return Files.getFileStore(existing).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
