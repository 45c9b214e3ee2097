package jp.kokuji.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads and writes months as Japanese offices do, as strictly as {@link JapaneseDate}. */
public final class JapaneseMonth {
  private static final String YEAR =
      "(?:(?<era>" + EraYear.NAMES + ") *(?<year>元|" + Numerals.NUMBER + ")|(?<western>";
  private static final String MONTH = " *(?<month>" + Numerals.NUMBER + ")";

  /** The pattern of {@code 令和3年4月} and {@code 2021年4月}. */
  static final String KANJI = YEAR + Numerals.WESTERN + ")) *年" + MONTH + " *月";

  /** The pattern of {@code R3.4} and {@code 2021/4}; the group mark holds what stands between. */
  static final String MARKED = YEAR + "\\d{4})) *(?<mark>[-/.])" + MONTH;

  // 2020.4 is left out: a cell with the number 2020.10 reads 2020.1, which would be January
  private static final List<Pattern> NOTATIONS =
      List.of(Pattern.compile(KANJI + "分?"), Pattern.compile("(?!\\d{4} *\\.)" + MARKED));

  private JapaneseMonth() {}

  /**
   * Reads {@code 2020-04}, {@code 2020/4}, {@code 2020年4月}, {@code R2.4}, {@code R2/4}, {@code
   * 令和2年4月}, {@code 令和2年4月分}, and a full date as its month.
   */
  public static Optional<YearMonth> find(String text) {
    return JapaneseDate.find(text)
        .map(YearMonth::from)
        .or(() -> find(text, (year, ends) -> ends.anyMatch(year::reaches)));
  }

  /** The month that is meant by an era that had ended before it: 2021-04 for {@code 平成33年4月}. */
  public static Optional<YearMonth> findBeyondEra(String text) {
    return JapaneseDate.findBeyondEra(text)
        .map(YearMonth::from)
        .or(() -> find(text, (year, ends) -> ends.allMatch(year::endedBefore)));
  }

  /** The month in print, {@code 令和2年4月}; a month of two eras bears the name of the earlier. */
  public static String full(YearMonth month) {
    return EraYear.full(month.atDay(1)) + month.getMonthValue() + "月";
  }

  /** The month in short, {@code R2.4}. */
  public static String brief(YearMonth month) {
    return EraYear.brief(month.atDay(1)) + "." + month.getMonthValue();
  }

  private static Optional<YearMonth> find(
      String text, BiPredicate<EraYear, Stream<LocalDate>> accepted) {
    String plain = Numerals.plain(text);
    for (Pattern notation : NOTATIONS) {
      Matcher written = notation.matcher(plain);
      if (written.matches()) {
        EraYear year = EraYear.of(written);
        return year.day(Numerals.value(written.group("month")), 1)
            .map(YearMonth::from)
            .filter(m -> accepted.test(year, Stream.of(m.atDay(1), m.atEndOfMonth())));
      }
    }
    return Optional.empty();
  }
}
