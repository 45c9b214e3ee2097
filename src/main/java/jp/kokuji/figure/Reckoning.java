package jp.kokuji.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.table.TableColumn;

/** How a figure comes about: counted from records, or reckoned from other figures of its row. */
public sealed interface Reckoning {
  /** How the column's figures come about. */
  static Reckoning of(TableColumn column, RoundingMode rounding) {
    TableDefinition.Column declared = column.declared();
    if (declared.isRate()) {
      int decimals = declared.decimals() == null ? 1 : declared.decimals();
      return new Ratio(column.operands(), decimals, rounding);
    }
    if (!declared.difference().isEmpty()) {
      return new Difference(column.operands());
    }
    return declared.derived() ? new Plus(column.operands()) : new Count();
  }

  /** Labels of the columns that it is reckoned from; none where records are counted. */
  List<String> columns();

  /** Digits after the point. */
  default int decimals() {
    return 0;
  }

  /** Counted from records, by its own predicate. */
  record Count() implements Reckoning {
    @Override
    public List<String> columns() {
      return List.of();
    }
  }

  /** The sum of the columns. */
  record Plus(List<String> columns) implements Reckoning {}

  /** The first column less the second. */
  record Difference(List<String> columns) implements Reckoning {}

  /**
   * How many hundredths of the second column the first is.
   *
   * @param rounding what becomes of the digits beyond the decimals
   */
  record Ratio(List<String> columns, int decimals, RoundingMode rounding) implements Reckoning {}

  /**
   * The value that comes of the whole numbers in the columns, in units of its last decimal; nothing
   * where it cannot be computed, its base being 0.
   *
   * @throws ArithmeticException if the value is too large for a figure
   */
  default OptionalLong of(List<Long> numbers) {
    return switch (this) {
      case Count count -> throw new IllegalStateException("counted, not reckoned");
      case Plus plus -> OptionalLong.of(numbers.stream().reduce(0L, Math::addExact));
      case Difference difference ->
          OptionalLong.of(Math.subtractExact(numbers.getFirst(), numbers.getLast()));
      case Ratio ratio -> numbers.getLast() == 0 ? OptionalLong.empty() : ratio(ratio, numbers);
    };
  }

  /** Exact up to its only rounding. */
  private static OptionalLong ratio(Ratio ratio, List<Long> numbers) {
    BigDecimal hundredfold = BigDecimal.valueOf(numbers.getFirst()).movePointRight(2);
    BigDecimal base = BigDecimal.valueOf(numbers.getLast());
    BigDecimal quotient = hundredfold.divide(base, ratio.decimals(), ratio.rounding());
    return OptionalLong.of(quotient.unscaledValue().longValueExact());
  }
}
