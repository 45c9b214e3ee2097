package jp.kokuji.record;

import java.util.Comparator;

/**
 * The order in which ledgers number their records: part by part, of which shorter ones come first,
 * so that 9 is before 10, and 10 before its branch 1.
 */
final class KeyOrder implements Comparator<String> {
  /** Stands between the parts of a key. */
  static final char SEPARATOR = '\u001f';

  @Override
  public int compare(String one, String other) {
    int from = 0;
    int fromOther = 0;
    while (from <= one.length() && fromOther <= other.length()) {
      int end = end(one, from);
      int endOther = end(other, fromOther);
      int order = comparePart(one.substring(from, end), other.substring(fromOther, endOther));
      if (order != 0) {
        return order;
      }
      from = end + 1;
      fromOther = endOther + 1;
    }
    return Integer.compare(one.length(), other.length());
  }

  private static int end(String key, int from) {
    int end = key.indexOf(SEPARATOR, from);
    return end < 0 ? key.length() : end;
  }

  private static int comparePart(String one, String other) {
    return one.length() == other.length()
        ? one.compareTo(other)
        : Integer.compare(one.length(), other.length());
  }
}
