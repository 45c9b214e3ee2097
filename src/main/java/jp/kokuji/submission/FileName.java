package jp.kokuji.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import jp.kokuji.file.Sha256;

/** The names of files that are made from the names of submitted ones. */
public final class FileName {
  /** Bytes of a name that file systems allow: 85 kanji. */
  private static final int LONGEST = 255;

  private static final int DIGITS = 8;

  private FileName() {}

  /**
   * The path with a suffix. A name that gets too long is cut, and told from others by the beginning
   * of its checksum.
   */
  public static String withSuffix(String path, String suffix) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    String name = path.substring(folder.length());
    if (bytes(name + suffix) <= LONGEST) {
      return path + suffix;
    }
    String end = "~" + Sha256.of(name).substring(0, DIGITS) + suffix;
    int length = name.length();
    while (bytes(name.substring(0, length) + end) > LONGEST) {
      length = name.offsetByCodePoints(length, -1);
    }
    return folder + name.substring(0, length) + end;
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
