package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reports of other bodies print and ours do not is said by words alone, and holds. */
@Tag("long")
class ForeignReportsTest {
  private static final String REQUESTS =
      """
      受付番号,受付日,実施機関,所管部課,請求者区分,開示方法,処理結果,該当号,決定日
      1,R5.4.3,市長,総務部,市内,閲覧,部分開示,第1号・文書不存在,R5.4.10
      2,R5.4.4,市長,総務部,市外,閲覧,不開示,不保有,R5.4.11
      3,R5.5.6,市長,総務部,市外,写しの交付,部分開示,①、個人識別,R5.5.11
      4,R5.5.6,教育委員会,教育部,市外,写しの交付,不開示,文書がない,R5.5.11
      5,R5.5.8,市長,総務部,市内,写しの交付,不開示,文書不存在に該当,R5.5.11
      """;

  private static final String BEFORE =
      """
      受付番号,受付日,実施機関,所管部課,請求者区分,開示方法,処理結果,該当号,決定日
      1,R3.4.1,市長,総務部,市内,閲覧,開示,,R3.4.8
      """;

  /** The number 8 is none of the council's, 4 and 5 are none of a city's. */
  private static final String PERSONAL =
      """
      受付番号,受付日,実施機関,所管部課,請求区分,開示方法,処理結果,該当号,決定日
      1,R5.3.20,市長,総務部,開示,閲覧,拒否,第1号,R5.4.10
      2,R5.4.20,市長,総務部,開示,閲覧,不開示,第1号,R5.5.10
      3,R5.4.20,市長,総務部,開示,閲覧,不開示,第4号,R5.5.10
      4,R5.4.20,議会,議会事務局,開示,閲覧,不開示,第8号,R5.5.10
      """;

  private static final String MONTHLY =
      """
      年月,実施機関,所管部課,閲覧者,複写
      R5.4,市長,総務部,12,6734
      R5.4,教育委員会,教育部,3,3
      R6.3,市長,総務部,4,0
      R6.4,市長,総務部,5,0
      """;

  private static final String LAST = "        name: 社会的差別に関する情報\n";

  private static final String REASON =
      """
            - reason: 文書不存在
              name: 請求された文書を保有していないこと
              short: 保有していない文書
              accepts: [不保有]
      """;

  private static final String ACTS =
      """
      title: 号別
      counts: [personal-request]
      tables:
        clauses:
          kind: personal-request
          unit: 号
          rows: {each: [clause]}
          columns: [{label: 件数}]
      sections:
        clauses:
          heading: 号別
          shortName: 号別
          blocks:
            - cross: {of: clauses, caption: 号別, unit: （単位：件）, headings: [号]}
      layouts:
        - {from: R5, digits: half, sections: [clauses], words: {}, clause: "第{n}号", clauses: "{list}"}
      """;

  @TempDir private Path folder;

  @Test
  void areSaidByWordsAlone() throws IOException {
    Run run =
        Run.withoutInput(folder)
            .submit("R5/総務部/請求台帳.csv", REQUESTS)
            .submit("R3/総務部/請求台帳.csv", BEFORE)
            .submit("R4/総務部/請求台帳.csv", BEFORE.replace("R3.", "R4."))
            .submit("R5/総務部/月報.csv", MONTHLY)
            .edit(
                "law/document-exemptions.yml",
                "        short: 個人情報\n",
                "        short: 個人情報\n        accepts: [個人識別]\n")
            .edit("law/document-exemptions.yml", LAST, LAST + REASON);
    copy("foreign-kind.yml", "kinds/monthly-return.yml");
    copy("foreign.yml", "reports/foreign.yml");
    String said = Heard.from(() -> run.expecting(1, "load"));
    assertThat(said).contains("「文書がない」は該当号として読めません", "文書不存在", "R6.4");
    run.expecting(1, "report", "R5", "--report", "foreign");

    assertThat(run.figures("R5", "foreign"))
        .containsEntry(List.of("reasons", "1", "件数"), new BigDecimal("2"))
        .containsEntry(List.of("reasons", "文書不存在", "件数"), new BigDecimal("3"))
        .containsEntry(List.of("combined", "市長/総務部/1+文書不存在", "件数"), new BigDecimal("1"))
        .containsEntry(List.of("matrix", "合計", "文書不存在"), new BigDecimal("3"))
        .containsEntry(List.of("months", "4月", "請求"), new BigDecimal("2"))
        .containsEntry(List.of("months", "4月", "閲覧者"), new BigDecimal("15"))
        .containsEntry(List.of("months", "3月", "閲覧者"), new BigDecimal("4"))
        .containsEntry(List.of("rates", "合計", "市長の割合"), new BigDecimal("99.9"))
        .containsEntry(List.of("rates", "合計", "端数だけの割合"), new BigDecimal("100.0"))
        .containsEntry(List.of("rates", "合計", "すべての割合"), new BigDecimal("100.0"));
    String paper = PrintedText.of(run.output("R5", "foreign", "foreign.pdf")).replaceAll("\\s", "");
    assertThat(paper)
        .contains("理由は、第7条第1号（個人情報）が2件、文書不存在（保有していない文書）が3件です。")
        .contains("請求された文書を保有していないこと")
        .contains("1号・文書不存在該当")
        .contains("令和3年度※", "令和4年度※", "令和3年度から令和4年度まで（※）は、数え方が違います。その前と後の年度とは比べられません。")
        .doesNotContain("令和5年度※")
        // whatever stands in the report, a table has its name beside it
        .contains("率の母数", "理由別の件数", "月別の件数");
    for (String file : List.of("foreign.pdf", "foreign.xlsx", "foreign.html", "figures.csv")) {
      run.expecting(0, "audit-published", run.output("R5", "foreign", file).toString());
    }
    assertThat(Heard.from(() -> run.expecting(0, "explain", "R5", "foreign:reasons:文書不存在:件数")))
        .contains("請求台帳.csv", "文書不存在");
  }

  /** A request of March stands on the ordinance, and no table of clauses takes it for the Act's. */
  @Test
  void noNumberIsTakenForThatOfAnotherLaw() throws IOException {
    Run run =
        Run.withoutInput(folder)
            .submit("R5/総務部/自己情報.csv", PERSONAL)
            .edit(
                "kinds/personal-request.yml",
                "opened: received_on",
                "opened: {field: received_on, earlier: true}");
    String held = Heard.from(() -> run.expecting(1, "load"));
    assertThat(held).contains("「第4号」のうち 4 号は", "「第8号」のうち 8 号は", "議会の個人情報の保護に関する条例第20条");
    Files.writeString(folder.resolve("jobs/reports/acts.yml"), ACTS);
    assertThat(Heard.from(() -> run.expecting(1, "report", "R5", "--report", "acts")))
        .contains("久留米市個人情報保護条例第14条の2第1項");
  }

  private void copy(String resource, String to) throws IOException {
    Files.copy(Path.of("src/test/resources").resolve(resource), folder.resolve("jobs/" + to));
  }
}
