package jp.kokuji.rulebook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One side of a check: figures of a table, added up, or the number of records of a kind.
 *
 * @param table the table; null where records are counted
 * @param row the row; null for all rows that are no sums
 * @param within only rows whose label begins with this and {@code /}
 * @param column the column; null for all columns that are no sums
 * @param records the kind whose records are counted; null where figures are added up
 * @param where the records that count
 */
public record Side(
    @Nullable String table,
    @Nullable String row,
    @Nullable String within,
    @Nullable String column,
    @Nullable String records,
    Map<String, List<String>> where) {

  /** All that a table says. */
  static Side table(String table) {
    return new Side(table, null, null, null, null, Map.of());
  }
}
