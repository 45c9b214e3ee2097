package jp.kokuji.figure;

import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.record.Condition;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.RecordKind;

/**
 * What is behind a figure.
 *
 * @param kind of the records
 * @param conditions what a record must be to be counted
 * @param measure what is counted of them
 * @param counted whether records are counted for it; otherwise it is nothing but the sum of its
 *     parts, which may be of several kinds
 * @param records all records that count now, in the order of files and rows
 */
public record Explanation(
    Figure figure,
    RecordKind kind,
    List<Condition> conditions,
    Measure measure,
    boolean counted,
    List<StoredRecord> records) {

  /** The figure counted once more, in Java and from these records alone. */
  public long recount() {
    return switch (measure) {
      case Measure.Records all -> records.size();
      case Measure.Distinct distinct ->
          records.stream()
              .map(record -> distinct.columns().stream().map(record::text).toList())
              .distinct()
              .count();
      case Measure.Sum sum ->
          records.stream()
              .flatMap(record -> sum.columns().stream().map(record.values()::get))
              .mapToLong(value -> value == null ? 0 : ((Number) value).longValue())
              .sum();
    };
  }

  /** The columns whose values made the records count, each once. */
  public List<String> columns() {
    Stream<String> asked = conditions.stream().map(Condition::column);
    Stream<String> measured =
        switch (measure) {
          case Measure.Records all -> Stream.of();
          case Measure.Distinct distinct -> distinct.columns().stream();
          case Measure.Sum sum -> sum.columns().stream();
        };
    return Stream.concat(asked, measured).distinct().toList();
  }
}
