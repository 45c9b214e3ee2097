package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The cells of one row while it is being read: gaps are filled, blank cells at the end left out.
 */
final class Cells {
  private final List<String> texts = new ArrayList<>();

  /** Adds the text at a column, from 0; columns must come in ascending order. */
  void add(int column, String text) {
    if (column < texts.size()) {
      throw new IllegalArgumentException("column " + column + " comes twice");
    }
    if (!text.isEmpty()) {
      while (texts.size() < column) {
        texts.add("");
      }
      texts.add(text);
    }
  }

  List<String> toList() {
    return Collections.unmodifiableList(texts);
  }

  static List<String> of(Iterable<String> texts) {
    Cells cells = new Cells();
    int column = 0;
    for (String text : texts) {
      cells.add(column++, text);
    }
    return cells.toList();
  }
}
