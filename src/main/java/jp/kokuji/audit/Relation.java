package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A demand on printed numbers.
 *
 * @param parts what makes the total; for {@link Basis#PORTION} the one part that must not exceed
 *     it, for the other comparisons the one number that must equal it
 * @param computed what the parts make
 * @param tolerance how far off a sum may be, because its parts were rounded
 */
record Relation(
    Basis basis, Quantity total, List<Quantity> parts, BigDecimal computed, BigDecimal tolerance) {
  /** A sum of parts, or a comparison with the only one. */
  Relation(Basis basis, Quantity total, List<Quantity> parts, boolean rounded) {
    this(basis, total, parts, sum(parts), tolerance(total, parts, rounded));
  }

  /** What comes out of a calculation other than a sum. */
  static Relation computed(Basis basis, Quantity total, List<Quantity> parts, BigDecimal computed) {
    return new Relation(basis, total, parts, computed, BigDecimal.ZERO);
  }

  static BigDecimal sum(List<Quantity> parts) {
    return parts.stream().map(Quantity::number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What the total prints beyond its parts. */
  BigDecimal rest() {
    return total.number().subtract(computed);
  }

  boolean holds() {
    return switch (basis) {
      case PORTION, BOUND -> rest().signum() >= 0;
      // whatever the numbers are
      case AGENCY, REPEATED -> false;
      default -> rest().abs().compareTo(tolerance) <= 0;
    };
  }

  /**
   * Whether it can fail at all: zeros always add up, and a blank total may be meant to be blank.
   */
  boolean tells() {
    return !total.blank() && (total.number().signum() != 0 || computed.signum() != 0);
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
