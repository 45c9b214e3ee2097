package jp.kokuji.run;

import java.nio.file.Path;
import jp.kokuji.file.Volume;
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
      DataSize free = Volume.free(folder);
      if (free.compareTo(reserve.minimumFree()) < 0) {
        throw new NearlyFull(folder, free, reserve.minimumFree());
      }
    }
  }
}
