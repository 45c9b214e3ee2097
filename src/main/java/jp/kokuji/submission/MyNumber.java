package jp.kokuji.submission;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The Individual Number (個人番号): 12 digits, the last of which checks the others (Order of the
 * Ministry of Internal Affairs and Communications No. 85 of 2014, article 5). A ledger must not
 * hold one, and a problem must not repeat it.
 */
public final class MyNumber {
  static final String MASK = "****";
  private static final int DIGITS = 12;
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<!\\d)\\d{4}([\\s\\-\\u2010-\\u2015\\u2212ー]?)\\d{4}\\1\\d{4}(?!\\d)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private MyNumber() {}

  /** Whether the text holds such a number, however its digits are grouped or written. */
  public static boolean isIn(String text) {
    return mayHold(text)
        && CANDIDATE.matcher(plain(text)).results().anyMatch(MyNumber::hasValidCheckDigit);
  }

  /** The text with every such number masked; a text without one stays as it is. */
  public static String mask(String text) {
    return isIn(text)
        ? CANDIDATE
            .matcher(plain(text))
            .replaceAll(match -> hasValidCheckDigit(match) ? MASK : match.group())
        : text;
  }

  private static boolean mayHold(String text) {
    if (text.length() < DIGITS) {
      return false;
    }
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits >= DIGITS;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static boolean hasValidCheckDigit(MatchResult candidate) {
    int[] digits =
        candidate
            .group()
            .codePoints()
            .filter(Character::isDigit)
            .map(Character::getNumericValue)
            .toArray();
    int sum = 0;
    for (int n = 1; n < DIGITS; n++) {
      sum += digits[DIGITS - 1 - n] * (n <= 6 ? n + 1 : n - 5);
    }
    int remainder = sum % 11;
    return digits[DIGITS - 1] == (remainder <= 1 ? 0 : 11 - remainder);
  }
}
