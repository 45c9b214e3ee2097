package jp.kokuji.founding;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kokuji.rulebook.Normal;

/** A text as it is compared, with its letters, each once. */
record Letters(String key, Set<Integer> each) {
  static Letters of(String text) {
    String key = Normal.key(text);
    return new Letters(key, key.codePoints().boxed().collect(Collectors.toUnmodifiableSet()));
  }

  /** How many letters two texts share. */
  double alike(Letters other) {
    if (key.isEmpty() || key.equals(other.key)) {
      return key.isEmpty() ? 0 : 1;
    }
    long shared = each.stream().filter(other.each::contains).count();
    return 0.95 * 2 * shared / (each.size() + other.each.size());
  }

  /** From 0 to 1: which part of the pairs of letters of a name stand in what is over a table. */
  static double called(String title, String name) {
    String over = Normal.key(title);
    String key = Normal.key(name);
    int pairs = key.length() - 1;
    long there =
        IntStream.range(0, pairs).filter(at -> over.contains(key.substring(at, at + 2))).count();
    return pairs < 1 ? 0 : (double) there / pairs;
  }
}
