package jp.kokuji.record;

import java.util.Collection;
import java.util.stream.Collectors;
import jp.kokuji.rulebook.RecordKind;

/**
 * Names of record tables and their columns in SQL. They are words of {@code jobs/}, and may well be
 * words of SQL too, so they are quoted.
 */
public final class SqlName {
  private SqlName() {}

  /** The kind's table. */
  public static String of(RecordKind kind) {
    return of(kind.table());
  }

  public static String of(String name) {
    return '"' + name + '"';
  }

  /** A column of the table that has the alias {@code r}. */
  public static String ofRecord(String column) {
    return "r." + of(column);
  }

  /** A name or number of a record of that alias, in the form in which it is compared. */
  public static String compared(String alias, String column) {
    return "coalesce(%1$s.%2$s, %1$s.%3$s)"
        .formatted(alias, of(column + RecordTable.SAME), of(column));
  }

  /** The columns, as a list to select. */
  static String list(Collection<RecordTable.Column> columns) {
    return columns.stream().map(column -> of(column.name())).collect(Collectors.joining(", "));
  }
}
