package jp.kokuji.submission;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.Field;

/** How departments write counts: {@code 12}, {@code １，２３４}, {@code 3件}. */
final class WholeNumber {
  private static final Pattern NOTATION =
      Pattern.compile("(\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,2})\\s*[件回部冊点]?");

  /** A number, and what is counted; not how many of it are one. */
  private static final Pattern COUNTED = Pattern.compile("(.*\\p{Nd})\\s*([\\p{IsHan}&&[^十百千万億]])");

  private WholeNumber() {}

  /** The number of a field, also with the word for what its heading counts: 本人の数, 1,200人. */
  static OptionalInt find(Field field, String text) {
    Matcher counted = COUNTED.matcher(text.strip());
    return counted.matches() && field.heading().contains(counted.group(2))
        ? find(counted.group(1))
        : find(text);
  }

  /** The number, up to 999,999,999; empty for anything else, such as {@code △5}, 1.5 or ①. */
  static OptionalInt find(String text) {
    Matcher notation = NOTATION.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    return Written.hasEnclosedDigit(text) || !notation.matches()
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(notation.group(1).replace(",", "")));
  }
}
