package jp.kokuji.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.ClauseNumber;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;

/** What a record must be to be taken: a part of the predicate behind a figure. */
public sealed interface Condition {
  /** The column that is asked. */
  String column();

  /** The column holds one of the values. */
  record Among(String column, List<?> values) implements Condition {}

  /** The column holds a day from {@code first} to {@code last}, both included. */
  record Between(String column, LocalDate first, LocalDate last) implements Condition {
    /** Before the year began. */
    public static Between before(String column, FiscalYear year) {
      return new Between(column, LocalDate.of(1, 1, 1), year.firstDay().minusDays(1));
    }
  }

  /** The column holds nothing. */
  record Blank(String column) implements Condition {}

  /** The combination of clauses in the column has the clause in it. */
  record HasClause(String column, ClauseNumber number) implements Condition {}

  /** The column has one of the words among those that are joined in it. */
  record Includes(String column, List<String> words) implements Condition {}

  /**
   * The record of another table to which this one refers fulfils the conditions.
   *
   * @param from the table of the record that refers
   * @param target the column of {@code table} in which {@code column} is looked up
   * @param alike whether both are compared as people write them, and not as they are written
   * @param since the columns of the days on which either was opened, which must not run backwards;
   *     null where one of them has none
   */
  record Refers(
      String from,
      String column,
      String table,
      String target,
      boolean alike,
      List<Condition> conditions,
      @Nullable Days since)
      implements Condition {

    /** What the record that refers, of that alias, names. */
    private String named(String alias) {
      return held(alias, column);
    }

    /** What a record has of that alias to which it may refer. */
    private String had(String alias) {
      return held(alias, target);
    }

    private String held(String alias, String name) {
      return alike ? SqlName.compared(alias, name) : alias + "." + SqlName.of(name);
    }
  }

  /**
   * The column holds what a person would call one of the names or numbers.
   *
   * @param forms in which they are compared
   */
  record Alike(String column, List<String> values, List<String> forms) implements Condition {}

  /** The field holds one of the values, as people write them. */
  static Condition among(RecordKind kind, String field, List<String> values) {
    if (kind.field(field).type() instanceof FieldType.Categories) {
      return new Includes(field, values);
    }
    if (!RecordTable.isCompared(kind, field)) {
      return new Among(field, values);
    }
    Field compared = kind.field(field);
    return new Alike(
        field,
        values,
        values.stream().map(value -> RecordTable.compared(compared, value)).toList());
  }

  /** The columns of two days: of the record that refers, and of the one that it refers to. */
  record Days(String from, String to) {}

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
      case Includes includes -> true;
      case Refers refers -> false;
      case Alike alike -> false;
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
      case Among among -> in(alias + "." + SqlName.of(among.column()), among.values(), parameters);
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
      case Includes includes -> includes(alias, includes, parameters);
      case Refers refers -> refers(alias, refers, parameters);
      case Alike alike -> in(SqlName.compared(alias, alike.column()), alike.forms(), parameters);
    };
  }

  private static String in(String held, List<?> values, List<Object> parameters) {
    parameters.addAll(values);
    return held + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
  }

  private static String includes(String alias, Includes includes, List<Object> parameters) {
    String one = "'+' || %s.%s || '+' like ?".formatted(alias, SqlName.of(includes.column()));
    includes.words().stream()
        .map(word -> word.replaceAll("[\\\\%_]", "\\\\$0"))
        .forEach(word -> parameters.add("%+" + word + "+%"));
    return "(" + String.join(" or ", Collections.nCopies(includes.words().size(), one)) + ")";
  }

  /** One set for all records, of those that any of them names: nothing is looked up a record. */
  private static String refers(String alias, Refers refers, List<Object> parameters) {
    if (refers.since() != null) {
      return since(alias, refers, refers.since(), parameters);
    }
    String inner = alias + "_";
    return """
    (%4$s, s.fiscal_year) in (select %3$s, %2$ss.fiscal_year
    from %1$s %2$s join submission %2$ss on %2$ss.id = %2$s.submission_id
    where %2$ss.state = 'ACTIVE' and %3$s in (select %5$s from %6$s n) and %7$s)\
    """
        .formatted(
            SqlName.of(refers.table()),
            inner,
            refers.had(inner),
            refers.named(alias),
            refers.named("n"),
            SqlName.of(refers.from()),
            all(refers.conditions(), inner, parameters));
  }

  /**
   * The same where a record can refer only to what was there before it: one sorting of both kinds
   * tells for each number and year the day of the first that is referred to.
   */
  private static String since(String alias, Refers refers, Days days, List<Object> parameters) {
    String inner = alias + "_";
    return """
    (%4$s, s.fiscal_year, %10$s.%8$s) in (select number, fiscal_year, opened from (
    select number, fiscal_year, opened, refers,
    min(case when refers = 0 then opened end) over (partition by number, fiscal_year) as first_one
    from (select %5$s as number, fs.fiscal_year, f.%8$s as opened, 1 as refers
    from %6$s f join submission fs on fs.id = f.submission_id where fs.state = 'ACTIVE'
    union all select %3$s, %2$ss.fiscal_year, %2$s.%9$s, 0
    from %1$s %2$s join submission %2$ss on %2$ss.id = %2$s.submission_id
    where %2$ss.state = 'ACTIVE' and %3$s in (select %5$s from %6$s f) and %7$s) as both_kinds
    ) as linked where refers = 1 and first_one <= opened)\
    """
        .formatted(
            SqlName.of(refers.table()),
            inner,
            refers.had(inner),
            refers.named(alias),
            refers.named("f"),
            SqlName.of(refers.from()),
            all(refers.conditions(), inner, parameters),
            SqlName.of(days.from()),
            SqlName.of(days.to()),
            alias);
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
