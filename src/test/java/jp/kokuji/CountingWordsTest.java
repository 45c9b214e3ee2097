package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words for counting, reckoning and wording that no shipped report uses, from file to paper. */
@Tag("long")
class CountingWordsTest {
  private static final String LEDGER =
      """
      受付番号,受付日,実施機関,所管部課,請求者区分,開示方法,処理結果,該当号,決定日
      1,R4.4.1,市長,総務部,市内,閲覧,部分開示,第1号,R4.4.8
      2,R4.4.4,市長,総務部,市外,閲覧,不存在,,R4.4.11
      3,R4.5.6,市長,総務部,市外,写しの交付,開示,,R4.5.11
      4,R4.5.6,教育委員会,教育部,市外,写しの交付,不開示,第1号,R4.5.11
      """;

  private static final String BEFORE =
      """
      受付番号,受付日,実施機関,所管部課,請求者区分,開示方法,処理結果,該当号,決定日
      1,R3.4.1,市長,総務部,市内,閲覧,開示,,R3.4.8
      2,R3.4.1,市長,総務部,市内,閲覧,開示,,R3.4.8
      3,R3.4.4,市長,総務部,市外,閲覧,不存在,,R3.4.11
      """;

  @TempDir private Path folder;

  @Test
  void areWordsAlone() throws IOException {
    Run run =
        Run.withoutInput(folder)
            .submit("R4/総務部/請求台帳.csv", LEDGER)
            .submit("R3/総務部/請求台帳.csv", BEFORE)
            .edit(
                "kinds/document-request.yml",
                "opened: received_on",
                "opened: {field: received_on, earlier: true}");
    Files.copy(Path.of("src/test/resources/words.yml"), folder.resolve("jobs/reports/words.yml"));
    run.expecting(0, "load").expecting(0, "year-end", "R4");

    String paper = PrintedText.of(run.output("R4", "words", "words.pdf"));
    assertThat(paper)
        .contains(
            "区分ごとの増減は、市内が1件の減、市外が2件の増です。",
            "令和4年度※",
            "注令和4年度（※）から、数え方を改めました。それより前の年度とは比べられません。",
            "注「令和5年4月1日」は、個人情報の保護に関する法律附則によります。",
            "請求者は、市内が1件（25.0％）、市外が3件（75.0％）です。",
            "令和5年4月1日から、1件の請求に二つ以上の決定をすることがあります。市内は1件の減、市外は2件の増、合計は1件の増です。",
            "実施機関は、市長が3件、教育委員会が1件です。30日以内に決定しました。");
    assertThat(paper).doesNotContain("存否拒否");
    assertThat(run.figures("R4", "words"))
        .containsEntry(List.of("shares", "市外", "構成比"), new BigDecimal("75.0"))
        .containsEntry(List.of("shares", "市外", "不存在"), BigDecimal.ONE)
        .containsEntry(List.of("shares", "合計", "開示率"), new BigDecimal("67"))
        .containsEntry(List.of("departments", "市長", "30日以内の決定"), new BigDecimal("3"))
        .containsEntry(List.of("departments", "市長/総務部", "30日以内の決定"), new BigDecimal("3"))
        .containsEntry(List.of("mayor", "計", "件数"), new BigDecimal("3"))
        .containsEntry(List.of("mayor", "計", "審査請求"), new BigDecimal("0"))
        .containsEntry(List.of("board", "教育委員会", "不開示"), new BigDecimal("1"))
        .containsEntry(List.of("matrix", "市外", "教育委員会"), new BigDecimal("1"))
        .containsEntry(List.of("matrix", "市外", "全体のうち開示"), new BigDecimal("1"))
        .containsEntry(List.of("matrix", "合計", "第1号"), new BigDecimal("2"))
        .containsEntry(List.of("matrix", "合計", "全体"), new BigDecimal("4"))
        .containsEntry(List.of("decided", "4月", "件数"), new BigDecimal("2"))
        .containsEntry(List.of("decided", "5月", "件数"), new BigDecimal("2"))
        .containsEntry(List.of("decided", "合計", "件数"), new BigDecimal("4"))
        .containsEntry(List.of("stock", "市外", "年度末現在"), new BigDecimal("-1"))
        .containsEntry(List.of("stock", "合計", "これまでの開示"), new BigDecimal("3"))
        .containsEntry(List.of("stock", "合計", "年度末現在"), new BigDecimal("1"))
        .containsEntry(List.of("series", "計", "件数"), new BigDecimal("7"))
        .containsEntry(List.of("series", "令和3（2021）年度", "市外"), new BigDecimal("1"))
        .doesNotContainKey(List.of("board", "市長", "不開示"))
        .doesNotContainKey(List.of("board", "教育委員会", "不存在"));
    assertThat(paper)
        .contains("4(2)", "3(1)", "「全体」の括弧の中は、そのうちの「全体のうち開示」の数です。")
        .doesNotContain("一度だけ");
    Map<List<String>, BigDecimal> ranked = new LinkedHashMap<>(run.figures("R4", "words"));
    ranked.keySet().removeIf(figure -> !figure.getFirst().equals("ranked"));
    // all four are as large, so that none of them is left to the rest
    assertThat(ranked.keySet().stream().map(figure -> figure.get(1)).distinct())
        .containsExactly("開示", "不開示", "部分開示", "不存在", "合計");
    assertThat(Heard.from(() -> run.expecting(0, "explain", "R4", "words:stock:合計:これまでの開示")))
        .contains("令和3年度から令和4年度の「公文書開示請求」", "3");
    assertThat(Files.readString(run.output("R4", "words", "words.html")))
        .contains(
            ">－</",
            "この年度までのすべての年度の公文書開示請求の記録を数えたもの。数えるのは、処理結果が「開示」のもの。",
            "数えるのは、受付日が令和4年度より前のもの。",
            "数えるのは、決定日が令和4年度のもの。",
            "数えるのは、該当号が「1」のもの。")
        .doesNotContain("「earlier」", "「this-year」", "clauseが");
  }

  /** What was received before and goes on is counted, in no month, and the reader is told so. */
  @Test
  void carriesOverWhatIsNotDecided() throws IOException {
    Run run =
        Run.withoutInput(folder)
            .submit(
                "R4/総務部/請求台帳.csv",
                LEDGER.replace("受付番号,", "受付番号,枝番,").replaceAll("(?m)^([0-9]),", "$1,,")
                    + "5,,R3.12.1,市長,総務部,市内,閲覧,開示,,R4.4.11\n"
                    + "8,,R2.3.31,市長,総務部,市内,閲覧,部分開示,第1号,R4.6.1\n"
                    + "6,1,R4.4.1,市長,総務部,市内,閲覧,開示,,R4.6.1\n"
                    + "6,2,R4.4.1,教育委員会,教育部,市内,閲覧,開示,,R4.6.1\n"
                    + "7,,R5.3.31,市長,総務部,市内,閲覧,,,\n")
            .edit(
                "kinds/document-request.yml",
                "opened: received_on",
                "opened: {field: received_on, earlier: true}");
    Files.copy(Path.of("src/test/resources/words.yml"), folder.resolve("jobs/reports/words.yml"));
    run.expecting(0, "year-end", "R4");

    assertThat(run.figures("R4", "words"))
        .containsEntry(List.of("carried", "合計", "前年度からの繰越"), new BigDecimal("2"))
        .containsEntry(List.of("carried", "合計", "計"), new BigDecimal("9"))
        .containsEntry(List.of("ranked", "開示", "件数"), new BigDecimal("4"))
        .containsEntry(List.of("ranked", "ほかの処理", "件数"), new BigDecimal("5"))
        .containsEntry(List.of("ranked", "ほかの処理", "市内"), new BigDecimal("3"))
        .containsEntry(List.of("carried", "合計", "翌年度への繰越"), new BigDecimal("1"))
        .containsEntry(List.of("months", "合計", "件数"), new BigDecimal("7"))
        .containsEntry(List.of("requests", "合計", "請求"), new BigDecimal("8"));
    assertThat(PrintedText.of(run.output("R4", "words", "words.pdf")))
        .contains("令和4年度より前に受け付けて引き続き処理したものは、月別の数に含みません。", "「請求」の合計は、二つ以上の行に当たるものを一度だけ数えているので");
  }

  /**
   * What belongs to two categories counts in each, once in the total, and the reader is told so.
   */
  @Test
  void countsARecordInEachOfItsCategories() throws IOException {
    String[] contents = {"情報の内容", "個人情報・法人情報", "法人", "", "個人情報、工事,事業・法人情報"};
    String[] rows = LEDGER.split("\n");
    for (int i = 0; i < rows.length; i++) {
      rows[i] += ",\"" + contents[i] + "\"";
    }
    Run run =
        Run.withoutInput(folder)
            .submit("R4/総務部/請求台帳.csv", String.join("\n", rows))
            .edit("kinds/document-request.yml", "fields:\n", "fields:\n" + CONTENT);
    Files.writeString(folder.resolve("jobs/reports/contents.yml"), CONTENTS);
    run.expecting(0, "year-end", "R4");
    run.expecting(0, "template");

    assertThat(run.figures("R4", "contents"))
        .containsEntry(List.of("contents", "個人情報", "件数"), new BigDecimal("2"))
        .containsEntry(List.of("contents", "法人情報", "件数"), new BigDecimal("3"))
        .containsEntry(List.of("contents", "工事,事業", "件数"), new BigDecimal("1"))
        .containsEntry(List.of("contents", "記載なし", "件数"), new BigDecimal("1"))
        .containsEntry(List.of("contents", "合計", "件数"), new BigDecimal("4"))
        .containsEntry(List.of("ranked", "ほかの内容", "件数"), new BigDecimal("3"))
        .containsEntry(List.of("across", "市外", "法人情報"), new BigDecimal("2"))
        .containsEntry(List.of("across", "合計", "決定"), new BigDecimal("4"))
        .containsEntry(List.of("both", "計", "うち個人情報"), new BigDecimal("2"));
    assertThat(PrintedText.of(run.output("R4", "contents", "contents.pdf")))
        .contains(
            "内容は、個人情報が2件、法人情報が3件、工事,事業が1件、記載なしが1件です。",
            "「件数」の合計は、二つ以上の行に当たるものを一度だけ数えているので",
            "個人情報・法人情報・工事,事業");
  }

  private static final String CONTENT =
      """
        - name: content
          heading: 情報の内容
          type: categories
          values: [個人情報, 法人情報, "工事,事業"]
          spellings: {法人: 法人情報}
          blank: 記載なし
          example: [個人情報・法人情報, "", 法人情報]
      """;

  private static final String CONTENTS =
      """
      title: 内容
      counts: [document-request]
      tables:
        contents:
          kind: document-request
          unit: 決定
          rows: {each: [content], total: 合計}
          columns: [{label: 件数}, {label: 開示, where: {outcome: [開示]}}]
        ranked:
          kind: document-request
          unit: 決定
          rows: {each: [content], order: size, largest: 1, rest: ほかの内容, total: 合計}
          columns: [{label: 件数}]
        across:
          kind: document-request
          unit: 決定
          rows: {each: [requester], total: 合計}
          columns: [{label: 決定}, {each: content}]
        both:
          kind: document-request
          unit: 決定
          where: {content: [法人情報]}
          rows: {total: 計}
          columns: [{label: 件数}, {label: うち個人情報, where: {content: [個人情報]}}]
      sections:
        contents:
          heading: 内容
          shortName: 内容
          blocks:
            - text:
                text: 内容は、{contents}です。
                phrases: {contents: {table: contents, column: 件数, each: "{label}が{value}件"}}
                when: contents
            - cross: {of: contents, caption: 内容, unit: （単位：件）, headings: [内容]}
            - cross: {of: ranked, caption: 多い順, unit: （単位：件）, headings: [内容]}
            - cross: {of: across, caption: 区分と内容, unit: （単位：件）, headings: [区分]}
            - cross: {of: both, caption: 法人, unit: （単位：件）, headings: []}
            - listing:
                records: {kind: document-request}
                caption: 決定の一覧
                columns: [{heading: 内容, text: "{content}", width: 100}]
                none: ありません。
      layouts:
        - from: R2
          digits: half
          sections: [contents]
          words: {}
          clause: "{n}号"
          clauses: "{list}"
      """;
}
