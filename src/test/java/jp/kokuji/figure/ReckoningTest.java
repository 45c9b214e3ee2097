package jp.kokuji.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReckoningTest {
  private static Reckoning ratio(int decimals, RoundingMode rounding) {
    return new Reckoning.Ratio(List.of("a"), List.of("b"), null, decimals, rounding, false);
  }

  /** Hundredths with one decimal, of numbers whose next digit is exactly 5, or next to it. */
  @ParameterizedTest
  @CsvSource({
    "1, 80, 13, 12, 12",
    "3, 80, 38, 38, 37",
    "124, 10000, 12, 12, 12",
    "1250001, 100000000, 13, 13, 12",
    "1249999, 100000000, 12, 12, 12",
    "-1, 80, -13, -12, -12",
    "-3, 80, -38, -38, -37",
    "1, 3, 333, 333, 333",
    "2, 3, 667, 667, 666",
    "0, 7, 0, 0, 0",
    "9, 8, 1125, 1125, 1125"
  })
  void isRoundedOnceAndInTheModeAskedFor(long part, long base, long up, long even, long down) {
    List<Long> numbers = List.of(part, base);
    assertThat(ratio(1, RoundingMode.HALF_UP).of(numbers)).hasValue(up);
    assertThat(ratio(1, RoundingMode.HALF_EVEN).of(numbers)).hasValue(even);
    assertThat(ratio(1, RoundingMode.DOWN).of(numbers)).hasValue(down);
  }

  @Test
  void hasAsManyDecimalsAsAskedFor() {
    assertThat(ratio(0, RoundingMode.HALF_UP).of(List.of(1L, 8L))).hasValue(13);
    assertThat(ratio(6, RoundingMode.HALF_UP).of(List.of(1L, 3L))).hasValue(33_333_333);
  }

  @Test
  void ofNothingThereIsNone() {
    assertThat(ratio(1, RoundingMode.HALF_UP).of(List.of(5L, 0L))).isEmpty();
    assertThat(ratio(1, RoundingMode.HALF_UP).of(List.of(0L, 0L))).isEmpty();
  }

  /** 6,734 of 6,737 are no 100.0 percent where that is to mean all. */
  @Test
  void isFullOnlyWhereAllAre() {
    Reckoning rate =
        new Reckoning.Ratio(
            List.of("a", "b"), List.of("a", "b", "c"), null, 1, RoundingMode.HALF_UP, true);
    assertThat(rate.of(List.of(6000L, 734L, 6000L, 734L, 3L))).hasValue(999);
    assertThat(rate.of(List.of(6000L, 737L, 6000L, 737L, 0L))).hasValue(1000);
    assertThat(ratio(1, RoundingMode.HALF_UP).of(List.of(6734L, 6737L))).hasValue(1000);
  }

  @Test
  void doesNotOverflowInSilence() {
    Reckoning difference = new Reckoning.Difference(List.of("a", "b"));
    assertThat(difference.of(List.of(3L, 5L))).hasValue(-2);
    assertThatThrownBy(() -> difference.of(List.of(Long.MIN_VALUE, 1L)))
        .isInstanceOf(ArithmeticException.class);
  }
}
