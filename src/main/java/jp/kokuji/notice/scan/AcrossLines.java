package jp.kokuji.notice.scan;

import java.util.regex.Pattern;

/**
 * The end of a line and the beginning of the next, joined where a number may go on.
 *
 * @param number in which an Individual Number may stand
 * @param phone in which a phone number may stand; empty where none can go on
 */
record AcrossLines(String number, String phone) {
  private static final Pattern HYPHEN = Pattern.compile("[\\-\\u2010-\\u2015\\u2212ー・.]\\s*\n");
  private static final Pattern DIGITS = Pattern.compile("(?<![\\d,.])\\d+\n\\d+(?![\\d,.])");

  static AcrossLines of(String plain) {
    String joined = plain.replace("\n", "");
    boolean hyphen = HYPHEN.matcher(plain).find();
    boolean goesOn = hyphen || DIGITS.matcher(plain).find();
    return new AcrossLines(goesOn ? joined : plain, hyphen ? joined : "");
  }
}
