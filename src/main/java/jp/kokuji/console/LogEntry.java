package jp.kokuji.console;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.When;
import jp.kokuji.submission.MyNumber;

/** A line of the log, without numbers of persons. */
record LogEntry(ZonedDateTime time, String level, String source, String message) {
  private static final Pattern LINE =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT\\S+) +(ERROR|WARN|INFO) \\[[^]]*] (\\S+) *:" + " (.*)");

  /** Telephone and other long numbers, also with hyphens. */
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])\\d[\\d-]{8,}\\d(?![\\w.-])");

  /** The line, if it begins an entry. */
  static Optional<LogEntry> find(String text) {
    Matcher line = LINE.matcher(text);
    if (!line.matches()) {
      return Optional.empty();
    }
    ZonedDateTime time = OffsetDateTime.parse(line.group(1)).atZoneSameInstant(When.ZONE);
    String source = line.group(3).replaceFirst(".*\\.", "");
    String message = NUMBER.matcher(MyNumber.mask(line.group(4))).replaceAll("***");
    return Optional.of(new LogEntry(time, line.group(2), source, message));
  }
}
