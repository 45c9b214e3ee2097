package jp.kokuji.submission;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text whose digits can be looked for, however they are written.
 *
 * @param plain the text after NFKC, without what cannot be seen
 * @param text the same with 0 to 9 in the place of every digit, also of kanji
 */
public record WrittenDigits(String plain, String text) {
  private static final String KANJI = "〇一二三四五六七八九零壱弐参";
  private static final BitSet DIGITS = digits();
  private static final String VALUES = "01234567890123";

  /** What people put between the digits of one number: no more than three of it. */
  private static final String BETWEEN =
      "[\\s\\-\\u2010-\\u2015\\u2212ー・.,_/:|、。~〜の番と→⇒>()\\[\\]〔〕【】〈〉《》「」『』'\"*=+;#]{1,3}";

  private static final Pattern RUN = Pattern.compile("[0-9]+(?:" + BETWEEN + "[0-9]+)*");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern GROUP = Pattern.compile("[0-9]+");

  public static WrittenDigits of(String written) {
    if (Written.isDigits(written)) {
      return new WrittenDigits(written, written);
    }
    String normal = Normalizer.normalize(written, Normalizer.Form.NFKC);
    String plain = INVISIBLE.matcher(normal).replaceAll("");
    StringBuilder text = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      text.append(digit(plain.charAt(i)));
    }
    return new WrittenDigits(plain, text.toString());
  }

  /** Whether the character is a digit in some script. */
  static boolean isDigit(char c) {
    return DIGITS.get(c);
  }

  private static BitSet digits() {
    BitSet digits = Written.signs(KANJI);
    IntStream.rangeClosed(0, Character.MAX_VALUE)
        .filter(c -> Character.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER)
        .forEach(digits::set);
    return digits;
  }

  private static char digit(char c) {
    int kanji = KANJI.indexOf(c);
    if (kanji >= 0) {
      return VALUES.charAt(kanji);
    }
    return Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c;
  }

  /** All groups of digits, those of one run together. */
  List<List<DigitGroup>> runs() {
    List<List<DigitGroup>> runs = new ArrayList<>();
    for (MatchResult run : RUN.matcher(text).results().toList()) {
      List<DigitGroup> groups = new ArrayList<>();
      Matcher group = GROUP.matcher(text).region(run.start(), run.end());
      int before = run.start();
      while (group.find()) {
        String between = text.substring(before, group.start());
        groups.add(new DigitGroup(group.group(), between, group.start(), group.end()));
        before = group.end();
      }
      runs.add(groups);
    }
    return runs;
  }

  /** Whether nothing but blanks stands between groups, as between the numbers of a printed row. */
  static boolean blankBetween(List<DigitGroup> groups) {
    return groups.stream().skip(1).allMatch(group -> group.between().isBlank());
  }

  /** Whether the same stands between all groups, be it a line break in one place. */
  static boolean alikeBetween(List<DigitGroup> groups) {
    return IntStream.range(1, groups.size())
            .mapToObj(i -> groups.get(i).between().replaceAll("\\s", ""))
            .distinct()
            .count()
        <= 1;
  }
}
