package jp.kokuji.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "1080, 0, '1,080', 1080",
    "-2, 0, △2, -2",
    "1125, 1, 112.5, 112.5",
    "1000, 1, 100.0, 100.0",
    "-5, 2, △0.05, -0.05",
    "123456789, 2, '1,234,567.89', 1234567.89"
  })
  void isPrintedWithItsDecimals(long value, int decimals, String printed, String amount) {
    Figure figure = new Figure("r:t:a:b", "t", "a", "b", value, decimals, "％", List.of());
    assertThat(figure.printed()).isEqualTo(printed);
    assertThat(figure.amount().toPlainString()).isEqualTo(amount);
  }
}
