package jp.kokuji.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A published number.
 *
 * @param id the stable name that {@code explain} takes: {@code REPORT:TABLE:ROW:COLUMN}
 * @param row label of the row, nested labels joined by {@code /}; {@code 合計} for a total
 * @param value the number in units of its last decimal: 1125 with one decimal is 112.5
 * @param decimals digits after the point; 0 for whatever is counted
 * @param unit what is counted (請求, 決定, 届出, 号, 対象課, 回 …), or ％
 * @param parts ids of the figures of the same table that add up to this one; empty where it is not
 *     a sum
 * @param status how it stands; null until that is known, and in what an earlier program made
 */
public record Figure(
    String id,
    String table,
    String row,
    String column,
    long value,
    int decimals,
    String unit,
    List<String> parts,
    @Nullable ObservationStatus status) {

  /** A number of which nobody has said how it stands. */
  public Figure(
      String id,
      String table,
      String row,
      String column,
      long value,
      int decimals,
      String unit,
      List<String> parts) {
    this(id, table, row, column, value, decimals, unit, parts, null);
  }

  /** A count, which has no decimals. */
  public Figure(
      String id,
      String table,
      String row,
      String column,
      long value,
      String unit,
      List<String> parts) {
    this(id, table, row, column, value, 0, unit, parts);
  }

  /** The same, and how it stands. */
  public Figure as(ObservationStatus standing) {
    return new Figure(id, table, row, column, value, decimals, unit, parts, standing);
  }

  static String id(String report, String table, String row, String column) {
    return String.join(":", report, table, row, column);
  }

  /** The number itself, with its decimals. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(value, decimals);
  }

  /** The number as reports print it: {@code 1,080}, {@code 112.5}, {@code △2} for -2. */
  public String printed() {
    return printed(amount());
  }

  /** A number as reports print it, with as many decimals as its scale says. */
  public static String printed(BigDecimal amount) {
    String digits = String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount.abs());
    return amount.signum() < 0 ? "△" + digits : digits;
  }
}
