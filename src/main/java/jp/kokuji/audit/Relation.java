package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A demand on printed numbers.
 *
 * @param parts what adds up to the total; for {@link Basis#PORTION} the one part that must not
 *     exceed it, for the other comparisons the one number that must equal it
 * @param tolerance how far off a sum may be, because its parts were rounded
 */
record Relation(Basis basis, Quantity total, List<Quantity> parts, BigDecimal tolerance) {
  Relation(Basis basis, Quantity total, List<Quantity> parts, boolean rounded) {
    this(basis, total, parts, tolerance(total, parts, rounded));
  }

  BigDecimal sum() {
    return parts.stream().map(Quantity::number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  boolean holds() {
    BigDecimal over = sum().subtract(total.number());
    return basis == Basis.PORTION ? over.signum() <= 0 : over.abs().compareTo(tolerance) <= 0;
  }

  Stream<Quantity> quantities() {
    return Stream.concat(Stream.of(total), parts.stream());
  }

  /** Each number may have been rounded by half of its last digit, if they were rounded at all. */
  private static BigDecimal tolerance(Quantity total, List<Quantity> parts, boolean rounded) {
    int scale =
        Stream.concat(Stream.of(total), parts.stream())
            .mapToInt(quantity -> quantity.number().scale())
            .max()
            .orElse(0);
    if (scale <= 0 && !rounded) {
      return BigDecimal.ZERO;
    }
    return BigDecimal.valueOf(5, Math.max(scale, 0) + 1)
        .multiply(BigDecimal.valueOf(parts.size() + 1L));
  }
}
