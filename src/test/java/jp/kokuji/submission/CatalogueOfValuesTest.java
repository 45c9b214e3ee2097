package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kokuji.rulebook.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The faults V1 to V7 and V9, and E5: what values mean and what they may not be. */
class CatalogueOfValuesTest {
  /** Where nothing is stored, the row is held back by the rule. */
  @ParameterizedTest
  @CsvSource({
    "V1, 決定日, R3.7.20, decided_on, 2021-07-20, ''",
    "V1, 決定日, 令和三年七月一日, decided_on, 2021-07-01, ''",
    "V1, 決定日, ２０２１／７／１, decided_on, 2021-07-01, ''",
    "V1, 決定日, 20210701, decided_on, 2021-07-01, ''",
    "V1, 決定日, 平成33年7月1日, decided_on, 2021-07-01, D-02",
    "V2, 決定日, 2022/2/30, '', '', D-01",
    "V2, 決定日, 令和0年7月1日, '', '', D-01",
    "V2, 受付日, 2021-03-31, '', '', L-03 D-05",
    "V2, 決定日, 2021-06-14, '', '', X-01",
    "V4, 該当号, ２①, '', '', L-01",
    "V4, 所管部課, 総務①課, '', '', N-02",
    "V6, 所管部課, 総務部庶務係, '', '', N-02",
    "V7, 該当号, 1号・2号該当, clauses, 1+2, ''",
    "V7, 該当号, 3, '', '', L-02",
    "V9, 摘要, 番号は1234 5678 9018です, '', '', V-07"
  })
  void request(
      String id, String heading, String written, String column, String value, String code) {
    check(Ledger.of(Ledger.request(), heading, written), column, value, code);
  }

  @ParameterizedTest
  @CsvSource({
    "V1, 年月, 令和元年5月, '', '', D-07",
    "V1, 年月, 令和3年5月, provided_month, 2021-05-01, ''",
    "V3, 閲覧, １２, viewing, 12, ''",
    "V3, 閲覧, '1,234', viewing, 1234, ''",
    "V3, 閲覧, 3件, viewing, 3, ''",
    "V3, 閲覧, 0, viewing, 0, ''",
    "V3, 閲覧, '', '', '', V-01",
    "V3, 閲覧, －, '', '', V-05",
    "V3, 閲覧, △5, '', '', V-05",
    "V4, 閲覧, ２①, '', '', V-05"
  })
  void count(String id, String heading, String written, String column, String value, String code) {
    check(Ledger.of(Ledger.desk(), heading, written), column, value, code);
  }

  private static void check(Ledger ledger, String column, String value, String code) {
    List<String> codes = ledger.rules().stream().map(Rule::code).toList();
    assertThat(codes).isEqualTo(code.isEmpty() ? List.of() : List.of(code.split(" ", -1)));
    switch (ledger.last()) {
      case Outcome.Accepted row -> assertThat(row.values().get(column)).hasToString(value);
      case Outcome.HeldBack row -> assertThat(value).isEmpty();
      default -> throw new AssertionError(ledger.last());
    }
  }

  /** Each is more than one record; 3〜1 may be the first of year 3. */
  @ParameterizedTest
  @ValueSource(strings = {"公14外2件", "公14ほか2件", "公14外", "11から13", "1〜3", "公3～公5", "12、13", "9・10"})
  void severalNumbersInOneCellAreHeld(String number) {
    assertThat(Ledger.of(Ledger.request(), "受付番号", number).rules())
        .containsExactly(Rule.SEVERAL_NUMBERS);
  }

  /** What is done about them is SQL's, and LoadTest's to see. */
  @Test
  void v5_and_e5_keys_are_equal_whatever_the_dashes_and_widths() {
    assertThat(List.of("3-1", "３－１", "3−1", "3—1", "3―1", "3 - 1"))
        .allSatisfy(number -> assertThat(accepted("受付番号", number).key()).startsWith("3\u001F1"));
    assertThat(accepted("受付番号", "3〜1").key()).isEqualTo(accepted("受付番号", "3～1").key());
    assertThat(accepted("摘要", "3〜1―2").values()).containsEntry("note", "3〜1―2");
  }

  @Test
  void e5_names_are_equal_whatever_the_dashes() {
    assertThat(Normal.key("甲－乙〜丙")).isEqualTo(Normal.key("甲―乙～丙")).isEqualTo("甲-乙~丙");
  }

  private static Outcome.Accepted accepted(String heading, String value) {
    return (Outcome.Accepted) Ledger.of(Ledger.request(), heading, value).last();
  }
}
