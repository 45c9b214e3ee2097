package jp.kokuji.submission;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Telephone numbers of Japan, however their digits are written. */
public final class PhoneNumber {
  private static final int FEWEST = 10;
  private static final int MOST = 12;
  private static final String DASH = "(?:[\\-\\u2010-\\u2015\\u2212ー()・.,、の/_~〜*=:→\\s]{1,3}|局|番)";

  /** No letter before the number, but for those that say what it is. */
  private static final String FREE = "(?<![\\d.\\-])(?<![A-Za-z](?<!(?i:tel|fax|mobile)))";

  private static final Pattern PHONE =
      Pattern.compile(
          FREE
              + "(?:(?:\\+81[\\-( ]*|81[\\-( ]+)\\d{1,4}|\\(?0\\d{1,4})"
              + DASH
              + "\\d{1,4}"
              + DASH
              + "\\d{3,4}(?![\\dA-Za-z\\-])"
              + "|"
              + FREE
              + "(?:0\\d{9,10}|\\(0\\d{1,4}\\)[\\- ]?\\d{5,8})(?![\\dA-Za-z\\-])");

  private PhoneNumber() {}

  /** The digits of each that the text holds. */
  public static List<String> in(String text) {
    if (text.chars().filter(c -> WrittenDigits.isDigit((char) c)).limit(FEWEST).count() < FEWEST) {
      return List.of();
    }
    return PHONE
        .matcher(WrittenDigits.of(text).text())
        .results()
        .map(MatchResult::group)
        .map(number -> number.replaceAll("\\D", ""))
        .filter(digits -> digits.length() >= FEWEST && digits.length() <= MOST)
        .toList();
  }
}
