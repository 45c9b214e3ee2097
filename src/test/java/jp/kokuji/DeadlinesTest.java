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

/** Days, bands, terms and what is due are counted from dates, by words alone. */
@Tag("long")
class DeadlinesTest {
  private static final String LEDGER =
      """
      受付番号,受付日,実施機関,所管部課,請求者区分,開示方法,処理結果,該当号,決定日,分類
      1,R4.4.1,市長,総務部,市内,閲覧,部分開示,第1号,R4.4.8,税
      2,R4.4.28,市長,総務部,市外,閲覧,開示,,R4.5.13,土地
      3,R4.5.6,市長,総務部,市外,写しの交付,開示,,R4.5.23,住民票
      4,R4.5.6,市長,総務部,市外,写しの交付,取下げ,,,
      5,R4.5.6,議会,議会事務局,市外,写しの交付,開示,,R4.5.23,住民票
      6,R5.3.1,市長,総務部,市外,写しの交付,,,,税
      """;

  private static final String DERIVED =
      """
      derived:
        - {name: days, heading: 日数, type: days, from: received_on, to: decided_on}
        - {name: worked, heading: 開庁日数, type: days, from: received_on, to: decided_on, count: working-days}
        - {name: band, heading: 日数の区分, type: bands, of: worked, upto: [0, 5, 10], blank: 決定なし}
        - name: due_on
          heading: 期限
          type: due
          from: received_on
          terms:
            - {law: 条例第11条, where: {agency: [市長]}, days: 15}
            - {law: 条例第11条, where: {agency: [議会]}, days: 10, count: working-days}
        - {name: kept, heading: 期限の内外, type: kept, due: due_on, on: decided_on, values: [期限内, 期限後], blank: 決定なし}
      """;

  /** A list that takes new words. */
  private static final String SUBJECT =
      """
        - name: subject
          heading: 分類
          type: vocabulary
          values: [税, 土地, 図書]
          others: accepted

      """;

  private static final String REPORT =
      """
      title: "{year}の日数"
      counts: [document-request]
      tables:
        days:
          kind: document-request
          unit: 決定
          rows: {each: [agency], zero: omit, total: 合計}
          columns:
            - {label: 全体, of: kept}
            - {each: kept}
            - {label: 中央値, typical: {of: days, by: median}}
            - {label: 平均, typical: {of: days, by: mean}, decimals: 2}
            - {label: 最長, typical: {of: days, by: most}}
            - {label: 90％, typical: {of: worked, by: percentile, at: 90}}
        bands:
          kind: document-request
          unit: 決定
          rows: {each: [band], total: 合計}
          columns: [{label: 件数}]
        subjects:
          kind: document-request
          unit: 決定
          where: {outcome: [開示, 部分開示]}
          rows: {each: [subject], order: size, largest: 1, rest: その他, total: 合計}
          columns: [{label: 件数}, {label: 議会, where: {agency: [議会]}}]
        withdrawn:
          kind: document-request
          unit: 決定
          where: {outcome: [取下げ]}
          rows: {total: 合計}
          columns: [{label: 件数}, {label: 平均, typical: {of: days, by: mean}}]
      sections:
        all:
          heading: 日数
          shortName: 日数
          blocks:
            - text:
                text: 期限の内外は{kept}[、日数は中央値{median}日、最長{most}日]です[（取下げは平均{none}日）]。
                phrases:
                  all: {table: days, row: 合計, column: 全体}
                  kept: {table: days, row: 合計, each: "{label}{value}件", of: all}
                  median: {table: days, row: 合計, column: 中央値}
                  most: {table: days, row: 合計, column: 最長}
                  none: {table: withdrawn, row: 合計, column: 平均}
                when: all
            - cross: {of: days, caption: 期限と日数, unit: （単位：件、日）, headings: [実施機関]}
            - cross: {of: subjects, caption: 分類, unit: （単位：件）, headings: [分類]}
            - cross: {of: withdrawn, caption: 取下げ, unit: （単位：件、日）, headings: []}
      layouts:
        - {from: R4, digits: half, sections: [all], clause: "{n}", clauses: "{list}"}
      """;

  @TempDir private Path folder;

  @Test
  void daysAreCountedNotTyped() throws IOException {
    Run run = Run.withoutInput(folder).submit("R4/総務部/請求台帳.csv", LEDGER);
    Path kind = folder.resolve("jobs/kinds/document-request.yml");
    Files.writeString(kind, Files.readString(kind) + DERIVED);
    Files.writeString(folder.resolve("jobs/reports/days.yml"), REPORT);
    run.edit("kinds/document-request.yml", "  - name: branch\n", SUBJECT + "  - name: branch\n");
    run.expecting(0, "year-end", "R4");

    assertThat(run.figures("R4", "days"))
        .containsEntry(List.of("days", "合計", "期限内"), new BigDecimal("2"))
        .containsEntry(List.of("days", "市長", "期限後"), new BigDecimal("1"))
        .containsEntry(List.of("days", "議会", "期限後"), new BigDecimal("1"))
        .containsEntry(List.of("days", "合計", "決定なし"), new BigDecimal("2"))
        .containsEntry(List.of("days", "合計", "中央値"), new BigDecimal("16.0"))
        .containsEntry(List.of("days", "合計", "平均"), new BigDecimal("14.00"))
        .containsEntry(List.of("days", "市長", "平均"), new BigDecimal("13.00"))
        .containsEntry(List.of("days", "合計", "最長"), new BigDecimal("17"))
        .containsEntry(List.of("days", "合計", "90％"), new BigDecimal("11"))
        .containsEntry(List.of("bands", "1～5日", "件数"), new BigDecimal("1"))
        .containsEntry(List.of("bands", "6～10日", "件数"), new BigDecimal("1"))
        .containsEntry(List.of("bands", "11日以上", "件数"), new BigDecimal("2"))
        .containsEntry(List.of("bands", "当日", "件数"), BigDecimal.ZERO)
        .containsEntry(List.of("bands", "決定なし", "件数"), new BigDecimal("2"))
        .containsEntry(List.of("subjects", "住民票", "件数"), new BigDecimal("2"))
        .containsEntry(List.of("subjects", "その他", "件数"), new BigDecimal("2"))
        .containsEntry(List.of("subjects", "合計", "件数"), new BigDecimal("4"))
        .doesNotContainKey(List.of("subjects", "税", "件数"))
        .doesNotContainKey(List.of("withdrawn", "合計", "平均"));
    assertThat(Files.readString(folder.resolve("output/problems/R4/総務部/請求台帳.csv.problems.csv")))
        .contains("「住民票」は、この台帳の語の一覧にありません", "V-28");
    assertThat(Heard.from(() -> run.expecting(0, "explain", "R4", "days:subjects:その他:件数")))
        .contains("税", "土地");
    assertThat(PrintedText.of(run.output("R4", "days", "days.pdf")))
        .contains("期限の内外は期限内2件、期限後2件、決定なし2件、日数は中央値16.0日、最長17日です。");
    assertThat(Heard.from(() -> run.expecting(0, "explain", "R4", "days:days:合計:中央値")))
        .contains("小さい順に並べたときの、真ん中の数です", "16.0", "請求台帳.csv");
    assertThat(Heard.from(() -> run.expecting(0, "status", "R4", "--deadlines", "14")))
        .contains("期限を過ぎたもの 1件", "令和5年3月16日", "日超過", "公文書開示請求 6　総務部", "7行目");
    assertThat(Heard.from(() -> run.expecting(0, "status", "R4", "--deadlines", "0", "--json")))
        .contains("\"deadlines\"", "\"key\" : \"6\"");

    String others = LEDGER.replace("R4.4.8,税", "R4.4.8,その他").replace("土地", "その他");
    run.submit("R4/総務部/請求台帳.csv", others).expecting(0, "year-end", "R4");
    assertThat(run.figures("R4", "days"))
        .as("a ledger that writes the word for what is left")
        .containsEntry(List.of("subjects", "住民票", "件数"), new BigDecimal("2"))
        .containsEntry(List.of("subjects", "その他", "件数"), new BigDecimal("2"))
        .containsEntry(List.of("subjects", "合計", "件数"), new BigDecimal("4"));
    run.submit("R4/総務部/請求台帳.csv", others.replace("R4.5.23,住民票\n4", "R4.5.23,土地\n4"))
        .expecting(0, "year-end", "R4");
    assertThat(run.figures("R4", "days"))
        .as("and writes it more often than any other")
        .containsEntry(List.of("subjects", "住民票", "件数"), new BigDecimal("1"))
        .containsEntry(List.of("subjects", "土地", "件数"), new BigDecimal("1"))
        .containsEntry(List.of("subjects", "その他", "件数"), new BigDecimal("2"));
    Path report = folder.resolve("jobs/reports/days.yml");
    Files.writeString(
        report,
        Files.readString(report)
            .replace("order: size, largest: 1, rest: その他, total: 合計", "total: 全体"));
    run.submit("R4/総務部/請求台帳.csv", LEDGER.replace("土地", "全体")).expecting(0, "year-end", "R4");
    assertThat(run.figures("R4", "days"))
        .as("a ledger that writes the word for the total")
        .containsEntry(List.of("subjects", "住民票", "件数"), new BigDecimal("2"))
        .containsEntry(List.of("subjects", "「全体」", "件数"), new BigDecimal("1"))
        .containsEntry(List.of("subjects", "全体", "件数"), new BigDecimal("4"));
  }

  /** A year whose holidays are not known is not guessed. */
  @Test
  void rowBeyondTheKnownHolidaysIsHeldBack() throws IOException {
    Run run =
        Run.withoutInput(folder)
            .submit("R4/総務部/請求台帳.csv", LEDGER.replace("R4.5.23", "R4.5.24"))
            .edit("city/holidays.yml", "  - {year: 2022", "  - {year: 2032");
    Path kind = folder.resolve("jobs/kinds/document-request.yml");
    Files.writeString(kind, Files.readString(kind) + DERIVED);
    run.expecting(1, "load");
    assertThat(Files.readString(folder.resolve("output/problems/R4/総務部/請求台帳.csv.problems.csv")))
        .contains("D-09", "2022年の祝日が、jobs/city/holidays.yml にありません");
  }
}
