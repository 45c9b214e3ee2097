package jp.kokuji.console;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.When;
import jp.kokuji.submission.MyNumber;

/**
 * The end of the program's log, the latest line first: what happened and how grave it is, without
 * what another program said of it, which may hold a value, and without numbers of persons.
 */
final class LogTail {
  private static final int BYTES = 256 * 1024;
  private static final Pattern LINE =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT\\S+) +(ERROR|WARN|INFO) \\[[^]]*] (\\S+) *:" + " (.*)");

  /** Telephone and other long numbers, also with hyphens. */
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])\\d[\\d-]{8,}\\d(?![\\w.-])");

  private LogTail() {}

  /** A line of the log. */
  record Entry(ZonedDateTime time, String level, String source, String message) {}

  /**
   * The last entries.
   *
   * @param grave whether only warnings and errors
   */
  static List<Entry> of(Path log, boolean grave, int most) throws IOException {
    if (!Files.isRegularFile(log)) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    for (String line : end(log).lines().toList().reversed()) {
      Matcher matcher = LINE.matcher(line);
      if (entries.size() < most
          && matcher.matches()
          && !(grave && matcher.group(2).equals("INFO"))) {
        entries.add(entry(matcher));
      }
    }
    return entries;
  }

  private static Entry entry(Matcher line) {
    String source = line.group(3).replaceFirst(".*\\.", "");
    String message = NUMBER.matcher(MyNumber.mask(line.group(4))).replaceAll("***");
    ZonedDateTime time = OffsetDateTime.parse(line.group(1)).atZoneSameInstant(When.ZONE);
    return new Entry(time, line.group(2), source, message);
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
