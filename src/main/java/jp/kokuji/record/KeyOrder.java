package jp.kokuji.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Sees whether the keys of a submission ascend, as in most ledgers: then none stands there twice,
 * and nobody has to look for one. Shorter keys come first, so that 9 is before 10.
 */
public final class KeyOrder {
  private final Map<String, String> last = new HashMap<>();
  private final Set<String> disordered = new HashSet<>();

  /**
   * Takes the next key.
   *
   * @param kind the id of the record kind
   */
  void add(String kind, String key) {
    String before = last.put(kind, key);
    if (before != null && !isBefore(before, key)) {
      disordered.add(kind);
    }
  }

  private static boolean isBefore(String one, String other) {
    return one.length() == other.length()
        ? one.compareTo(other) < 0
        : one.length() < other.length();
  }

  /** Whether keys of the kind were seen, each after the one before it. */
  boolean ascends(String kind) {
    return last.containsKey(kind) && !disordered.contains(kind);
  }
}
