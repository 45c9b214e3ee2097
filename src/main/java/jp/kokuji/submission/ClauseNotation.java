package jp.kokuji.submission;

import java.text.Normalizer;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How departments write the clauses (該当号) that a decision rests on. */
final class ClauseNotation {
  private static final String ITEM = "第?\\s*\\d{1,3}\\s*号?";
  private static final String SEPARATOR = "\\s*(?:[・、,\\n]|及び|および|並びに)\\s*";
  private static final Pattern WHOLE =
      Pattern.compile(ITEM + "(?:" + SEPARATOR + ITEM + ")*(?:\\s*に?該当)?");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private ClauseNotation() {}

  /**
   * The numbers in {@code 1}, {@code 第１号・第2号}, {@code 1・2号該当} or {@code 1号及び2号}, ascending and each
   * once; empty for anything else, such as {@code 1 2} or {@code ２①}.
   */
  static Optional<SortedSet<Integer>> find(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (Written.hasEnclosedDigit(text) || !WHOLE.matcher(plain).matches()) {
      return Optional.empty();
    }
    SortedSet<Integer> numbers = new TreeSet<>();
    Matcher number = NUMBER.matcher(plain);
    while (number.find()) {
      numbers.add(Integer.valueOf(number.group()));
    }
    return Optional.of(numbers);
  }
}
