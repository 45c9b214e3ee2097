package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellNumbersTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "1.5, 1.5",
    "100000, 100000",
    "1.0E+5, 100000",
    "-0.0, 0",
    "-12, -12",
    "0.30000000000000004, 0.3",
    "4.35, 4.35",
    "1234567890.12345, 1234567890.12345",
    "123456789012345, 123456789012345",
    "1E-7, 0.0000001",
    "1E+20, 100000000000000000000"
  })
  void writesNumbersPlainly(double number, String text) {
    assertThat(CellNumbers.plain(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1900-01-01",
    "59, 1900-02-28",
    "60, 1900-02-29",
    "60.5, 1900-02-29",
    "61, 1900-03-01",
    "43586, 2019-05-01",
    "44306.4166666667, 2021-04-20 10:00",
    "44306.999999999, 2021-04-21",
    "44306.0001157407, 2021-04-20 00:00:10",
    "0.5, 12:00",
    "-1, -1",
    "2958465, 9999-12-31",
    "2958466, 2958466"
  })
  void writesDatesOf1900(double serial, String text) {
    assertThat(CellNumbers.date(serial, false)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 1904-01-01", "60, 1904-03-01", "42124, 2019-05-01", "0.5, 1904-01-01 12:00"})
  void writesDatesOf1904(double serial, String text) {
    assertThat(CellNumbers.date(serial, true)).isEqualTo(text);
  }

  @Test
  void countsEveryDay() {
    LocalDate day = LocalDate.of(1900, 3, 1);
    for (int serial = 61; day.getYear() < 2040; serial++, day = day.plusDays(1)) {
      assertThat(CellNumbers.date(serial, false)).isEqualTo(day.toString());
    }
  }
}
