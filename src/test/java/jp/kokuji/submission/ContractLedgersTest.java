package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.Jobs;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.RecordTable;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headings and notations that departments were promised, against {@code jobs/} as it is. */
class ContractLedgersTest {
  private static Rulebook jobs;

  @BeforeAll
  static void readJobs() throws InvalidRulebook {
    jobs = new RulebookReader(Path.of("jobs")).read();
  }

  /** A kind's id, then headings and values. */
  private static Stream<List<String>> ledgers() {
    return Stream.of(
            "document-request 受付番号 1 枝番 1 受付日 R3.4.20 実施機関 市長 所管部課 総務部 情報公開コーナー 総務部"
                + " 請求者区分 市内 開示方法 閲覧及び写しの交付 処理結果 部分開示 該当号 1・2号該当 決定日 R3/5/1"
                + " 請求・申出の別 請求 請求者の種類 個人 文書の分野 福祉 文書数 2 写しの枚数 3 費用 30",
            "personal-request 受付番号 1 枝番 1 受付日 2021-04-20 実施機関 市長 所管部課 総務部総務課 請求区分 開示"
                + " 開示方法 閲覧・写しの交付 処理結果 一部承諾 該当号 第１号・第2号 決定日 令和3年5月1日"
                + " 請求者 本人 利用停止の理由 法第69条 期限の扱い 延長 手数料 100 特定個人情報 含まない",
            "outside-use 届出番号 1 届出日 2021/4/20 実施機関 市長 所管部課 総務部 利用先業務名 甲 目的外利用した業務 乙"
                + " 目的外利用した項目 氏名 根拠 本人同意 根拠法令 丙 答申番号 1",
            "external-provision 届出番号 1 届出日 2021/4/20 実施機関 市長 所管部課 総務部 提供先 県 提供した業務 乙"
                + " 提供した項目 氏名 根拠 条例第9条第3項第3号 根拠法令 丙 答申番号 1",
            "business-registration 届出番号 1 届出日 2021/4/20 登録区分 開始 業務の名称 乙 実施機関 市長 所管部課 総務部",
            "appeal 整理番号 1 制度 情報公開 審査請求日 R3.4.20 実施機関 市長 所管部課 総務部 対象受付番号 1 審査請求の内容 甲"
                + " 実施機関の処分 乙 諮問年月日 R3.5.1 答申年月日 R3.6.1 答申内容 丙 結果 棄却 取下年月日 R3.7.1",
            "council-item 会議名 審議会 回数 第1回 開催日 R3.5.1 終了日 R3.5.2 場所 市役所 議題番号 (1) 議題 甲 根拠条項 乙"
                + " 諮問機関 丙 利用機関 丁 結論 承認 付帯意見 なし 議題区分 諮問 諮問番号 1",
            "information-provision 実施機関 市長 情報公開コーナー 総務部 年月 R3.4 閲覧 1,234 写しの交付 ０ 刊行物有償頒布 3件",
            "audit-finding 監査名 監査 番号 1 対象課 総務課・税務課 監査基準 甲 判定 指摘事項 指摘内容 乙",
            "audit-scope 監査名 監査 区分 監査基準 内容 甲 所属 乙 担当 丙",
            "training 実施年月 令和3年5月 対象者 新任 研修内容 甲 実施方法 講義",
            "publication 対象年度 令和2年度 制度 個人情報保護 告示日 R3.7.1 告示番号 100 公表方法 掲示",
            "nil-return 届出の種類 審査請求 実施機関 市長 所管部課 総務部")
        .map(ledger -> List.of(ledger.split(" ")));
  }

  @ParameterizedTest
  @MethodSource("ledgers")
  void are_recognised_with_all_their_headings(List<String> words) {
    Map<String, String> row = Ledger.row(words.subList(1, words.size()).toArray(String[]::new));
    assertThat(Ledger.of(row).judge(jobs))
        .satisfiesExactly(
            sheet ->
                assertThat(sheet)
                    .isEqualTo(new Outcome.SheetRecognised("", words.getFirst(), 1, List.of())),
            record ->
                assertThat(record)
                    .asInstanceOf(type(Outcome.Accepted.class))
                    .satisfies(
                        accepted -> {
                          assertThat(accepted.warnings()).isEmpty();
                          assertThat(accepted.values().keySet())
                              .containsExactlyInAnyOrderElementsOf(columns(words.getFirst()));
                        }));
  }

  @Test
  void two_kinds_side_by_side_are_not_read_as_one_of_them() {
    List<List<String>> ledgers = ledgers().toList();
    Map<String, String> row = new LinkedHashMap<>();
    for (List<String> words : List.of(ledgers.get(7), ledgers.get(8))) {
      row.putAll(Ledger.row(words.subList(1, words.size()).toArray(String[]::new)));
    }
    List<Outcome> outcomes = Ledger.of(row).judge(jobs);
    assertThat(outcomes).noneMatch(Outcome.Accepted.class::isInstance);
    assertThat(outcomes.stream().flatMap(Ledger::problems).map(Problem::rule))
        .containsExactly(Rule.SIDE_BY_SIDE, Rule.NO_LEDGER_FOUND);
  }

  /** Without the forms that are made when a record is stored; no legal term was counted in 2021. */
  private static List<String> columns(String kind) {
    return new RecordTable(jobs.kind(kind))
        .columns().stream()
            .map(RecordTable.Column::name)
            .filter(name -> !name.endsWith("_same") && !name.equals("due_on"))
            .toList();
  }

  @Test
  void are_all_tried_here() {
    assertThat(ledgers().map(List::getFirst).collect(Collectors.toSet()))
        .isEqualTo(
            jobs.kindsIn(new FiscalYear(2021)).stream()
                .map(RecordKind::id)
                .collect(Collectors.toSet()));
  }

  /** Last year's sheet that was left in the file: an appeal may be carried over, or not be new. */
  @Test
  void appeals_without_a_day_of_the_year_are_not_read_from_another_years_sheet() {
    Map<String, String> row =
        Ledger.row(
            ("整理番号 1 制度 情報公開 審査請求日 R2.4.20 実施機関 市長 所管部課 総務部" + " 審査請求の内容 甲 実施機関の処分 乙 諮問年月日 R2.6.1")
                .split(" "));
    assertThat(rulesOf("審査R2", row)).containsExactly(Rule.SHEET_OF_OTHER_YEAR);
    assertThat(rulesOf("審査", row)).isEmpty();
    row.put("諮問年月日", "R3.6.1");
    assertThat(rulesOf("審査R2", row)).as("of this year after all").isEmpty();
  }

  /** What a heading counts may stand after the number; how many of it are one may not. */
  @ParameterizedTest
  @CsvSource({
    "'1,200人',true",
    "１２人,true",
    "12 人,true",
    "5万人,false",
    "5万,false",
    "3名,false",
    "約3人,false"
  })
  void counts_may_say_what_they_count(String written, boolean read) {
    Map<String, String> row =
        Ledger.row("ファイル番号 1 掲載日 R5.5.1 掲載区分 作成 個人情報ファイルの名称 甲 実施機関 市長 所管部課 総務部 本人の数 ?".split(" "));
    row.put("本人の数", written);
    List<Outcome> outcomes = Ledger.of(row).judge(jobs, new FiscalYear(2023));
    assertThat(outcomes.stream().anyMatch(Outcome.Accepted.class::isInstance)).isEqualTo(read);
  }

  private static List<Rule> rulesOf(String sheet, Map<String, String> row) {
    return new Ledger()
        .sheet(sheet).line(row.keySet()).line(row.values()).judge(jobs).stream()
            .flatMap(Ledger::problems)
            .map(Problem::rule)
            .toList();
  }

  /** However long ago it was received. */
  @Test
  void clauses_of_a_request_carried_over_are_of_the_law_of_its_day(@TempDir Path folder) {
    Path changed = Jobs.copyTo(folder);
    Jobs.change(
        changed.resolve("kinds/document-request.yml"),
        "opened: received_on",
        "opened: {field: received_on, earlier: true}");
    Path law = changed.resolve("law/document-exemptions.yml");
    Jobs.change(law, "article: 第7条\n", "article: 第7条\n    from: 2018-04-01\n");
    Jobs.change(
        law,
        "versions:\n",
        """
        versions:
          - law: 旧条例
            article: 第5条
            until: 2018-03-31
            clauses: [{number: 9, name: 旧の号}]
        """);
    List<String> words = ledgers().toList().getFirst();
    Map<String, String> row = Ledger.row(words.subList(1, words.size()).toArray(String[]::new));
    row.put("受付日", "H29.6.1");
    row.put("該当号", "第9号");
    assertThat(Ledger.of(row).judge(Jobs.read(changed)).getLast())
        .asInstanceOf(type(Outcome.Accepted.class))
        .satisfies(
            accepted -> assertThat(accepted.values()).containsEntry("clauses_law", "旧条例第5条"));
  }

  @ParameterizedTest
  @CsvSource({
    "本人同意,本人同意",
    "第3号,生命等の保護（第9条第3項第3号）",
    "条例第9条第3項第4号,審議会の答申（第9条第3項第4号）",
    "第４号,審議会の答申（第9条第3項第4号）",
    "審議会答申,審議会の答申（第9条第3項第4号）",
    "法令,法律",
    "法律,法律"
  })
  void name_a_basis_in_any_promised_way(String written, String basis) {
    assertThat(outsideUse(written))
        .asInstanceOf(type(Outcome.Accepted.class))
        .satisfies(accepted -> assertThat(accepted.values()).containsEntry("basis", basis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"③", "第5号", "そのほか"})
  void hold_back_a_row_with_another_basis(String written) {
    assertThat(outsideUse(written)).isInstanceOf(Outcome.HeldBack.class);
  }

  private static Outcome outsideUse(String basis) {
    List<String> words =
        ledgers().filter(l -> l.getFirst().equals("outside-use")).findFirst().get();
    Map<String, String> row = Ledger.row(words.subList(1, words.size()).toArray(String[]::new));
    return Ledger.of(row, "根拠", basis).judge(jobs).getLast();
  }
}
