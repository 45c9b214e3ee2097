package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.List;

/**
 * Printed numbers that do not agree. Either side can be the wrong one.
 *
 * @param total what is printed as the total
 * @param recomputed what its parts make
 */
public record Difference(Basis basis, Quantity total, BigDecimal recomputed, List<Quantity> parts) {
  static Difference of(Relation relation) {
    return new Difference(
        relation.basis(), relation.total(), relation.computed(), relation.parts());
  }
}
