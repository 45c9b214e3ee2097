package jp.kokuji.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTest {
  @Test
  void everyDayLiesInTheYearThatBeganOnItsLastFirstOfApril() {
    for (LocalDate day = LocalDate.of(1990, 4, 1); day.getYear() <= 2035; day = day.plusDays(1)) {
      FiscalYear year = FiscalYear.of(day);
      assertThat(year.year()).isEqualTo(day.minusMonths(3).getYear());
      assertThat(day).isBetween(year.firstDay(), year.lastDay());
      assertThat(year.contains(day)).isTrue();
      assertThat(year.next().contains(day) || year.previous().contains(day)).isFalse();
    }
  }

  @Test
  void doesNotContainADayBeforeAllFiscalYears() {
    assertThat(new FiscalYear(2021).contains(LocalDate.of(1921, 4, 20))).isFalse();
  }

  @Test
  void readsItsOwnNames() {
    for (FiscalYear year = new FiscalYear(1990); year.year() < 2090; year = year.next()) {
      assertThat(FiscalYear.find(year.code())).contains(year);
      assertThat(FiscalYear.find(year.label())).contains(year);
      assertThat(FiscalYear.find(Integer.toString(year.year()))).contains(year);
    }
  }

  @Test
  void westernYearsStandBesideTheErasForPrograms() {
    assertThat(FiscalYear.withWesternYears("令和3年度の外部提供/平成31年度/令和元年度"))
        .isEqualTo("令和3（2021）年度の外部提供/平成31（2019）年度/令和元（2019）年度");
    assertThat(FiscalYear.withWesternYears("令和3年4月・年度計")).isEqualTo("令和3年4月・年度計");
  }

  @ParameterizedTest
  @CsvSource({
    "R3, 2021",
    "r3, 2021",
    "令和3, 2021",
    "令和３年度, 2021",
    "２０２１, 2021",
    "2021年度, 2021",
    "令和元年度, 2019",
    "H31, 2019",
    "平成31年度, 2019",
    "' 令和3年 ', 2021"
  })
  void reads(String text, int year) {
    assertThat(FiscalYear.find(text)).contains(new FiscalYear(year));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "R0", "R", "3", "令和", "S60", "1988", "20211", "R3.4", "input"})
  void refuses(String text) {
    assertThat(FiscalYear.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2021, R3, 令和3年度", "2019, R1, 令和元年度", "2018, H30, 平成30年度", "1989, H1, 平成元年度"})
  void isNamedByTheEraOfMostOfIt(int year, String code, String label) {
    assertThat(new FiscalYear(year).code()).isEqualTo(code);
    assertThat(new FiscalYear(year).label()).isEqualTo(label);
  }

  @Test
  void beginsWithHeisei() {
    assertThatThrownBy(() -> new FiscalYear(1988)).isInstanceOf(IllegalArgumentException.class);
  }
}
