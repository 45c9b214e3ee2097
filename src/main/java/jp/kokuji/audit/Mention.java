package jp.kokuji.audit;

import java.util.regex.Pattern;

/**
 * A number of a sentence.
 *
 * @param before what the sentence says between the number before and this one
 * @param start where in the sentence it begins
 * @param end where it ends, its unit included
 */
record Mention(String before, Quantity number, int start, int end) {
  private static final Pattern VAGUE = Pattern.compile("合計|総数|計|全体|ほか|他|その他|うち|件数|内訳|請求");

  String name() {
    return number.column();
  }

  boolean vague() {
    return name().length() < 2 || VAGUE.matcher(name()).matches();
  }
}
