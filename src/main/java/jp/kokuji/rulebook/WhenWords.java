package jp.kokuji.rulebook;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the words in which an operator writes a time into a cron expression of six fields. */
final class WhenWords {
  private static final String WEEKDAYS = "日月火水木金土";
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<every>毎日|平日|毎週(?<weekday>[日月火水木金土])曜日?|毎月(?:(?<dayOfMonth>\\d{1,2})日|末日)"
              + "|毎年(?<month>\\d{1,2})月(?<day>\\d{1,2})日)(?<hour>\\d{1,2}):(?<minute>\\d{2})");
  private static final Pattern CRON = Pattern.compile("(\\S+ ){4,5}\\S+");

  private WhenWords() {}

  /** The cron expression of these words, or of a cron expression with or without seconds. */
  static Optional<String> cron(String written) {
    // NFKC would make a 21 of 2①
    if (written.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_NUMBER)) {
      return Optional.empty();
    }
    String plain =
        Normalizer.normalize(written, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
    Matcher words = WORDS.matcher(plain.replace(" ", ""));
    if (words.matches()) {
      return days(words).map(days -> "0 " + time(words) + " " + days);
    }
    if (!CRON.matcher(plain).matches()) {
      return Optional.empty();
    }
    return Optional.of(plain.split(" ", -1).length == 5 ? "0 " + plain : plain);
  }

  private static String time(Matcher words) {
    return Integer.parseInt(words.group("minute")) + " " + Integer.parseInt(words.group("hour"));
  }

  private static Optional<String> days(Matcher words) {
    return switch (words.group("every").charAt(1)) {
      case '日' -> Optional.of(words.group("every").equals("平日") ? "* * MON-FRI" : "* * *");
      case '週' -> Optional.of("* * " + WEEKDAYS.indexOf(words.group("weekday")));
      case '月' -> Optional.of(lastDay(words.group("every")) ? "L * *" : inMonth(words));
      default -> inYear(words);
    };
  }

  private static boolean lastDay(String every) {
    return every.equals("毎月末日");
  }

  private static String inMonth(Matcher words) {
    return Integer.parseInt(words.group("dayOfMonth")) + " * *";
  }

  private static Optional<String> inYear(Matcher words) {
    int month = Integer.parseInt(words.group("month"));
    int day = Integer.parseInt(words.group("day"));
    try {
      MonthDay.of(month, day);
      return Optional.of(day + " " + month + " *");
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
