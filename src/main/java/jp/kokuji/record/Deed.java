package jp.kokuji.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kokuji.rulebook.When;

/**
 * An act as a person did it.
 *
 * @param from the machine, or the command line
 * @param before what stood before, and {@code after} it; empty where there is nothing of the sort
 */
public record Deed(String when, String who, String from, String what, String before, String after) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\S+) ([^\\t]*)\\t([^\\t]*)\\t([^\\t]*)\\t([^\\t]*)\\t([^\\t]*)");

  /** As long as the log can keep it; what is left out is seen. */
  private static final int LONGEST = 1500;

  /** One that is done now, with the time as the log writes it. */
  public static Deed at(
      Instant now, String who, String from, String what, String before, String after) {
    String when = now.atZone(When.ZONE).truncatedTo(ChronoUnit.MILLIS).toString();
    return new Deed(when, who, from, what, before, after);
  }

  /** What the log keeps of it, beside the time. */
  public String content() {
    return Arrays.stream(new String[] {who, from, what, before, after})
        .map(Deed::plain)
        .collect(Collectors.joining("\t"));
  }

  private static String plain(String text) {
    String plain = text.replaceAll("\\s+", " ").strip();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
  }

  /** An act of the log in its parts; nothing where it was not written by a person's hand. */
  public static Optional<Deed> of(LoggedAct act) {
    Matcher written = WRITTEN.matcher(act.content());
    return written.matches()
        ? Optional.of(
            new Deed(
                written.group(1),
                written.group(2),
                written.group(3),
                written.group(4),
                written.group(5),
                written.group(6)))
        : Optional.empty();
  }
}
