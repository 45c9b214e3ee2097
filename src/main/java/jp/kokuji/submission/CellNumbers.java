package jp.kokuji.submission;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the numbers of a workbook as text. */
final class CellNumbers {
  /** As many digits as a spreadsheet program shows; the rest is noise of binary fractions. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final DateTimeFormatter DAY = formatter("uuuu-MM-dd");
  private static final DateTimeFormatter MINUTE = formatter("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter SECOND = formatter("uuuu-MM-dd HH:mm:ss");

  /** 31 December 9999, the last day of a workbook. */
  private static final int LAST_DAY = 2_958_465;

  /** The day that Excel inserts into 1900 although it was no leap year. */
  private static final int NO_DAY = 60;

  private static final int DAY_SECONDS = 24 * 60 * 60;

  private CellNumbers() {}

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  /** Plain notation without an exponent: {@code 100000}, {@code 1.5}. */
  static String plain(double number) {
    return number == 0
        ? "0"
        : new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /**
   * A date, {@code 2021-04-20}, with its time where it has one, {@code 2021-04-20 10:00}; a mere
   * time, {@code 10:00}. Day 60 of the 1900 calendar is written {@code 1900-02-29}, which is no
   * date, as the program shows it. What lies outside the calendar stays a number.
   *
   * @param serial days since the calendar's beginning
   * @param from1904 whether the workbook counts from 1904 instead of 1900
   */
  static String date(double serial, boolean from1904) {
    if (serial < 0 || serial >= LAST_DAY + 1) {
      return plain(serial);
    }
    if (!from1904 && (int) serial == NO_DAY) {
      return "1900-02-29";
    }
    LocalDateTime time = beginning(serial, from1904).plusSeconds(Math.round(serial * DAY_SECONDS));
    if (serial < 1 && !from1904) {
      return time.toLocalTime().toString();
    }
    return text(time);
  }

  /** The moment from which a serial number counts; after the day that was none, one day earlier. */
  private static LocalDateTime beginning(double serial, boolean from1904) {
    if (from1904) {
      return LocalDateTime.of(1904, 1, 1, 0, 0);
    }
    return LocalDateTime.of(1899, 12, serial < NO_DAY ? 31 : 30, 0, 0);
  }

  /** The text of a moment as {@link #date} writes it. */
  static String text(LocalDateTime time) {
    if (time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return DAY.format(time);
    }
    return (time.getSecond() == 0 ? MINUTE : SECOND).format(time);
  }
}
