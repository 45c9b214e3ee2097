package jp.kokuji.founding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Columns whose cells hold one word or several: 紙、電子 beside 紙, ①③ beside ③. */
final class Several {
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[・･、､,，;；\\r\\n]\\s*|(?<=[①-⑳])(?=[①-⑳])");

  private Several() {}

  /** The words of the cell, one where nothing parts them. */
  static List<String> of(String cell) {
    return List.of(BETWEEN.split(cell.strip()));
  }

  /**
   * The words of all cells. None where no cell holds several, or where none of those stands alone
   * or in another cell too, since then each may be one name with a dot in it.
   */
  static Set<String> words(List<String> cells) {
    Set<String> alone = new HashSet<>();
    List<String> beside = new ArrayList<>();
    for (List<String> words : cells.stream().distinct().map(Several::of).toList()) {
      if (words.size() == 1) {
        alone.addAll(words);
      } else {
        beside.addAll(words);
      }
    }
    Set<String> words = new TreeSet<>(alone);
    words.addAll(beside);
    boolean again = words.size() < alone.size() + beside.size();
    return again && !words.contains("") ? words : Set.of();
  }
}
