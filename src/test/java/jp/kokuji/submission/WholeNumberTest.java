package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "12|12",
        "１２|12",
        "1,234|1234",
        "１，２３４件|1234",
        "3 回|3",
        "999999999|999999999"
      })
  void reads_counts(String text, int number) {
    assertThat(WholeNumber.find(text)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "－",
        "①",
        "1①",
        "1.5",
        "1.0",
        "△5",
        "▲5",
        "-5",
        "12,34",
        "1234567890",
        "3人",
        "三",
        "約3"
      })
  void refuses_everything_else(String text) {
    assertThat(WholeNumber.find(text)).isEmpty();
  }
}
