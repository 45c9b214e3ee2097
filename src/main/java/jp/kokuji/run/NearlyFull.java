package jp.kokuji.run;

import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/** A volume that a run would write to has too little room; nothing has been begun. */
public final class NearlyFull extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path folder;
  private final transient DataSize free;
  private final transient DataSize minimum;

  NearlyFull(Path folder, DataSize free, DataSize minimum) {
    super(folder + " has " + free + " free, less than " + minimum);
    this.folder = folder;
    this.free = free;
    this.minimum = minimum;
  }

  /** The folder whose volume it is. */
  public Path folder() {
    return folder;
  }

  /** What is free there. */
  public DataSize free() {
    return free;
  }

  /** What should be. */
  public DataSize minimum() {
    return minimum;
  }
}
