package jp.kokuji.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and writes dates as Japanese offices do. Reading is strict: what the calendar doesn't hold
 * (2月30日) or the era doesn't reach (平成33年, 令和元年4月30日) is not a date.
 */
public final class JapaneseDate {
  private static final String DAY = " *(?<day>" + Numerals.NUMBER + ")";
  // spreadsheet programs add midnight to a day when they save it as text
  private static final String MIDNIGHT = "(?:[ T]+0?0:00(?::00(?:\\.0+)?)?)?";
  private static final List<Pattern> NOTATIONS =
      List.of(
          Pattern.compile(JapaneseMonth.KANJI + DAY + " *日" + MIDNIGHT),
          Pattern.compile(JapaneseMonth.MARKED + " *\\k<mark>" + DAY + MIDNIGHT),
          Pattern.compile("(?<western>\\d{4})(?<month>\\d{2})(?<day>\\d{2})" + MIDNIGHT));

  private JapaneseDate() {}

  /**
   * Reads {@code 2021-04-20}, {@code 2021/4/20}, {@code 2021.4.20}, {@code 20210420}, {@code
   * 2021年4月20日}, {@code R3.4.20}, {@code R3/4/20}, {@code R3-4-20}, {@code 令和3年4月20日}, {@code
   * 令和三年四月二十日}, in any width, with white space around and midnight behind it.
   */
  public static Optional<LocalDate> find(String text) {
    return match(text).flatMap(w -> day(w).filter(EraYear.of(w)::reaches));
  }

  /** The day meant by an era that had ended before it, {@code 平成33年4月1日}; for messages. */
  public static Optional<LocalDate> findBeyondEra(String text) {
    return match(text).flatMap(w -> day(w).filter(EraYear.of(w)::endedBefore));
  }

  /** The date in print, {@code 令和3年4月20日}, {@code 令和元年5月1日}. */
  public static String full(LocalDate day) {
    return EraYear.full(day) + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /** The date in short, {@code R3.4.20}. */
  public static String brief(LocalDate day) {
    return EraYear.brief(day) + "." + day.getMonthValue() + "." + day.getDayOfMonth();
  }

  private static Optional<Matcher> match(String text) {
    String plain = Numerals.plain(text);
    return NOTATIONS.stream().map(n -> n.matcher(plain)).filter(Matcher::matches).findFirst();
  }

  private static Optional<LocalDate> day(Matcher written) {
    return EraYear.of(written)
        .day(Numerals.value(written.group("month")), Numerals.value(written.group("day")));
  }
}
