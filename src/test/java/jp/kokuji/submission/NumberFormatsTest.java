package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatsTest {
  private static final int CUSTOM = 200;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\"",
        "[$-411]ge.m.d",
        "[$-411]ggge\"年\"m\"月\"d\"日\";@",
        "[$-x-sysdate]dddd, mmmm dd, yyyy",
        "yyyy\"年\"m\"月\"d\"日\"",
        "[DBNum3]yyyy\"年\"m\"月\"",
        "ggge\"年\"",
        "e\"年度\"",
        "[$-ja-JP]m月d日",
        "[h]:mm:ss",
        "yyyy/m/d;@",
        "YYYY-MM-DD",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"
      })
  void knowsDates(String code) {
    assertThat(NumberFormats.isDate(CUSTOM, code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "General",
        "G/標準",
        "\"第\"0\"号\"",
        "0\"件\"",
        "#,##0;[Red]-#,##0",
        "0.00E+00",
        "0.0e-0",
        "@",
        "\"令和\"0\"年度\"",
        "0_ ",
        "\\¥#,##0",
        "[$¥-411]#,##0",
        "\"Day \"0",
        "[<=999]000;[<=9999]000\\-00;000\\-0000",
        "_-* #,##0_-"
      })
  void knowsNumbers(String code) {
    assertThat(NumberFormats.isDate(CUSTOM, code)).isFalse();
  }

  @Test
  void knowsTheFormatsThatAreBuiltIn() {
    assertThat(IntStream.range(0, 82).filter(id -> NumberFormats.isDate(id, "")))
        .containsExactly(
            14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47,
            50, 51, 52, 53, 54, 55, 56, 57, 58);
  }

  @Test
  void trustsACodeMoreThanANumber() {
    assertThat(NumberFormats.isDate(50, "0.00")).isFalse();
  }
}
