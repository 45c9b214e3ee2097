package jp.kokuji.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Deals a fixed number of each word, evenly mixed and always in the same order. */
final class Deal {
  private static final Pattern PART = Pattern.compile("(\\S*?)=(\\d+)");
  private final Map<String, Integer> quotas = new LinkedHashMap<>();
  private final Map<String, Integer> given = new LinkedHashMap<>();
  private int dealt;

  /** Reads {@code 閲覧=3 写しの交付=288}. */
  static Deal of(String text) {
    Deal deal = new Deal();
    Matcher part = PART.matcher(text);
    while (part.find()) {
      deal.quotas.put(part.group(1), Integer.parseInt(part.group(2)));
    }
    return deal;
  }

  /** The word that is furthest behind its share. */
  String next() {
    int total = quotas.values().stream().mapToInt(Integer::intValue).sum();
    dealt++;
    String word = "";
    double furthest = Double.NEGATIVE_INFINITY;
    for (Map.Entry<String, Integer> quota : quotas.entrySet()) {
      int had = given.getOrDefault(quota.getKey(), 0);
      double behind = (double) quota.getValue() * dealt / total - had;
      if (had < quota.getValue() && behind > furthest) {
        furthest = behind;
        word = quota.getKey();
      }
    }
    if (furthest == Double.NEGATIVE_INFINITY) {
      throw new IllegalStateException("nothing left to deal of " + quotas);
    }
    given.merge(word, 1, Integer::sum);
    return word;
  }

  /** Fails unless every word has been dealt as often as planned. */
  void requireDealt() {
    if (!given.equals(quotas)) {
      throw new IllegalStateException("dealt " + given + " of " + quotas);
    }
  }
}
