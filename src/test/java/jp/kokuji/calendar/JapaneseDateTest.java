package jp.kokuji.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseDateTest {
  private static final LocalDate FIRST = LocalDate.of(1989, 1, 8);
  private static final LocalDate REIWA = LocalDate.of(2019, 5, 1);
  private static final String[] KANJI = "〇 一 二 三 四 五 六 七 八 九".split(" ", -1);

  /** An independent oracle: every notation is made from the number of the year, not by our code. */
  private static List<String> notations(LocalDate day) {
    int year = day.getYear();
    int month = day.getMonthValue();
    int dayOfMonth = day.getDayOfMonth();
    boolean reiwa = !day.isBefore(REIWA);
    int ordinal = reiwa ? year - 2018 : year - 1988;
    String era = reiwa ? "令和" : "平成";
    String initial = reiwa ? "R" : "H";
    List<String> all = new ArrayList<>();
    for (String mark : List.of("-", "/", ".")) {
      all.add(year + mark + month + mark + dayOfMonth);
      all.add(initial + ordinal + mark + month + mark + dayOfMonth);
    }
    all.add(day.toString());
    all.add(day.toString().replace("-", ""));
    all.add(year + "年" + month + "月" + dayOfMonth + "日");
    all.add(era + ordinal + "年" + month + "月" + dayOfMonth + "日");
    all.add(era + kanji(ordinal) + "年" + kanji(month) + "月" + kanji(dayOfMonth) + "日");
    if (ordinal == 1) {
      all.add(era + "元年" + month + "月" + dayOfMonth + "日");
    }
    return all;
  }

  private static String kanji(int number) {
    int tens = number / 10;
    return (tens > 1 ? KANJI[tens] : "")
        + (tens > 0 ? "十" : "")
        + (number % 10 > 0 ? KANJI[number % 10] : "");
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().map(c -> c > ' ' && c < 0x7F ? c + 0xFEE0 : c).forEach(wide::appendCodePoint);
    return wide.toString();
  }

  @Test
  void readsEveryDayInEveryNotation() {
    for (LocalDate day = FIRST; day.getYear() <= 2035; day = day.plusDays(1)) {
      for (String text : notations(day)) {
        expect(text, day);
        expect("　" + fullWidth(text) + " 0:00:00\n", day);
      }
    }
  }

  /** A plain comparison: an assertion for each of 400,000 texts would take ten times as long. */
  private static void expect(String text, LocalDate day) {
    if (!JapaneseDate.find(text).equals(Optional.of(day))) {
      fail(text + " read as " + JapaneseDate.find(text) + " instead of " + day);
    }
  }

  @Test
  void readsWhatItWrites() {
    for (LocalDate day = LocalDate.of(1873, 1, 1); day.getYear() <= 2035; day = day.plusDays(1)) {
      String full = JapaneseDate.full(day);
      expect(full, day);
      expect(JapaneseDate.brief(day), day);
      boolean first = java.time.chrono.JapaneseDate.from(day).get(ChronoField.YEAR_OF_ERA) == 1;
      if (full.contains("元年") != first) {
        fail(full);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2021-04-20, 令和3年4月20日, R3.4.20",
    "2019-05-01, 令和元年5月1日, R1.5.1",
    "2019-04-30, 平成31年4月30日, H31.4.30",
    "1989-01-07, 昭和64年1月7日, S64.1.7"
  })
  void writes(LocalDate day, String full, String brief) {
    assertThat(JapaneseDate.full(day)).isEqualTo(full);
    assertThat(JapaneseDate.brief(day)).isEqualTo(brief);
  }

  @ParameterizedTest
  @CsvSource({
    "R元.5.1, 2019-05-01",
    "r3.4.20, 2021-04-20",
    "㋿3年4月20日, 2021-04-20",
    "二〇二一年四月二十日, 2021-04-20",
    "令和 3年 4月 2日, 2021-04-02",
    "2021-04-20 00:00, 2021-04-20",
    "2021/4/20 0:00, 2021-04-20",
    "2021-04-20T00:00:00, 2021-04-20",
    "昭和64年1月7日, 1989-01-07"
  })
  void readsRareNotations(String text, LocalDate day) {
    assertThat(JapaneseDate.find(text)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "　",
        "令和3年2月30日",
        "2021-02-29",
        "2021-13-01",
        "2021/4/0",
        "20210431",
        "令和0年4月1日",
        "平成33年4月1日",
        "平成31年5月1日",
        "令和元年4月30日",
        "令和1年4月30日",
        "昭和64年1月8日",
        "平成元年1月7日",
        "H33.4.1",
        "2021/4-20",
        "2021.4",
        "21/4/20",
        "3.4.20",
        "4月20日",
        "令和3年度",
        "令和三3年4月1日",
        "令和3年4月①日",
        "令和2²年4月1日",
        "R3.4.20 10:00",
        "R3.4.20ごろ",
        "44306",
        "2021年4月20",
        "X3.4.20",
        "1872-12-31",
        "2021-04-20\n2021-04-21"
      })
  void refuses(String text) {
    assertThat(JapaneseDate.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "平成33年4月1日, 2021-04-01",
    "H31.5.1, 2019-05-01",
    "昭和64年1月8日, 1989-01-08",
    "昭和九十六年四月一日, 2021-04-01"
  })
  void saysWhichDayAnOverrunEraMeans(String text, LocalDate day) {
    assertThat(JapaneseDate.findBeyondEra(text)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"令和3年4月1日", "2021-04-01", "平成33年2月30日", "令和元年4月30日", "令和0年4月1日"})
  void findsNothingBeyondAnEraElsewhere(String text) {
    assertThat(JapaneseDate.findBeyondEra(text)).isEmpty();
  }
}
