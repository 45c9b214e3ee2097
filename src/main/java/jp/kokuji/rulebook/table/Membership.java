package jp.kokuji.rulebook.table;

import java.time.Month;
import java.util.List;
import jp.kokuji.rulebook.ClauseNumber;
import org.jspecify.annotations.Nullable;

/** A record's belonging to one member of a dimension, to be asked of any kind that can have it. */
public sealed interface Membership {
  /** The field, of the same name in every kind, holds one of the values. */
  record Is(String field, List<String> values) implements Membership {
    Is(String field, String value) {
      this(field, List.of(value));
    }
  }

  /** The combination of clauses in the field has the clause in it. */
  record HasClause(String field, ClauseNumber number) implements Membership {}

  /** The day that opens the record lies in that month of the fiscal year. */
  record OpenedIn(Month month) implements Membership {}

  /**
   * The day or month in the field lies in that month of the fiscal year.
   *
   * @param month null for any of them
   */
  record In(String field, @Nullable Month month) implements Membership {}

  /** The day that opens the record lies in the fiscal year. */
  record OpenedInYear() implements Membership {}
}
