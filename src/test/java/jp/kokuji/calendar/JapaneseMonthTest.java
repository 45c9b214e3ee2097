package jp.kokuji.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseMonthTest {
  @Test
  void readsWhatItWrites() {
    YearMonth last = YearMonth.of(2035, 12);
    for (YearMonth m = YearMonth.of(1873, 1); !m.isAfter(last); m = m.plusMonths(1)) {
      assertThat(JapaneseMonth.find(JapaneseMonth.full(m))).contains(m);
      assertThat(JapaneseMonth.find(JapaneseMonth.brief(m))).contains(m);
      assertThat(JapaneseMonth.find(m.toString())).contains(m);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2020-04, 2020-04",
    "2020/4, 2020-04",
    "２０２０年４月, 2020-04",
    "R2.4, 2020-04",
    "R2/4, 2020-04",
    "令和2年4月, 2020-04",
    "令和二年四月, 2020-04",
    "令和元年5月, 2019-05",
    "昭和64年1月, 1989-01",
    "平成元年1月, 1989-01",
    "令和2年4月20日, 2020-04",
    "2020-04-01 0:00, 2020-04"
  })
  void reads(String text, YearMonth month) {
    assertThat(JapaneseMonth.find(text)).contains(month);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "2020", "2020.1", "2020-13", "R2.0", "令和元年4月", "平成31年5月", "平成33年4月", "4月", "20204"
      })
  void refuses(String text) {
    assertThat(JapaneseMonth.find(text)).isEmpty();
  }

  @Test
  void printsTheFirstYearOfAnEraAsGannen() {
    assertThat(JapaneseMonth.full(YearMonth.of(2019, 5))).isEqualTo("令和元年5月");
    assertThat(JapaneseMonth.full(YearMonth.of(2020, 4))).isEqualTo("令和2年4月");
  }

  @Test
  void saysWhichMonthAnOverrunEraMeans() {
    assertThat(JapaneseMonth.findBeyondEra("平成33年4月")).contains(YearMonth.of(2021, 4));
    assertThat(JapaneseMonth.findBeyondEra("平成33年4月2日")).contains(YearMonth.of(2021, 4));
    assertThat(JapaneseMonth.findBeyondEra("平成31年4月")).isEmpty();
    assertThat(JapaneseMonth.findBeyondEra("令和3年4月")).isEmpty();
  }
}
