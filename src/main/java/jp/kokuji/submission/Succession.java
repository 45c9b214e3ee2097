package jp.kokuji.submission;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a ledger one below the other, where 8/9 or 8-10 below 7 are several. */
final class Succession {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})\\s*[-/~]\\s*(\\d{1,6})");
  private static final int LONGEST_RANGE = 100;
  private static final long NONE = -1;

  private long before = NONE;

  /** Takes the next number; whether it goes on from the one before to a higher one. */
  boolean isRange(String number) {
    boolean plain = Written.isDigits(number);
    Matcher range = RANGE.matcher(number);
    if (!plain && range.matches()) {
      long from = Long.parseLong(range.group(1));
      long to = Long.parseLong(range.group(2));
      boolean several = from == before + 1 && to > from && to - from < LONGEST_RANGE;
      before = several ? to : NONE;
      return several;
    }
    before = plain && number.length() <= 9 ? Long.parseLong(number) : NONE;
    return false;
  }
}
