package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubmissionJudgeTest {
  @Test
  void stores_a_value_for_every_column_of_the_kind() {
    Map<String, String> row = Ledger.request();
    row.put("所管部課", " 総務部　総務課");
    row.put("該当号", "第２号・第１号");
    row.put("枝番", "２");
    row.put("摘要", "　髙田　﨑子 ");
    assertThat(Ledger.of(row).last())
        .asInstanceOf(type(Outcome.Accepted.class))
        .satisfies(
            accepted -> {
              assertThat(accepted.key()).isEqualTo("12\u001F2");
              assertThat(accepted.values())
                  .containsEntry("number", "12")
                  .containsEntry("received_on", LocalDate.of(2021, 6, 15))
                  .containsEntry("department", "総務部")
                  .containsEntry("department_text", "総務部　総務課")
                  .containsEntry("corner", "総務部")
                  .containsEntry("outcome", "部分開示")
                  .containsEntry("clauses", "1+2")
                  .containsEntry("clauses_law", "小町市情報公開条例第7条")
                  .containsEntry("basis", "本人同意")
                  .containsEntry("note", "髙田　﨑子")
                  .containsEntry("worked", 3)
                  .hasSize(14);
            });
  }

  @Test
  void stores_nothing_or_the_word_for_blank_where_nothing_is_written() {
    Map<String, String> row = Ledger.request();
    row.keySet().removeAll(List.of("枝番", "該当号", "根拠", "決定日", "摘要"));
    row.put("処理結果", "");
    assertThat(Ledger.of(row).last())
        .asInstanceOf(type(Outcome.Accepted.class))
        .satisfies(
            accepted -> {
              assertThat(accepted.key()).isEqualTo("12\u001F");
              assertThat(accepted.values())
                  .containsEntry("outcome", "処理中")
                  .doesNotContainKeys("clauses", "clauses_law", "decided_on");
            });
  }

  @Test
  void stores_names_counts_months_years_and_kinds() {
    assertThat(Ledger.of(Ledger.meeting(), "対象課", "総務課・税務課\n環境課").last())
        .extracting("values")
        .hasFieldOrPropertyWithValue("targets", "総務課\n税務課\n環境課")
        .hasFieldOrPropertyWithValue("targets_count", 3)
        .hasFieldOrPropertyWithValue("target_year", 2020);
    assertThat(Ledger.of(Ledger.desk()).last())
        .extracting("values")
        .hasFieldOrPropertyWithValue("provided_month", LocalDate.of(2021, 5, 1))
        .hasFieldOrPropertyWithValue("viewing", 3);
    assertThat(Ledger.of(Ledger.nilReturn()).last())
        .extracting("values.returned_kind", "key")
        .containsExactly("request", "request\u001F市長");
  }

  @Test
  void reads_a_clause_by_the_law_of_the_day_and_a_department_by_its_agency() {
    Map<String, String> row = Ledger.request();
    row.putAll(Map.of("受付日", "2021-10-01", "決定日", "", "該当号", "3"));
    row.putAll(Map.of("実施機関", "教育委員会", "所管部課", "庶務課"));
    assertThat(Ledger.of(row).last())
        .asInstanceOf(type(Outcome.Accepted.class))
        .extracting(Outcome.Accepted::values, MAP)
        .containsEntry("clauses_law", "小町市情報公開条例第8条")
        .containsEntry("department", "庶務課")
        .doesNotContainKey("corner");
  }

  @Test
  void reports_all_problems_of_a_row_at_once_and_never_repeats_a_my_number() {
    Map<String, String> row = Ledger.request();
    row.putAll(Map.of("受付番号", "", "決定日", "未定", "該当号", "１２３４５６７８９０１８", "処理結果", "不明"));
    Ledger ledger = Ledger.of(row);
    assertThat(ledger.rules())
        .containsExactlyInAnyOrder(
            Rule.MY_NUMBER, Rule.BLANK_VALUE, Rule.NOT_A_DATE, Rule.NOT_CLAUSES, Rule.UNKNOWN_WORD);
    assertThat(ledger.problems().toString()).doesNotContain("9018", "９０１８").contains("****");
  }

  /** It would have the name of the table's total. */
  @Test
  void a_total_is_no_new_word_of_an_open_list() {
    for (String word : List.of("合計", "計", "【小計】", "合　計")) {
      Map<String, String> row = Ledger.request();
      row.put("分類", word);
      assertThat(Ledger.of(row).rules()).as(word).containsExactly(Rule.UNKNOWN_WORD);
    }
    Map<String, String> row = Ledger.request();
    row.put("分類", "会計");
    assertThat(Ledger.of(row).rules()).containsExactly(Rule.NEW_WORD);
  }

  @Test
  void finds_headings_in_any_order_and_width_below_a_title() {
    Ledger ledger =
        new Ledger()
            .line("令和3年度 情報提供", "")
            .line()
            .line("閲　覧", "情報公開\nｺｰﾅｰ", "実 施 機 関", "")
            .line("3", "総務部", "市長");
    assertThat(ledger.judge())
        .satisfiesExactly(
            sheet ->
                assertThat(sheet).isEqualTo(new Outcome.SheetRecognised("", "desk", 3, List.of())),
            row -> assertThat(row).isInstanceOf(Outcome.Accepted.class));
  }

  @Test
  void ignores_blank_and_total_rows_but_counts_them() {
    Ledger ledger =
        Ledger.of(Ledger.desk())
            .line("　", "")
            .line("", "合　計", "", "3")
            .line("計画課", "総務部", "R3.6", "1");
    List<Outcome> outcomes = ledger.judge();
    assertThat(outcomes.subList(2, 4))
        .containsExactly(
            new Outcome.Ignored("desk", "", 3, Outcome.Reason.BLANK),
            new Outcome.Ignored("desk", "", 4, Outcome.Reason.TOTAL));
    assertThat(outcomes.get(4)).isInstanceOf(Outcome.HeldBack.class);
    assertThat(outcomes).hasSize(5);
  }

  @Test
  void takes_a_row_with_the_word_total_and_a_date_for_a_record() {
    assertThat(Ledger.of(Ledger.meeting(), "会議名", "計").last()).isInstanceOf(Outcome.Ignored.class);
    Map<String, String> first = new java.util.LinkedHashMap<>(Map.of("受付番号", "計"));
    Ledger.request().forEach(first::putIfAbsent);
    assertThat(Ledger.of(first).last()).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void judges_each_sheet_by_itself_and_names_those_it_skips() {
    Ledger ledger =
        Ledger.of(Ledger.request())
            .sheet("空")
            .line("")
            .sheet("案内")
            .line("この様式について")
            .sheet("窓口")
            .line("実施機関", "情報公開コーナー", "閲覧回数")
            .line("市長", "総務部", "3")
            .sheet("該当なし")
            .line("届出の種類", "実施機関");
    assertThat(ledger.judge().subList(2, 6))
        .satisfiesExactly(
            empty -> assertThat(empty).isEqualTo(new Outcome.SheetSkipped("空", List.of())),
            guide ->
                assertThat(guide)
                    .extracting("problems", list(Problem.class))
                    .extracting(Problem::rule)
                    .containsExactly(Rule.UNKNOWN_SHEET),
            desk ->
                assertThat(desk)
                    .extracting("problems", list(Problem.class))
                    .containsExactly(
                        new Problem(
                            Rule.MISSING_HEADING, "窓口", 1, "", "閲覧回数", List.of("情報提供", "閲覧"))),
            nil ->
                assertThat(nil)
                    .isEqualTo(new Outcome.SheetRecognised("該当なし", "nil-return", 1, List.of())));
  }

  @Test
  void looks_for_headings_in_the_first_twenty_rows_only() {
    assertThat(below(19).rules()).isEmpty();
    assertThat(below(20).rules()).containsExactly(Rule.UNKNOWN_SHEET, Rule.NO_LEDGER_FOUND);
  }

  private static Ledger below(int titles) {
    Ledger ledger = new Ledger();
    for (int row = 0; row < titles; row++) {
      ledger.line("表題");
    }
    return ledger.line(Ledger.desk().keySet()).line(Ledger.desk().values());
  }

  @Test
  void warns_once_of_a_column_without_heading() {
    Ledger ledger =
        Ledger.of(Ledger.request(), "", "x").line(Ledger.of(Ledger.request(), "", "y").cells());
    assertThat(ledger.problems())
        .extracting(Problem::rule, Problem::column)
        .containsExactly(tuple(Rule.UNNAMED_COLUMN, "L"));
  }

  @Test
  void ends_with_the_refusal_when_reading_fails_half_way() {
    Problem damage = new Problem(Rule.DAMAGED_FILE, "", 3, "", "", List.of());
    assertThat(Ledger.of(Ledger.desk()).breakingOff(damage).judge())
        .hasSize(3)
        .endsWith(new Outcome.Refused(damage));
  }
}
