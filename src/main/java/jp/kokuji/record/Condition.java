package jp.kokuji.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** What a record must be to be taken: a part of the predicate behind a figure. */
public sealed interface Condition {
  /** The column that is asked. */
  String column();

  /** The column holds one of the values. */
  record Among(String column, List<?> values) implements Condition {}

  /** The column holds a day from {@code first} to {@code last}, both included. */
  record Between(String column, LocalDate first, LocalDate last) implements Condition {}

  /** The column holds nothing. */
  record Blank(String column) implements Condition {}

  /** The combination of clauses in the column has the clause in it. */
  record HasClause(String column, int number) implements Condition {}

  /**
   * The record of another table to which this one refers fulfils the conditions.
   *
   * @param from the table of the record that refers
   * @param target the column of {@code table} in which {@code column} is looked up
   */
  record Refers(String from, String column, String table, String target, List<Condition> conditions)
      implements Condition {}

  /**
   * Whether it is the same of all records whose values are alike, and their days in one month: so
   * much a tally tells.
   */
  default boolean canBeTallied() {
    return switch (this) {
      case Among among -> true;
      case Between days ->
          days.first().getDayOfMonth() == 1 && days.last().plusDays(1).getDayOfMonth() == 1;
      case Blank blank -> true;
      case HasClause clause -> true;
      case Refers refers -> false;
    };
  }

  /**
   * The condition in SQL.
   *
   * @param alias of the table whose record is meant
   * @param parameters takes the values of its parameters, in order
   */
  default String sql(String alias, List<Object> parameters) {
    return switch (this) {
      case Among among -> {
        parameters.addAll(among.values());
        String marks = String.join(", ", Collections.nCopies(among.values().size(), "?"));
        yield "%s.%s in (%s)".formatted(alias, SqlName.of(among.column()), marks);
      }
      case Between between -> {
        parameters.add(between.first());
        parameters.add(between.last());
        yield "%s.%s between ? and ?".formatted(alias, SqlName.of(between.column()));
      }
      case Blank blank -> "%s.%s is null".formatted(alias, SqlName.of(blank.column()));
      case HasClause clause -> {
        parameters.add("%+" + clause.number() + "+%");
        yield "'+' || %s.%s || '+' like ?".formatted(alias, SqlName.of(clause.column()));
      }
      case Refers refers -> refers(alias, refers, parameters);
    };
  }

  /** One set for all records, of those that any of them names: nothing is looked up a record. */
  private static String refers(String alias, Refers refers, List<Object> parameters) {
    String inner = alias + "_";
    return """
    (%4$s.%5$s, s.fiscal_year) in (select %2$s.%3$s, %2$ss.fiscal_year
    from %1$s %2$s join submission %2$ss on %2$ss.id = %2$s.submission_id
    where %2$ss.state = 'ACTIVE' and %2$s.%3$s in (select %5$s from %6$s) and %7$s)\
    """
        .formatted(
            SqlName.of(refers.table()),
            inner,
            SqlName.of(refers.target()),
            alias,
            SqlName.of(refers.column()),
            SqlName.of(refers.from()),
            all(refers.conditions(), inner, parameters));
  }

  /** All the conditions in SQL, joined by {@code and}; {@code true} where there are none. */
  static String all(List<Condition> conditions, String alias, List<Object> parameters) {
    return conditions.isEmpty()
        ? "true"
        : conditions.stream()
            .map(condition -> condition.sql(alias, parameters))
            .collect(Collectors.joining(" and "));
  }
}
