package jp.kokuji.rulebook;

import static java.util.Comparator.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggests what somebody may have meant. */
public final class Nearest {
  private static final int SUGGESTIONS = 3;

  /** Normal form of a spelling, and the name to suggest for it. */
  private final Map<String, String> names = new LinkedHashMap<>();

  public void add(String spelling, String name) {
    names.putIfAbsent(Normal.key(spelling), name);
  }

  /**
   * Three names: first those in which the text stands, then those with the smallest edit distance;
   * of equals, those listed first.
   */
  public List<String> to(String written) {
    String key = Normal.key(written);
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return names.entrySet().stream()
        .sorted(
            comparing((Map.Entry<String, String> entry) -> !stands(key, entry.getKey()))
                .thenComparingInt(entry -> distance.apply(key, entry.getKey())))
        .map(Map.Entry::getValue)
        .distinct()
        .limit(SUGGESTIONS)
        .toList();
  }

  /** A single character stands in too many names to tell anything. */
  private static boolean stands(String key, String name) {
    return key.length() > 1 && name.contains(key);
  }
}
