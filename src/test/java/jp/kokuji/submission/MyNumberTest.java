package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MyNumberTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789018",
        "1234 5678 9018",
        "1234-5678-9018",
        "１２３４－５６７８－９０１８",
        "本人（番号:123456789018）の請求",
        "1234　5678　9018 3件"
      })
  void is_found_and_masked_however_it_is_written(String text) {
    assertThat(MyNumber.isIn(text)).isTrue();
    assertThat(MyNumber.mask(text)).contains("****").doesNotContain("9018");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"123456789019", "12345678901", "1234567890180", "1234-56789018", "0942-30-9000"})
  void is_not_seen_where_the_digits_cannot_be_one(String text) {
    assertThat(MyNumber.isIn(text)).isFalse();
    assertThat(MyNumber.mask(text)).isEqualTo(text);
  }

  @Test
  void has_exactly_one_check_digit_for_any_eleven_digits() {
    LongStream.iterate(12_345_678_901L, stem -> stem + 987_654_321L)
        .limit(80)
        .forEach(
            stem ->
                assertThat(LongStream.range(0, 10).filter(check -> isIn(stem * 10 + check)).count())
                    .as("%d", stem)
                    .isEqualTo(1));
  }

  private static boolean isIn(long number) {
    return MyNumber.isIn(String.format(Locale.ROOT, "%012d", number));
  }
}
