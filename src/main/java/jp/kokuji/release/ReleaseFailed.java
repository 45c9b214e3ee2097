package jp.kokuji.release;

import java.io.IOException;
import java.nio.file.Path;

/** A release that could not be written; what the folder held before still stands there. */
public final class ReleaseFailed extends IOException {
  private static final long serialVersionUID = 1L;
  private final transient Path folder;

  ReleaseFailed(Path folder, String reason) {
    super("cannot release " + folder + ": " + reason);
    this.folder = folder;
  }

  ReleaseFailed(Path folder, IOException cause) {
    super("cannot release " + folder + ": " + cause, cause);
    this.folder = folder;
  }

  /** The folder that was to be written. */
  public Path folder() {
    return folder;
  }
}
