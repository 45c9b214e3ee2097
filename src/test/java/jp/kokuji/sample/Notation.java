package jp.kokuji.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Collectors;

/** The ways in which departments write a day as text. */
enum Notation implements DayForm {
  /** {@code 2020-04-20}. */
  ISO,
  /** {@code 2020/4/20}. */
  SLASHED,
  /** {@code R2.4.20}. */
  SHORT_ERA,
  /** {@code R2/4/20}. */
  SLASHED_ERA,
  /** {@code 令和2年4月20日}. */
  FULL_ERA,
  /** {@code 令和２年４月２０日}. */
  WIDE_ERA;

  String write(LocalDate day) {
    int year = day.getYear();
    int month = day.getMonthValue();
    int date = day.getDayOfMonth();
    return switch (this) {
      case ISO -> day.toString();
      case SLASHED -> year + "/" + month + "/" + date;
      case SHORT_ERA -> "R" + era(year) + "." + month + "." + date;
      case SLASHED_ERA -> "R" + era(year) + "/" + month + "/" + date;
      case FULL_ERA -> "令和" + era(year) + "年" + month + "月" + date + "日";
      case WIDE_ERA -> wide(FULL_ERA.write(day));
    };
  }

  String write(YearMonth month) {
    return switch (this) {
      case ISO -> month.toString();
      case SLASHED -> month.getYear() + "/" + month.getMonthValue();
      case SHORT_ERA, SLASHED_ERA -> "R" + era(month.getYear()) + "." + month.getMonthValue();
      case FULL_ERA -> "令和" + era(month.getYear()) + "年" + month.getMonthValue() + "月";
      case WIDE_ERA -> wide(FULL_ERA.write(month));
    };
  }

  private static int era(int year) {
    return year - 2018;
  }

  /** With full-width digits. */
  static String wide(String text) {
    return text.chars()
        .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
