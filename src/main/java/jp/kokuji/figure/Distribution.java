package jp.kokuji.figure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** How often each number occurs among the records that are taken, the smallest first. */
record Distribution(SortedMap<Long, Long> times) {

  static Distribution of(LongStream numbers) {
    SortedMap<Long, Long> times = new TreeMap<>();
    numbers.forEach(number -> times.merge(number, 1L, Long::sum));
    return new Distribution(times);
  }

  /** The value of the measure, in units of its last decimal; nothing where there is no number. */
  OptionalLong value(Measure.Typical typical) {
    long size = times.values().stream().mapToLong(Long::longValue).sum();
    return size == 0 ? OptionalLong.empty() : OptionalLong.of(value(typical, size));
  }

  private long value(Measure.Typical typical, long size) {
    return switch (typical.by()) {
      case MOST -> times.lastKey();
      case PERCENTILE -> at((size * typical.percent() + 99) / 100);
      case MEDIAN -> rounded(typical, at((size + 1) / 2) + at(size / 2 + 1), 2);
      case MEAN -> rounded(typical, sum(), size);
    };
  }

  /** The number at that place, the smallest being at the first. */
  private long at(long place) {
    long passed = 0;
    for (Map.Entry<Long, Long> one : times.entrySet()) {
      passed += one.getValue();
      if (passed >= place) {
        return one.getKey();
      }
    }
    throw new IllegalArgumentException("place " + place + " of " + passed);
  }

  private long sum() {
    return times.entrySet().stream()
        .map(one -> Math.multiplyExact(one.getKey(), one.getValue()))
        .reduce(0L, Math::addExact);
  }

  private static long rounded(Measure.Typical typical, long sum, long size) {
    var whole = new BigDecimal(size);
    var value = new BigDecimal(sum).divide(whole, typical.digits(), typical.rounding());
    return value.unscaledValue().longValueExact();
  }
}
