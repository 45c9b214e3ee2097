package jp.kokuji.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * How often each number occurs among the records that are taken.
 *
 * @param times by number, the smallest first
 */
record Distribution(SortedMap<Long, Long> times) {

  static Distribution of(LongStream numbers) {
    SortedMap<Long, Long> times = new TreeMap<>();
    numbers.forEach(number -> times.merge(number, 1L, Long::sum));
    return new Distribution(times);
  }

  private long size() {
    return times.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The value of the measure, in units of its last decimal; nothing where there is no number. */
  OptionalLong value(Measure.Typical typical) {
    long size = size();
    if (size == 0) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        switch (typical.by()) {
          case MOST -> times.lastKey();
          case PERCENTILE -> at((size * typical.percent() + 99) / 100);
          case MEDIAN -> rounded(typical, at((size + 1) / 2) + at(size / 2 + 1), 2);
          case MEAN -> rounded(typical, sum(), size);
        });
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
        .map(one -> BigInteger.valueOf(one.getKey()).multiply(BigInteger.valueOf(one.getValue())))
        .reduce(BigInteger.ZERO, BigInteger::add)
        .longValueExact();
  }

  private static long rounded(Measure.Typical typical, long sum, long size) {
    return BigDecimal.valueOf(sum)
        .divide(BigDecimal.valueOf(size), typical.digits(), typical.rounding())
        .unscaledValue()
        .longValueExact();
  }
}
