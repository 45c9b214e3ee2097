package jp.kokuji.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Hundred or one times the sum of some items by another: of the same line, or of the line of the
 * total.
 *
 * @param over in which line the divisor stands
 * @param growth whether the rate is only of what came to the divisor
 */
record RateFormula(
    List<Integer> dividend,
    int divisor,
    Over over,
    boolean growth,
    BigDecimal factor,
    RoundingMode mode) {
  /** The line of the divisor. */
  enum Over {
    SAME,
    BEFORE,
    TOTAL
  }

  RateFormula rounded(RoundingMode other) {
    return new RateFormula(dividend, divisor, over, growth, factor, other);
  }

  RateFormula grown() {
    return new RateFormula(dividend, divisor, over, true, factor, mode);
  }

  /** The rate that comes out, with so many decimals. */
  BigDecimal of(BigDecimal sum, BigDecimal whole, int scale) {
    return (growth ? sum.subtract(whole) : sum).multiply(factor).divide(whole, scale, mode);
  }
}
