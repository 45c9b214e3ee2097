package jp.kokuji.figure;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Condition;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * What is behind a figure.
 *
 * @param kind of the records
 * @param years in which they were filed
 * @param conditions what a record must be to be counted
 * @param measure what is counted of them
 * @param reckoning whether records are counted for it, or how it is made of other figures
 * @param operands the figures that it is made of, in their order; none where records are counted
 * @param records that count now, in the order of files and rows
 * @param whole what all records are, where only some are here; null where all of them are
 */
public record Explanation(
    Figure figure,
    RecordKind kind,
    List<FiscalYear> years,
    List<Condition> conditions,
    Measure measure,
    Reckoning reckoning,
    List<Operand> operands,
    List<StoredRecord> records,
    @Nullable Whole whole) {

  /**
   * A figure of which another is made.
   *
   * @param value counted once more
   */
  public record Operand(String id, long value) {}

  /**
   * Records of which only some are shown, as the database counts them.
   *
   * @param value what they make; nothing where it can no longer be computed
   */
  public record Whole(long records, OptionalLong value) {}

  /** How many records count now. */
  public long total() {
    return whole == null ? records.size() : whole.records();
  }

  /** Whether records are counted for it; otherwise it is made of figures of several kinds. */
  public boolean counted() {
    return reckoning instanceof Reckoning.Count;
  }

  /**
   * The figure made once more, from the records of today alone (and in Java where all of them are
   * here), in units of its last decimal; nothing where it can no longer be computed.
   */
  public OptionalLong findRecount() {
    return counted() ? count() : reckoning.of(operands.stream().map(Operand::value).toList());
  }

  /**
   * The same.
   *
   * @throws java.util.NoSuchElementException if it can no longer be computed
   */
  public long recount() {
    return findRecount().orElseThrow();
  }

  private OptionalLong count() {
    if (whole != null) {
      return whole.value();
    }
    return measure instanceof Measure.Typical typical
        ? Distribution.of(numbers(List.of(typical.column()))).value(typical)
        : OptionalLong.of(sum());
  }

  /** The numbers in the columns, where there are any. */
  private LongStream numbers(List<String> columns) {
    return records.stream()
        .flatMap(record -> columns.stream().map(record.values()::get))
        .filter(Objects::nonNull)
        .mapToLong(value -> ((Number) value).longValue());
  }

  private long sum() {
    return switch (measure) {
      case Measure.Records all -> records.size();
      case Measure.Typical typical -> throw new IllegalStateException(typical + " adds nothing");
      case Measure.Distinct distinct -> records.stream().map(distinct::of).distinct().count();
      case Measure.Sum sum -> numbers(sum.columns()).sum();
    };
  }

  /** The columns whose values made the records count, each once. */
  public List<String> columns() {
    Stream<String> asked = conditions.stream().map(Condition::column);
    Stream<String> measured =
        switch (measure) {
          case Measure.Records all -> Stream.of();
          case Measure.Distinct distinct -> distinct.columns().stream();
          case Measure.Typical typical -> Stream.of(typical.column());
          case Measure.Sum sum -> sum.columns().stream();
        };
    return Stream.concat(asked, measured).distinct().toList();
  }
}
