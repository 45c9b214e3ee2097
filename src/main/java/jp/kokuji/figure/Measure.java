package jp.kokuji.figure;

import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.kokuji.record.CountSource;
import jp.kokuji.record.RecordTable;
import jp.kokuji.record.SqlName;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;

/** What is counted of the records that are taken. */
public sealed interface Measure {
  /** The records. */
  record Records() implements Measure {}

  /** The combinations of the columns' values that a person would call different. */
  record Distinct(RecordKind kind, List<String> columns) implements Measure {
    /** The combination that a record has, each value in the form in which it is compared. */
    List<String> of(StoredRecord record) {
      return columns.stream().map(column -> compared(column, record.text(column))).toList();
    }

    String compared(String column, String written) {
      return RecordTable.isCompared(kind, column)
          ? RecordTable.compared(kind.field(column), written)
          : written;
    }

    private String sql(String column) {
      return RecordTable.isCompared(kind, column)
          ? SqlName.compared("r", column)
          : SqlName.ofRecord(column);
    }
  }

  /** The sum of the columns' numbers. */
  record Sum(List<String> columns) implements Measure {}

  /**
   * What a number of the records typically is.
   *
   * @param percent of the numbers that are no larger than a percentile
   * @param digits after the point
   * @param rounding what becomes of the digits beyond them
   */
  record Typical(
      String column, TableDefinition.By by, int percent, int digits, RoundingMode rounding)
      implements Measure {}

  /** What the declared column measures of the kind. */
  static Measure of(RecordKind kind, TableDefinition.Column column, RoundingMode layout) {
    TableDefinition.Typical typical = column.typical();
    if (typical != null) {
      return new Typical(
          typical.of(),
          typical.by(),
          Objects.requireNonNullElse(typical.at(), 0),
          column.digits(),
          column.rounding() == null ? layout : column.rounding().mode());
    }
    if (!column.sum().isEmpty()) {
      return new Sum(column.sum());
    }
    return column.distinct().isEmpty() ? new Records() : new Distinct(kind, column.distinct());
  }

  /** The measure as an SQL aggregate over those records of the source that fulfil the filter. */
  default String sql(CountSource source, String filter) {
    String only = filter.equals("true") ? "" : " filter (where " + filter + ")";
    return switch (this) {
      case Records records -> source.count(filter);
      case Distinct distinct -> "count(distinct " + texts(distinct) + ")" + only;
      case Typical typical -> throw new IllegalArgumentException("is no aggregate: " + typical);
      case Sum sum -> "coalesce(sum(" + numbers(sum.columns()) + ")" + only + ", 0)";
    };
  }

  private static String texts(Distinct distinct) {
    return distinct.columns().stream()
        .map(column -> "coalesce(cast(%s as varchar), '')".formatted(distinct.sql(column)))
        .collect(Collectors.joining(" || '\u241f' || "));
  }

  private static String numbers(List<String> columns) {
    return columns.stream()
        .map(column -> "coalesce(" + SqlName.ofRecord(column) + ", 0)")
        .collect(Collectors.joining(" + "));
  }
}
