package jp.kokuji;

import java.nio.charset.Charset;

/** Whether the machine lets Java open files with names in Japanese; its locale decides that. */
final class FileNames {
  private FileNames() {}

  static boolean canBeJapanese() {
    return inJapanese(System.getProperty("sun.jnu.encoding", "UTF-8"));
  }

  /** Whether names in this encoding can be Japanese. */
  static boolean inJapanese(String encoding) {
    return Charset.isSupported(encoding)
        && Charset.forName(encoding).newEncoder().canEncode("総務課の台帳");
  }
}
