package jp.kokuji.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What changes of a file while it is being written.
 *
 * @param status the time of its last change of any kind, which nobody can set, and its number in
 *     the file system; empty where the system keeps none
 */
public record FileStamp(long size, FileTime modified, String status) {
  private static final Duration YOUNG = Duration.ofSeconds(5);
  private static final String UNIX = "unix";

  /** The file as it is now; nothing if it is gone. */
  public static Optional<FileStamp> find(Path file) {
    try {
      BasicFileAttributes now =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Optional.of(new FileStamp(now.size(), now.lastModifiedTime(), status(file)));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static String status(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains(UNIX)) {
      return "";
    }
    var unix = Files.readAttributes(file, UNIX + ":ctime,ino", LinkOption.NOFOLLOW_LINKS);
    return unix.get("ctime") + " " + unix.get("ino");
  }

  /**
   * Whether it was written a moment ago. A time in the future comes from another machine's clock
   * and tells as much as none.
   */
  public boolean isYoung(Instant now) {
    return modified.toInstant().isAfter(now.minus(YOUNG));
  }

  /** Whether nobody has touched the file since it was kept so; an empty stamp tells nothing. */
  public static boolean isKept(Path file, String kept) {
    return !kept.isEmpty() && find(file).map(FileStamp::kept).filter(kept::equals).isPresent();
  }

  /** As it is kept; empty where a change could go unseen, by its look alone. */
  public String kept() {
    return status.isEmpty() ? "" : size + " " + modified + " " + status;
  }
}
