package jp.kokuji.console;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The end of the program's log, the latest line first: what happened and how grave it is, without
 * what another program said of it, which may hold a value, and without numbers of persons.
 */
final class LogTail {
  private static final int BYTES = 256 * 1024;

  private LogTail() {}

  /**
   * The last entries.
   *
   * @param grave whether only warnings and errors
   */
  static List<LogEntry> of(Path log, boolean grave, int most) throws IOException {
    return Files.isRegularFile(log)
        ? end(log).lines().toList().reversed().stream()
            .flatMap(line -> LogEntry.find(line).stream())
            .filter(entry -> !grave || !entry.level().equals("INFO"))
            .limit(most)
            .toList()
        : List.of();
  }

  private static String end(Path log) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long from = Math.max(0, file.length() - BYTES);
      file.seek(from);
      byte[] end = new byte[(int) (file.length() - from)];
      file.readFully(end);
      return new String(end, StandardCharsets.UTF_8);
    }
  }
}
