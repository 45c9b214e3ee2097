package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.List;

/**
 * What two years differ by.
 *
 * @param of the numbers that say so: those of both years, or the printed difference
 */
record YearChange(BigDecimal by, List<Quantity> of) {
  static YearChange between(Quantity now, Quantity before) {
    return new YearChange(now.number().subtract(before.number()), List.of(now, before));
  }

  /** Held against what a sentence says of it. */
  Relation against(Quantity said) {
    return Relation.computed(Basis.SENTENCE, said, of, by);
  }
}
