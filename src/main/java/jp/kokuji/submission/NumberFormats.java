package jp.kokuji.submission;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.calendar.JapaneseMonth;

/**
 * Tells by a cell's number format whether its number is a date. POI knows neither the formats with
 * an era ({@code ggge"年"}) nor the built-in ones of Japanese Excel.
 */
final class NumberFormats {
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
  private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
  private static final Pattern BRACKET = Pattern.compile("\\[[^\\]]*]");
  private static final Pattern GENERAL = Pattern.compile("\\s*(general|g/\\S+|@)?\\s*");
  // an e before a sign is an exponent, any other the year of an era
  private static final Pattern PART_OF_DATE = Pattern.compile("[ymdhsg]|e(?![+-])|b{2,4}");

  private static final Pattern PART =
      Pattern.compile("\"([^\"]*)\"|\\\\(.)|_.|\\*.|\\[[^\\]]*]|(m+)|(d+)");
  private static final Pattern DIGITS = Pattern.compile("\"[^\"]*[1-9元][^\"]*\"|\\\\[1-9]");

  private NumberFormats() {}

  /** Whether a format writes digits of its own. */
  static boolean hasDigits(String code) {
    return DIGITS.matcher(code).find();
  }

  /**
   * What is seen of a day where the format writes a year that is not its own: {@code "令和2年"m"月"}.
   *
   * @param day {@code 2021-04-20}, with or without a time
   */
  static Optional<String> otherDay(String code, String day) {
    String seen =
        PART.matcher(code.toLowerCase(Locale.ROOT).split(";", 2)[0])
            .replaceAll(part -> Matcher.quoteReplacement(seen(part, day)));
    return JapaneseMonth.find(seen)
        .filter(month -> !Optional.of(month).equals(JapaneseMonth.find(day)))
        .map(month -> seen);
  }

  private static String seen(MatchResult part, String day) {
    if (part.group(3) != null) {
      return day.substring(5, 7);
    }
    return part.group(4) != null
        ? day.substring(8, 10)
        : Objects.requireNonNullElse(part.group(1), Objects.requireNonNullElse(part.group(2), ""));
  }

  /**
   * Whether a format is one of dates or times.
   *
   * @param id the number of the format
   * @param code its code; empty where the file gives none, because it is built in
   */
  static boolean isDate(int id, String code) {
    return code.isEmpty() ? isBuiltInDate(id) : isDate(code);
  }

  private static boolean isBuiltInDate(int id) {
    boolean anywhere = (id >= 14 && id <= 22) || (id >= 45 && id <= 47);
    boolean japanese = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return anywhere || japanese;
  }

  private static boolean isDate(String code) {
    String bare = LITERAL.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
    String first = bare.split(";", 2)[0];
    String plain = BRACKET.matcher(ELAPSED.matcher(first).replaceAll("$1")).replaceAll("");
    return !GENERAL.matcher(plain).matches() && PART_OF_DATE.matcher(plain).find();
  }
}
