package jp.kokuji.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words in which an operator writes a time. */
class WhenTest {

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(When.ZONE).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "毎日 02:00, 2024-02-28T02:00, 2024-02-29T02:00",
    "毎日　２：０５, 2024-02-28T00:00, 2024-02-28T02:05",
    "平日 18:30, 2024-03-01T18:30, 2024-03-04T18:30",
    "毎週 月曜日 02:00, 2024-02-28T00:00, 2024-03-04T02:00",
    "毎週日曜 23:59, 2024-02-28T00:00, 2024-03-03T23:59",
    "毎月 1日 06:00, 2024-02-28T00:00, 2024-03-01T06:00",
    "毎月 31日 06:00, 2024-03-31T06:00, 2024-05-31T06:00",
    "毎月 末日 06:00, 2024-01-31T06:00, 2024-02-29T06:00",
    "毎月末日 06:00, 2023-02-01T00:00, 2023-02-28T06:00",
    "毎年 4月1日 06:00, 2024-04-01T06:00, 2025-04-01T06:00",
    "毎年 2月29日 00:00, 2024-02-29T00:00, 2028-02-29T00:00",
    "*/10 * * * *, 2024-02-28T00:00, 2024-02-28T00:10",
    "30 0 2 * * MON-FRI, 2024-03-01T02:00:30, 2024-03-04T02:00:30",
  })
  void wordsAndTheirNextTime(String words, String after, String next) {
    assertThat(When.find(words).orElseThrow().next(at(after))).isEqualTo(at(next));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "毎日",
        "02:00",
        "毎日 24:00",
        "毎日 02:60",
        "毎日 2①:00",
        "毎週 02:00",
        "毎月 32日 02:00",
        "毎月 0日 02:00",
        "毎年 2月30日 02:00",
        "毎年 13月1日 02:00",
        "毎晩 02:00",
        "@daily",
        "0 0 30 2 *",
        "0 2 * *",
        "0 0 0 2 * * *",
        "a b c d e"
      })
  void otherWordsAreNotTakenForATime(String words) {
    assertThat(When.find(words)).isEmpty();
  }

  @Test
  void clocksOfJapanAreNeverPutForward() {
    When when = When.find("毎日 02:30").orElseThrow();
    // the night in which Europe's clocks skip this half hour
    assertThat(when.next(at("2024-03-31T00:00"))).isEqualTo(Instant.parse("2024-03-30T17:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-01T02:00, 2024-03-02T01:59:59, ",
    "2024-03-01T02:00, 2024-03-02T02:00, 2024-03-02T02:00",
    "2024-03-01T02:00, 2024-03-09T12:00, 2024-03-09T02:00",
    "2020-01-01T00:00, 2024-03-09T12:00:00.5, 2024-03-09T02:00",
    "2024-03-09T12:00, 2024-03-01T02:00, ",
  })
  void latestOfTheTimesBetween(String after, String until, String latest) {
    assertThat(When.find("毎日 02:00").orElseThrow().latest(at(after), at(until)))
        .isEqualTo(java.util.Optional.ofNullable(latest).map(WhenTest::at));
  }

  @Test
  void reportsOfTheYearBeforeTheOneThatBegins() {
    assertThat(ScheduledYear.PREVIOUS.of(at("2022-04-01T00:00")).code()).isEqualTo("R3");
    assertThat(ScheduledYear.CURRENT.of(at("2022-03-31T23:59")).code()).isEqualTo("R3");
  }
}
