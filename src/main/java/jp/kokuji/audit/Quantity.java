package jp.kokuji.audit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A printed number, or the blank where a total should be.
 *
 * @param row labels of the row, nested ones joined by {@code /}
 * @param column headings of the column, nested ones joined by {@code /}
 * @param unit what is counted; empty where the file doesn't say
 * @param written as printed; empty where blank
 * @param value zero for a blank or a dash; nothing where the cell keeps the number to itself (…)
 */
public record Quantity(
    Place place,
    String table,
    String row,
    String column,
    String unit,
    String written,
    @Nullable BigDecimal value) {
  boolean blank() {
    return written.isEmpty();
  }

  /** The same with a number read from it in another way. */
  Quantity worth(BigDecimal number) {
    return new Quantity(place, table, row, column, unit, written, number);
  }

  /** The same, in a file of that name. */
  Quantity in(String file) {
    return new Quantity(place.in(file), table, row, column, unit, written, value);
  }

  boolean known() {
    return value != null;
  }

  /** The number, to be asked for where it is known. */
  public BigDecimal number() {
    return value == null ? BigDecimal.ZERO : value;
  }
}
