package jp.kokuji.calendar;

import java.text.Normalizer;
import java.util.Locale;

/** The numbers of written dates: Arabic in any width, kanji, and 元 for the first year of an era. */
public final class Numerals {
  private static final String KANJI = "〇一二三四五六七八九";

  /** One or two digits, or a kanji number up to 九十九. */
  static final String NUMBER = "(?:\\d{1,2}|[一二三四五六七八九]?十?[〇一二三四五六七八九]|[一二三四五六七八九]?十)";

  /** A western year, in digits or in kanji as they are read out one by one. */
  static final String WESTERN = "(?:\\d{4}|[〇一二三四五六七八九]{4})";

  private Numerals() {}

  /**
   * The text in one width and case and without white space around it; empty where it holds enclosed
   * or raised digits, because NFKC would make a 21 of 2① and a wrong day of a right one.
   */
  static String plain(String text) {
    if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_NUMBER)) {
      return "";
    }
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
  }

  /** The number, up to 九十九, in Arabic digits; what is no such number as it is. */
  public static String arabic(String number) {
    return number.matches(NUMBER) ? Integer.toString(value(number)) : number;
  }

  /** The value of what {@link #NUMBER} or {@link #WESTERN} matched, or of 元. */
  static int value(String number) {
    if (number.equals("元")) {
      return 1;
    }
    int ten = number.indexOf('十');
    if (ten < 0) {
      return positional(number);
    }
    int tens = ten == 0 ? 1 : positional(number.substring(0, ten));
    return tens * 10 + positional(number.substring(ten + 1));
  }

  private static int positional(String number) {
    return number.chars().reduce(0, (value, digit) -> value * 10 + digit(digit));
  }

  private static int digit(int digit) {
    int kanji = KANJI.indexOf(digit);
    return kanji >= 0 ? kanji : Character.digit(digit, 10);
  }
}
