package jp.kokuji.report;

/**
 * What the numbers of a table's column mean.
 *
 * @param table the table's id
 * @param column the column's label
 * @param name the same as printed
 * @param meaning what was counted, the unit, the law
 */
public record Definition(String table, String column, String name, String meaning) {}
