package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordKeyTest {
  @ParameterizedTest
  @CsvSource({"１２,12", "R3－1,R3-1", "R3−1,R3-1", "R3―1,R3‐1", "A〜B,A～B", "R3 1,R31"})
  void is_the_same_however_its_characters_went_through_an_encoding(String one, String other) {
    assertThat(key(one, "1")).isEqualTo(key(other, "1"));
  }

  @ParameterizedTest
  @CsvSource({"1①,11", "12,21", "A,a"})
  void differs_where_something_else_may_be_meant(String one, String other) {
    assertThat(key(one, "1")).isNotEqualTo(key(other, "1"));
  }

  private static String key(String number, String branch) {
    Map<String, String> row = Ledger.request();
    row.put("枝番", branch);
    return ((Outcome.Accepted) Ledger.of(row, "受付番号", number).last()).key();
  }
}
