package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordKeyTest {
  @ParameterizedTest
  @CsvSource({"１２,12", "R3－1,R3-1", "R3−1,R3-1", "R3―1,R3‐1", "A〜B,A～B", "R3 1,R31"})
  void is_the_same_however_its_characters_went_through_an_encoding(String one, String other) {
    assertThat(key(one, "1")).isEqualTo(key(other, "1"));
  }

  /** However a clerk writes a number, another clerk reads the same one. */
  @ParameterizedTest
  @CsvSource({
    "第1号,1",
    "１号,第１",
    "No.1,1",
    "№１２,12",
    "NO．3,3",
    "no 4,4",
    "第一号,1",
    "第十二回,12",
    "第1回,1回",
    "1.0,1",
    "91.00,91",
    "001,1",
    "公15-01,公15-1",
    "R3‐1,R3-1",
    "R3–1,R3ー1",
    "公15ｰ1,公15-1",
    "公15--1,公15-－1",
    "総総第1号,総総1",
    "7総第12号,7総12",
    "15の2,15-2",
    "①,1",
    "(3),３",
    "⑴,1",
    "'=\"001\"',1",
    "#7,7",
    "公1※,公1",
    "公Ａ1,公a1",
    "公㉓,公23",
    "公24.,公24",
    "「公26」,公26",
    "令和3年度公30,R3公30",
    "令3-11,R3-11",
    "平成31年第4号,H31第4号",
    "公_33,公-33",
    "5回目,第5回",
    "*12,12"
  })
  void is_the_same_where_a_person_calls_two_numbers_the_same(String one, String other) {
    assertThat(key(one, "1")).isEqualTo(key(other, "1"));
    assertThat(key("9", one)).as("branch").isEqualTo(key("9", other));
  }

  @ParameterizedTest
  @CsvSource({
    "情報公開・個人情報保護審議会,情報公開･個人情報保護審議会",
    "情報公開・個人情報保護審議会,情報公開個人情報保護審議会",
    "情報公開・個人情報保護審議会,情報公開　個人情報保護審議会",
    "審査会（第２部会）,審査会(第2部会)"
  })
  void names_are_the_same_however_their_words_are_parted(String one, String other) {
    assertThat(meeting(one)).isEqualTo(meeting(other));
  }

  private static String meeting(String name) {
    return ((Outcome.Accepted) Ledger.of(Ledger.meeting(), "会議名", name).last()).key();
  }

  @ParameterizedTest
  @CsvSource({
    "1①,11",
    "12,21",
    "A,a",
    "R3公1,H3公1",
    "令和堂1,R堂1",
    "1.05,105",
    "第12号,第1号の2",
    "10,1",
    "1.5,15"
  })
  void differs_where_something_else_may_be_meant(String one, String other) {
    assertThat(key(one, "1")).isNotEqualTo(key(other, "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"の1", "①", "１", "-1", "01"})
  void is_the_same_however_the_branch_in_its_column_is_written(String branch) {
    assertThat(key("3", branch)).isEqualTo(key("3", "1"));
  }

  @ParameterizedTest
  @CsvSource({"12-1,12,1", "12の2,12,2", "R3-12(1),R3-12,1", "第12号その3,12,3", "12-01,12,1"})
  void holds_a_branch_also_where_it_is_written_with_the_number(
      String together, String number, String branch) {
    assertThat(key(together, "")).isEqualTo(key(number, branch));
    assertThat(key(together, "")).isNotEqualTo(key(number, ""));
  }

  private static String key(String number, String branch) {
    Map<String, String> row = Ledger.request();
    row.put("枝番", branch);
    return ((Outcome.Accepted) Ledger.of(row, "受付番号", number).last()).key();
  }
}
