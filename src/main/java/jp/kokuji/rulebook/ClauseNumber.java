package jp.kokuji.rulebook;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a clause (号), with the letter below it (イロハ, アイウ) or an empty one: 第7号, 第7号イ.
 *
 * @param number 0 for a reason that has none and is told in words: 文書不存在
 * @param letter the letter, or the words of the reason
 */
public record ClauseNumber(int number, String letter) implements Comparable<ClauseNumber> {
  /** A number of at most three digits and one letter. */
  public static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,2})([ア-ヲ]?)");

  /** Keeps the order of laws as well as that of ordinances. */
  private static final String LETTERS = "アイロハニホヘトチリヌルヲワウエオカキクケコサシスセソタ";

  private static final Comparator<ClauseNumber> ORDER =
      Comparator.comparing(ClauseNumber::isReason)
          .thenComparingInt(ClauseNumber::number)
          .thenComparingInt(clause -> LETTERS.indexOf(clause.letter))
          .thenComparing(ClauseNumber::letter);

  /** Reads {@code 7} or {@code 7イ}, and anything else as a reason in words. */
  public static ClauseNumber of(String text) {
    Matcher written = WRITTEN.matcher(text);
    return written.matches()
        ? new ClauseNumber(Integer.parseInt(written.group(1)), written.group(2))
        : new ClauseNumber(0, text);
  }

  /** Whether it has no number and is told in words. */
  public boolean isReason() {
    return number == 0;
  }

  /** Whether it is a clause with a letter below it. */
  public static boolean isLettered(String label) {
    Matcher written = WRITTEN.matcher(label);
    return written.matches() && !written.group(2).isEmpty();
  }

  /** In a form such as {@code 第{n}号}: the letter stands behind 号, as laws are cited. */
  public String in(String form) {
    if (isReason()) {
      return letter;
    }
    return letter.isEmpty()
        ? form.replace("{n}", "" + number)
        : form.replace("{n}号", number + "号" + letter).replace("{n}", toString());
  }

  /** As laws cite it, {@code 第7号イ}. */
  public String cited() {
    return in("第{n}号");
  }

  @Override
  public int compareTo(ClauseNumber other) {
    return ORDER.compare(this, other);
  }

  /** As tables name it, {@code 7イ}. */
  @Override
  public String toString() {
    return isReason() ? letter : number + letter;
  }
}
