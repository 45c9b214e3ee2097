package jp.kokuji.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Two sides that were compared.
 *
 * @param place what was compared, a row, a column or a record; empty where a check has but one
 *     place
 * @param holds whether they are as the check wants them
 * @param figures what was compared, each as {@code explain} takes it: {@code R3 "REPORT:…"}
 * @param source where the record stands that was looked at; empty where figures were
 */
record Comparison(
    String place, long left, long right, boolean holds, List<String> figures, String source) {

  static Comparison same(String place, Amount left, Amount right) {
    return of(place, left, right, left.value() == right.value());
  }

  static Comparison of(String place, Amount left, Amount right, boolean holds) {
    List<String> figures = new ArrayList<>(left.figures());
    figures.addAll(right.figures());
    return new Comparison(place, left.value(), right.value(), holds, figures, "");
  }
}
