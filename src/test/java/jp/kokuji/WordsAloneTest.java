package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What changes from city to city and from year to year is changed in {@code jobs/} alone: a
 * department, a clause, an alias, a table and a section that the program has never heard of are
 * loaded, counted and printed.
 */
class WordsAloneTest {
  private static final String HEADINGS = "受付番号,受付日,実施機関,所管部課,請求者区分,開示方法,処理結果,該当号,決定日\n";

  @TempDir private Path folder;
  private Run run;

  @BeforeEach
  void submitWhatTheRulesDoNotKnowYet() throws IOException {
    run =
        Run.withoutInput(folder)
            .submit(
                "R4/総務部/請求台帳.csv",
                HEADINGS
                    + "1,R4.4.1,市長,危機管理室,市内,閲覧,部分開示,第1号・第9号,R4.4.8\n"
                    + "2,R4.4.4,市長,防災課,市外,閲覧,不存在,,R4.4.11\n"
                    + "3,R4.4.4,市長,総務部,市外,写しの交付,開示,,R4.4.11\n");
  }

  @Test
  void unknownWordsAreHeldBackAndNamed() throws IOException {
    run.expecting(1, "year-end", "R4");
    assertThat(run.figures("R4", "information-disclosure"))
        .containsEntry(List.of("requests-by-method", "合計", "請求件数"), BigDecimal.valueOf(1));
    assertThat(run.released()).contains("problems/R4/総務部/請求台帳.csv.problems.csv");
  }

  @Test
  void departmentClauseAliasTableAndSectionAreWordsAlone() throws IOException {
    teachTheRules();
    run.expecting(0, "year-end", "R4");
    assertThat(run.figures("R4", "information-disclosure"))
        .containsEntry(List.of("requests-by-method", "合計", "請求件数"), BigDecimal.valueOf(3))
        .containsEntry(List.of("partial-by-clause", "市長/危機管理室/1+9", "件数"), BigDecimal.valueOf(1))
        .containsEntry(List.of("partial-per-clause", "9", "件数"), BigDecimal.valueOf(1))
        .containsEntry(
            List.of("nonexistent-by-department", "市長/危機管理室", "件数"), BigDecimal.valueOf(1))
        .containsEntry(List.of("residence-by-outcome", "市外", "不存在"), BigDecimal.valueOf(1))
        .containsEntry(List.of("residence-by-outcome", "合計", "開示"), BigDecimal.valueOf(1));
    assertThat(
            PrintedText.of(
                run.output("R4", "information-disclosure", "information-disclosure.pdf")))
        .contains("危機管理室", "1号・9号該当", "災害対策に関する情報", "9請求者の住所別の状況")
        .contains("市外からの請求は、開示1件、不存在1件でした。");
  }

  /** A word of later years is neither accepted nor listed before; afterwards it is both. */
  @Test
  void wordsBearTheirDays() throws IOException {
    run.edit(
            "kinds/document-request.yml",
            "values: [開示, 不開示, 部分開示, 存否拒否, 不存在, 取下げ, その他]",
            "values: [開示, 不開示, 部分開示, 存否拒否, 不存在, 取下げ, その他," + " {name: 却下, from: 2024-04-01}]")
        .submit(
            "R4/総務部/請求台帳.csv",
            HEADINGS + "1,R4.4.1,市長,総務部,市内,閲覧,却下,,R4.4.8\n" + "2,R4.4.4,市長,総務部,市外,閲覧,開示,,R4.4.11\n")
        .submit("R6/総務部/請求台帳.csv", HEADINGS + "1,R6.4.1,市長,総務部,市内,閲覧,却下,,R6.4.8\n")
        .expecting(1, "year-end", "R4")
        .expecting(0, "report", "R6");
    assertThat(run.figures("R4", "information-disclosure"))
        .containsEntry(List.of("requests-by-method", "合計", "請求件数"), BigDecimal.valueOf(1))
        .allSatisfy((figure, value) -> assertThat(figure).doesNotContain("却下"));
    assertThat(run.figures("R6", "information-disclosure"))
        .containsEntry(List.of("requests-by-outcome", "合計", "却下"), BigDecimal.valueOf(1));
  }

  private void teachTheRules() throws IOException {
    run.edit(
            "city/departments.yml",
            "  - name: 秘書室\n",
            "  - name: 危機管理室\n    agency: 市長\n    corner: 総務部\n    aliases: [防災課]\n  - name: 秘書室\n")
        .edit(
            "law/document-exemptions.yml",
            "        name: 社会的差別に関する情報\n",
            "        name: 社会的差別に関する情報\n      - number: 9\n        name: 災害対策に関する情報\n")
        .edit("reports/information-disclosure.yml", "tables:\n", "tables:\n" + TABLE)
        .edit("reports/information-disclosure.yml", "sections:\n", SECTION)
        .edit(
            "reports/information-disclosure.yml",
            "training, charts, terms]",
            "training, residence, charts, terms]");
  }

  private static final String TABLE =
      """
        residence-by-outcome:
          kind: document-request
          unit: 決定
          rows: {each: [requester], total: 合計}
          columns: [{each: outcome}]
      """;

  private static final String SECTION =
      """
      sections:
        residence:
          heading: 請求者の住所別の状況
          shortName: 住所別
          blocks:
            - text:
                text: 市外からの請求は、{outcomes}でした。
                phrases:
                  outcomes: {table: residence-by-outcome, row: 市外, each: "{label}{value}件", zero: omit}
                when: outcomes
            - cross:
                of: residence-by-outcome
                caption: 請求者の住所別の件数
                unit: （単位：件）
                headings: [区分]
      """;
}
