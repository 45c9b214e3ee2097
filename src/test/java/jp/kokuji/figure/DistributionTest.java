package jp.kokuji.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.kokuji.rulebook.TableDefinition.By;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The typical number of the records: in the middle, on average, the largest, of a percentile. */
class DistributionTest {
  private static Measure.Typical typical(By by, int percent, int digits) {
    return new Measure.Typical("days", by, percent, digits, RoundingMode.HALF_UP);
  }

  private static Distribution of(String numbers) {
    return Distribution.of(
        LongStream.of(Stream.of(numbers.split(" ")).mapToLong(Long::parseLong).toArray()));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 50, 50, 5, 5",
    "1 2, 15, 15, 2, 1",
    "3 1 2, 20, 20, 3, 2",
    "1 2 2 10, 20, 38, 10, 2",
    "1 1 4 4, 25, 25, 4, 1",
    "1 2 9 9 9, 90, 60, 9, 9",
    "-3 -1, -20, -20, -1, -3"
  })
  void isWhatAPersonWouldFind(String numbers, long median, long mean, long most, long half) {
    Distribution found = of(numbers);
    assertThat(found.value(typical(By.MEDIAN, 0, 1))).hasValue(median);
    assertThat(found.value(typical(By.MEAN, 0, 1))).hasValue(mean);
    assertThat(found.value(typical(By.MOST, 0, 0))).hasValue(most);
    assertThat(found.value(typical(By.PERCENTILE, 50, 0))).hasValue(half);
  }

  /** Of ten, nine are 90 percent, and 91 percent are all of them. */
  @ParameterizedTest
  @CsvSource({"1, 1", "10, 1", "11, 2", "90, 9", "91, 10", "100, 10"})
  void percentileIsTheSmallestThatSoManyDoNotExceed(int percent, long number) {
    assertThat(of("10 9 8 7 6 5 4 3 2 1").value(typical(By.PERCENTILE, percent, 0)))
        .hasValue(number);
  }

  @Test
  void ofNoNumberNothingIsTypical() {
    assertThat(Distribution.of(LongStream.empty()).value(typical(By.MEAN, 0, 1))).isEmpty();
  }
}
