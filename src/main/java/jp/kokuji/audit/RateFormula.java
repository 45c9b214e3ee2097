package jp.kokuji.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Hundred or one times the sum of some items by another: of the same line, or of the line of the
 * total.
 *
 * @param whole the line of the divisor; -1 for the same line
 */
record RateFormula(
    List<Integer> dividend, int divisor, int whole, BigDecimal factor, RoundingMode mode) {
  RateFormula rounded(RoundingMode other) {
    return new RateFormula(dividend, divisor, whole, factor, other);
  }
}
