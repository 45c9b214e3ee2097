package jp.kokuji.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import jp.kokuji.record.Condition;
import org.apache.commons.codec.digest.MurmurHash3;
import org.jspecify.annotations.Nullable;

/** A figure that a second count is asked for. */
final class AskedFigure {
  final List<Condition> predicate;

  private final Measure measure;
  private final Set<Long> met = new HashSet<>();
  long value;

  AskedFigure(List<Condition> predicate, Measure measure) {
    this.predicate = predicate;
    this.measure = measure;
  }

  /** The columns that are added up; none where no numbers are. */
  List<String> summed() {
    return measure instanceof Measure.Sum sum ? sum.columns() : List.of();
  }

  /** The columns whose different values are counted; none where others are. */
  List<String> different() {
    return measure instanceof Measure.Distinct distinct ? distinct.columns() : List.of();
  }

  /**
   * Counts alike records that fulfil its predicate.
   *
   * @param numbers the sums of theirs that it asks for
   * @param values of them all that it tells apart
   */
  void add(long records, List<Long> numbers, List<? extends @Nullable Object> values) {
    switch (measure) {
      case Measure.Records all -> value += records;
      case Measure.Sum sum -> value += numbers.stream().mapToLong(Long::longValue).sum();
      case Measure.Typical typical -> throw new IllegalStateException(typical + " adds nothing");
      case Measure.Distinct distinct -> value += met.add(hash(distinct, values)) ? 1 : 0;
    }
  }

  /** 64 bits for each: that two of a million are taken for one is unheard of, and would be said. */
  private static long hash(Measure.Distinct distinct, List<? extends @Nullable Object> values) {
    StringJoiner all = new StringJoiner("\u001f");
    for (int i = 0; i < values.size(); i++) {
      all.add(distinct.compared(distinct.columns().get(i), Objects.toString(values.get(i), "")));
    }
    return MurmurHash3.hash128x64(all.toString().getBytes(UTF_8))[0];
  }
}
