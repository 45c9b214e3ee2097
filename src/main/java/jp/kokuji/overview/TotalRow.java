package jp.kokuji.overview;

import java.util.List;
import java.util.Map;
import jp.kokuji.figure.Figure;

/**
 * A row of a table over bodies.
 *
 * @param label nested labels joined by {@code /}; {@code 合計} for all
 * @param level how deep it is nested, from 0
 * @param bodies all that belong to it, also those that have returned nothing
 * @param figures by the column's label; empty where nobody has returned anything
 */
record TotalRow(
    String label, int level, boolean single, List<Returned> bodies, Map<String, Figure> figures) {
  static final String ALL = "合計";

  long returned() {
    return bodies.stream().filter(each -> each.standing().counts()).count();
  }

  /** The innermost part of its label. */
  String name() {
    return label.substring(label.lastIndexOf('/') + 1);
  }
}
