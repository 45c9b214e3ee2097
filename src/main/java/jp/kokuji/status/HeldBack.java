package jp.kokuji.status;

/**
 * A submitted file of which something does not count.
 *
 * @param path below the input folder, with {@code /}
 * @param rows that are held back; 0 where only sheets are
 * @param whole whether nothing of this version counts
 */
public record HeldBack(String path, long rows, boolean whole) {
  static HeldBack of(FileStatus file) {
    return new HeldBack(file.path(), file.heldBack(), file.state() == FileStatus.State.REFUSED);
  }
}
