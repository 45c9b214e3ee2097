package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.List;

/** How many rows something is about, and the first of them. */
final class Places {
  private static final int SHOWN = 3;

  private final List<String> first = new ArrayList<>();
  private long count;

  void add(int row) {
    count++;
    if (count <= SHOWN) {
      first.add(String.valueOf(row));
    } else if (count == SHOWN + 1) {
      first.add("…");
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  String count() {
    return String.valueOf(count);
  }

  /** The first rows; the last word tells that there are more. */
  List<String> first() {
    return List.copyOf(first);
  }
}
