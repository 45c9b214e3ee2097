package jp.kokuji.figure;

import java.util.List;
import java.util.stream.Collectors;

/** What is counted of the records that are taken. */
public sealed interface Measure {
  /** The records. */
  record Records() implements Measure {}

  /** The different combinations of the columns' values. */
  record Distinct(List<String> columns) implements Measure {}

  /** The sum of the columns' numbers. */
  record Sum(List<String> columns) implements Measure {}

  /** The measure as an SQL aggregate over records {@code r} that fulfil the filter. */
  default String sql(String filter) {
    String only = filter.equals("true") ? "" : " filter (where " + filter + ")";
    return switch (this) {
      case Records records -> "count(*)" + only;
      case Distinct distinct ->
          "count(distinct "
              + terms(distinct.columns(), "coalesce(cast(r.%s as varchar), '')", " || '\u241f' || ")
              + ")"
              + only;
      case Sum sum ->
          "coalesce(sum(" + terms(sum.columns(), "coalesce(r.%s, 0)", " + ") + ")" + only + ", 0)";
    };
  }

  private static String terms(List<String> columns, String term, String operator) {
    return columns.stream().map(term::formatted).collect(Collectors.joining(operator));
  }
}
