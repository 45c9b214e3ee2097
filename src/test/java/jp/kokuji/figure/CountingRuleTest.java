package jp.kokuji.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import jp.kokuji.Filing;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Condition;
import jp.kokuji.rulebook.ClauseNumber;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition.By;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A figure's rule in words: of which records, which of them, and what of them. */
class CountingRuleTest {
  private static final FiscalYear R3 = new FiscalYear(2021);
  private static final RecordKind KIND = Filing.kindOf("document-request");
  private static final Figure FIGURE = new Figure("i", "t", "r", "c", 1, "件", List.of());

  private static String rule(Measure measure, Reckoning reckoning, Condition... conditions) {
    return rule(List.of(R3), measure, reckoning, conditions);
  }

  private static String rule(
      List<FiscalYear> years, Measure measure, Reckoning reckoning, Condition... conditions) {
    return new CountingRule(Filing.RULEBOOK)
        .of(
            new Explanation(
                FIGURE,
                KIND,
                years,
                List.of(conditions),
                measure,
                reckoning,
                List.of(),
                List.of(),
                null));
  }

  private static String counted(Condition... conditions) {
    return rule(new Measure.Records(), new Reckoning.Count(0), conditions);
  }

  @Test
  void namesTheYearTheLedgerAndAllConditions() {
    assertThat(counted()).isEqualTo("数え方: 令和3年度の「公文書開示請求」の、すべての記録の件数です。");
    assertThat(rule(List.of(R3.previous(), R3), new Measure.Records(), new Reckoning.Count(0)))
        .isEqualTo("数え方: 令和2年度から令和3年度の「公文書開示請求」の、すべての記録の件数です。");
    LocalDate day = LocalDate.of(2021, 4, 1);
    assertThat(
            counted(
                new Condition.Among("outcome", List.of("開示", "部分開示")),
                new Condition.Between("received_on", day, day.plusDays(29)),
                new Condition.Blank("decided_on"),
                new Condition.Alike("reception_number", List.of("1"), List.of("1")),
                new Condition.HasClause("clauses", ClauseNumber.of("2")),
                new Condition.Includes("unknown", List.of("甲", "乙"))))
        .isEqualTo(
            "数え方: 令和3年度の「公文書開示請求」のうち、処理結果が「開示」か「部分開示」の、"
                + "受付日が 2021-04-01 から 2021-04-30 までの、決定日が空欄の、受付番号が「1」の、"
                + "該当号に第2号を含む、unknownに「甲」か「乙」を含む記録の件数です。");
  }

  @Test
  void namesTheRecordsToWhichOthersRefer() {
    List<Condition> asked = List.of(new Condition.Among("result", List.of("棄却")));
    assertThat(
            counted(
                new Condition.Refers(
                    KIND.table(),
                    "reception_number",
                    "appeal",
                    "request_number",
                    true,
                    asked,
                    null)))
        .isEqualTo("数え方: 令和3年度の「公文書開示請求」のうち、受付番号の指す「審査請求」が、結果が「棄却」のものである記録の件数です。");
  }

  @Test
  void namesWhatIsCountedOfThem() {
    Reckoning count = new Reckoning.Count(0);
    assertThat(rule(new Measure.Sum(List.of("page_count", "fee")), count))
        .endsWith("写しの枚数、費用の合計です。");
    assertThat(rule(new Measure.Distinct(KIND, List.of("department")), count))
        .contains("すべての記録で、所管部課が異なるものの数です。");
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void namesTheTypicalNumber(By by) {
    Measure typical = new Measure.Typical("fee", by, 90, 1, RoundingMode.DOWN);
    assertThat(rule(typical, new Reckoning.Count(1)))
        .startsWith("数え方: 令和3年度の「公文書開示請求」の、すべての記録の「費用」")
        .contains(
            switch (by) {
              case MEDIAN -> "真ん中の数です。記録が偶数なら、真ん中の二つの平均です（小数点より下 1 桁、切り捨て）";
              case MEAN -> "割ったものです（小数点より下 1 桁、切り捨て）";
              case MOST -> "最も大きいものです";
              case PERCENTILE -> "90 パーセント以上の記録がそれ以下になる、最も小さい数です";
            });
  }

  private static String reckoned(Reckoning reckoning) {
    return rule(new Measure.Records(), reckoning);
  }

  private static Reckoning ratio(List<String> portion, List<String> whole, boolean onlyAll) {
    return new Reckoning.Ratio(portion, whole, null, 1, RoundingMode.HALF_UP, onlyAll);
  }

  @Test
  void saysHowAFigureIsMadeOfOthers() {
    assertThat(reckoned(new Reckoning.Plus(List.of("a", "b")))).isEqualTo("数え方: 次の数字を足したものです。");
    assertThat(reckoned(new Reckoning.Difference(List.of("a", "b"))))
        .isEqualTo("数え方: 次の一つ目の数字から二つ目の数字を引いたものです。");
    List<String> one = List.of("a");
    List<String> two = List.of("a", "b");
    assertThat(reckoned(ratio(one, one, false)))
        .isEqualTo("数え方: 次の一つ目の数字を二つ目の数字で割り、100 を掛けたものです（小数点より下 1 桁、四捨五入）。");
    assertThat(reckoned(ratio(two, one, true)))
        .isEqualTo(
            "数え方: 次のはじめの 2 個の数字の合計を、残りの数字の合計で割り、100 を掛けたものです"
                + "（小数点より下 1 桁、四捨五入、すべてでないときは 100 としない）。");
    assertThat(reckoned(ratio(one, two, false))).contains("次のはじめの 1 個の数字の合計");
  }
}
