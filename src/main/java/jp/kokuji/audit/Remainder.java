package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.List;

/**
 * A named total that differs from its parts in several lines at once.
 *
 * @param total one of the numbers of the total
 * @param rests what it prints beyond its parts, line by line
 * @param differences the lines that differ
 */
public record Remainder(
    Basis basis, Quantity total, List<Rest> rests, Cause cause, List<Difference> differences) {
  /** What is left in one line: a column of a row of totals, or a row of a column of totals. */
  public record Rest(String line, BigDecimal amount) {}

  /** Whether the numbers of the total are no errors of their own. */
  public boolean explains() {
    return !(cause instanceof Cause.Unclear);
  }

  /** Whether a difference is one of those that the cause explains. */
  public boolean covers(Difference difference) {
    return explains()
        && differences.stream()
            .anyMatch(
                each ->
                    each.basis() == difference.basis()
                        && each.total().place().equals(difference.total().place()));
  }

  /** Whether a relation holds numbers of the row or column that stands in the wrong place. */
  boolean moved(Relation relation) {
    return cause instanceof Cause.Shifted shifted
        && relation
            .quantities()
            .map(Quantity::place)
            .anyMatch(
                place ->
                    place.sheet().equals(shifted.place().sheet())
                        && (basis == Basis.ROW_TOTAL
                            ? place.row() == shifted.place().row()
                            : place.column() == shifted.place().column()));
  }
}
