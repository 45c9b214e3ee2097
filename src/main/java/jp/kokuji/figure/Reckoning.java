package jp.kokuji.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.table.TableColumn;
import org.jspecify.annotations.Nullable;

/** How a figure comes about: counted from records, or reckoned from other figures of its row. */
public sealed interface Reckoning {
  /** How the column's figures come about. */
  static Reckoning of(TableDefinition table, TableColumn column, RoundingMode layout) {
    TableDefinition.Column declared = column.declared();
    List<String> operands = column.operands();
    if (declared.isRate()) {
      return new Ratio(
          operands.subList(0, declared.portion().size()),
          declared.share() == null
              ? operands.subList(declared.portion().size(), operands.size())
              : operands,
          declared.share() == null ? null : table.rows().total(),
          declared.digits(),
          declared.rounding() == null ? layout : declared.rounding().mode(),
          declared.full() != null);
    }
    if (!declared.difference().isEmpty()) {
      return new Difference(operands);
    }
    return declared.derived() ? new Plus(operands) : new Count(declared.digits());
  }

  /** The figures that the one in the row is reckoned from; none where records are counted. */
  default List<Position> operands(String row) {
    return switch (this) {
      case Count count -> List.of();
      case Plus plus -> places(row, plus.columns());
      case Difference difference -> places(row, difference.columns());
      case Ratio ratio ->
          Stream.concat(
                  places(row, ratio.portion()).stream(),
                  places(ratio.total() == null ? row : ratio.total(), ratio.whole()).stream())
              .toList();
    };
  }

  private static List<Position> places(String row, List<String> columns) {
    return columns.stream().map(column -> new Position(row, column)).toList();
  }

  /** Digits after the point. */
  default int decimals() {
    return switch (this) {
      case Count count -> count.digits();
      case Ratio ratio -> ratio.digits();
      case Plus plus -> 0;
      case Difference difference -> 0;
    };
  }

  /** Counted from records, by its own predicate. */
  record Count(int digits) implements Reckoning {}

  /** The sum of the columns. */
  record Plus(List<String> columns) implements Reckoning {}

  /** The first column less the second. */
  record Difference(List<String> columns) implements Reckoning {}

  /**
   * How many hundredths of the whole the portion is, both being sums of columns.
   *
   * @param total the row in which the whole stands; null where it is the figure's own
   * @param digits after the point
   * @param rounding what becomes of the digits beyond them
   * @param onlyAll whether it is never rounded up to 100
   */
  record Ratio(
      List<String> portion,
      List<String> whole,
      @Nullable String total,
      int digits,
      RoundingMode rounding,
      boolean onlyAll)
      implements Reckoning {}

  /** The value that it has in the row; nothing where one of its operands is not known. */
  default OptionalLong of(String row, Map<Position, Long> values) {
    List<Position> places = operands(row);
    List<Long> numbers = places.stream().flatMap(at -> Stream.ofNullable(values.get(at))).toList();
    return numbers.size() == places.size() ? of(numbers) : OptionalLong.empty();
  }

  /**
   * The value that comes of the whole numbers in the columns, in units of its last decimal; nothing
   * where it cannot be computed, its base being 0.
   *
   * @throws ArithmeticException if the value is too large for a figure
   */
  default OptionalLong of(List<Long> numbers) {
    return switch (this) {
      case Count count -> throw new IllegalStateException("counted, not reckoned");
      case Plus plus -> OptionalLong.of(sum(numbers));
      case Difference difference ->
          OptionalLong.of(Math.subtractExact(numbers.getFirst(), numbers.getLast()));
      case Ratio ratio -> {
        int parts = ratio.portion().size();
        long part = sum(numbers.subList(0, parts));
        long whole = sum(numbers.subList(parts, numbers.size()));
        yield whole == 0 ? OptionalLong.empty() : OptionalLong.of(ratio(ratio, part, whole));
      }
    };
  }

  private static long sum(List<Long> numbers) {
    return numbers.stream().reduce(0L, Math::addExact);
  }

  /** Exact up to its only rounding. */
  private static long ratio(Ratio ratio, long part, long whole) {
    BigDecimal hundredfold = BigDecimal.valueOf(part).movePointRight(2);
    BigDecimal quotient =
        hundredfold.divide(BigDecimal.valueOf(whole), ratio.digits(), ratio.rounding());
    boolean full = quotient.compareTo(BigDecimal.valueOf(100)) == 0;
    long value = quotient.unscaledValue().longValueExact();
    return ratio.onlyAll() && full && part < whole ? value - 1 : value;
  }
}
