package jp.kokuji.figure;

import java.util.List;

/**
 * A published number.
 *
 * @param id the stable name that {@code explain} takes: {@code REPORT:TABLE:ROW:COLUMN}
 * @param row label of the row, nested labels joined by {@code /}; {@code 合計} for a total
 * @param unit what is counted (請求, 決定, 届出, 号, 対象課, 回 …)
 * @param parts ids of the figures of the same table that add up to this one; empty where it is not
 *     a sum
 */
public record Figure(
    String id,
    String table,
    String row,
    String column,
    long value,
    String unit,
    List<String> parts) {}
