package jp.kokuji.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * A year as it was written: of an era, or western. The eras are those the JDK knows, so that a new
 * one needs no new program.
 *
 * @param era the era; none for a western year
 * @param number the year of the era, or the western year
 */
record EraYear(Optional<JapaneseEra> era, int number) {
  /** The first day that Japan counted by the Gregorian calendar: 明治6年1月1日. */
  private static final LocalDate GREGORIAN = LocalDate.of(1873, 1, 1);

  private static final Map<JapaneseEra, String> FULL = names(TextStyle.FULL);
  private static final Map<JapaneseEra, String> BRIEF = names(TextStyle.NARROW);
  private static final Map<String, JapaneseEra> ERAS = eras();

  /** A pattern of all names of eras, 令和 and R alike. */
  static final String NAMES = String.join("|", ERAS.keySet());

  /** A pattern of the names in full. */
  static final String FULL_NAMES = String.join("|", FULL.values());

  private static Map<JapaneseEra, String> names(TextStyle style) {
    return Arrays.stream(JapaneseEra.values())
        .collect(Collectors.toMap(e -> e, e -> e.getDisplayName(style, Locale.JAPAN)));
  }

  private static Map<String, JapaneseEra> eras() {
    Map<String, JapaneseEra> eras = new HashMap<>();
    FULL.forEach((era, name) -> eras.put(name, era));
    BRIEF.forEach((era, initial) -> eras.put(initial, era));
    return Map.copyOf(eras);
  }

  /** The year of a date that was recognised: its groups era and year, or western. */
  static EraYear of(Matcher written) {
    String western = written.group("western");
    return western != null
        ? new EraYear(Optional.empty(), Numerals.value(western))
        : new EraYear(
            Optional.ofNullable(ERAS.get(written.group("era"))),
            Numerals.value(written.group("year")));
  }

  private static JapaneseEra eraOf(LocalDate day) {
    return JapaneseDate.from(day).getEra();
  }

  /** The day in this year, whether or not the era reaches it; nothing for 2月30日 and the like. */
  Optional<LocalDate> day(int month, int dayOfMonth) {
    try {
      LocalDate day = LocalDate.of(western(), month, dayOfMonth);
      return Optional.of(day).filter(d -> !d.isBefore(GREGORIAN));
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }

  /** The western year of the n-th of an era that {@link #NAMES} has. */
  static int western(String era, int number) {
    return new EraYear(Optional.ofNullable(ERAS.get(era)), number).western();
  }

  private int western() {
    return era.map(e -> firstYear(e) + number - 1).orElse(number);
  }

  private static int firstYear(JapaneseEra era) {
    return JapaneseChronology.INSTANCE.prolepticYear(era, 1);
  }

  /** Whether the day lies in the era that was written; any day suits a western year. */
  boolean reaches(LocalDate day) {
    return era.map(eraOf(day)::equals).orElse(true);
  }

  /** Whether the era that was written had ended before the day. */
  boolean endedBefore(LocalDate day) {
    return era.map(e -> e.getValue() < eraOf(day).getValue()).orElse(false);
  }

  /** The year in which a day lies as printed, {@code 令和3年}, {@code 令和元年}. */
  static String full(LocalDate day) {
    int year = ordinal(day);
    return FULL.get(eraOf(day)) + (year == 1 ? "元" : year) + "年";
  }

  /** The year in which a day lies in short, {@code R3}. */
  static String brief(LocalDate day) {
    return BRIEF.get(eraOf(day)) + ordinal(day);
  }

  private static int ordinal(LocalDate day) {
    return JapaneseDate.from(day).get(ChronoField.YEAR_OF_ERA);
  }
}
