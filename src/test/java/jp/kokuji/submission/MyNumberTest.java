package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
        "1234　5678　9018 3件",
        "1234-56789018",
        "123 456 789 018",
        "12-34-56-78-90-18",
        "1 2 3 4 5 6 7 8 9 0 1 8",
        "123456-789018",
        "1234.5678.9018",
        "1234・5678・9018",
        "1234_5678_9018",
        "1234/5678/9018",
        "1234 - 5678 - 9018",
        "1234\n5678\n9018",
        "12345678\r\n9018",
        "1234\u200b5678\u200b9018",
        "①②③④⑤⑥⑦⑧⑨⓪①⑧",
        "一二三四五六七八九〇一八",
        "一二三四-五六七八-九〇一八",
        "１２３４ｰ５６７８ｰ９０１８",
        "マイナンバーは123456789018です",
        "1234の5678の9018",
        "(1234)5678(9018)",
        "「1234」「5678」「9018」",
        "１２３４＊５６７８＊９０１８",
        "No.123456789018",
        "番号1.123456789018"
      })
  void is_found_and_masked_however_it_is_written(String text) {
    assertThat(MyNumber.isIn(text)).isTrue();
    assertThat(MyNumber.mask(text)).contains("****").doesNotContain("9018", "九〇一八");
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789019", "12345678901", "1234567890180", "0942-30-9000"})
  void is_not_seen_where_the_digits_cannot_be_one(String text) {
    assertThat(MyNumber.isIn(text)).isFalse();
    assertThat(MyNumber.mask(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-04-20 2021-05",
        "2021/04/20-1234",
        "000000000000",
        "令和3年4月20日から令和4年3月31日まで 12件",
        "0942-30-9000 0942-30-9001",
        "1,234 5,678 9,018",
        "134.123456789018",
        "34.123456789018, 134.12345678901"
      })
  void dates_phones_and_counts_are_none(String text) {
    assertThat(MyNumber.isIn(text)).isFalse();
  }

  @Test
  void is_found_in_neighbouring_cells() {
    assertThat(MyNumber.isInCells(List.of("1", "1234", "５６７８", "9018", "市長"))).isTrue();
    assertThat(MyNumber.isInCells(List.of("123456", "789018"))).isTrue();
    assertThat(MyNumber.isInCells(List.of("1234", "", "5678", "9018"))).isFalse();
    assertThat(MyNumber.isInCells(List.of("1234", "5678", "9019"))).isFalse();
    assertThat(MyNumber.isInCells(List.of("123", "456", "789", "018"))).isFalse();
  }

  @Test
  void is_found_in_twelve_boxes() {
    List<String> boxes = List.of("1", "２", "3", "4", "5", "6", "7", "8", "9", "0", "1", "8");
    List<String> row = new ArrayList<>(List.of("12", "市長"));
    row.addAll(boxes);
    assertThat(MyNumber.isInCells(row)).isTrue();
    row.add("3");
    assertThat(MyNumber.isInCells(row)).isFalse();
  }

  @Test
  void counts_beside_one_another_are_none() {
    Ledger ledger = Ledger.of(Ledger.desk());
    Ledger spread =
        new Ledger()
            .line("実施機関", "情報公開コーナー", "年月", "閲覧", "", "")
            .line("市長", "総務部", "R3.5", "1234", "5678", "9018");
    assertThat(ledger.rules()).isEmpty();
    assertThat(spread.rules()).doesNotContain(Rule.MY_NUMBER);
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
