package jp.kokuji.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** Tables that could never be right: each is refused with file, line and what to write. */
class InvalidWordsTest {
  private static final String REPORT =
      """
      title: "{year}の試し"
      counts: [document-request]
      tables:
        t:
          kind: document-request
          unit: 決定
          WHERE
          rows: ROWS
          columns: COLUMNS
      sections:
        s:
          heading: 試し
          shortName: 試し
          blocks:
            - cross: {of: t, caption: 試し, unit: （単位：件）, headings: HEADINGS}
      layouts:
        - {from: R2, digits: half, sections: [s], clause: "{n}", clauses: "{list}"}
      """;

  @TempDir private Path jobs;

  @BeforeEach
  void copy() throws IOException {
    FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|{total: 計}|[{label: 全, of: outcome, distinct: [branch]}, {each: outcome}]|[]|9"
            + "|of と distinct は一緒に使えません",
        "|{total: 計}|[{label: 全, of: outcome}, {each: outcome, distinct: [branch]}]|[]|9"
            + "|of の列と、「outcome」の列（each）とで、数えるもの",
        "|{total: 計}|[{label: 全, of: outcome, where: {requester: [市内]}}, {each: outcome}]|[]|9"
            + "|合計が合いません。どちらも同じにするか",
        "where: {outcome: [開示]}|{total: 計}|[{label: 件, where: {outcome: [不開示]}}]|[]|9"
            + "|この列はいつも 0 になります",
        "where: {department: [教育部], agency: [市長]}|{total: 計}|[{label: 件}]|[]|7"
            + "|教育部は、市長の部署ではないので、当てはまる記録がありません",
        "where: {agency: [市長]}|{each: [department], only: {department: [教育部]}, total: 計}"
            + "|[{label: 件}]|[機関, 所管]|8|only か where で限った結果、行が一つもありません",
        "|{each: [agency], total: 計}|[{each: outcome, labels: {開示: 公開, 部分開示: 公開}}]|[機関]|9"
            + "|「公開」は9行目にもあります",
        "|{total: 計}|[{label: 件}, {label: 和, plus: [件, 件]}]|[]|9|「件」は9行目にもあります",
        "|{total: 計}|[{label: 件}, {label: 率, ratio: [件, 件]}]|[]|9|ratio の二つの列が同じです",
        "|{total: 計}|[{label: 件}, {label: 差, difference: [件, 件]}]|[]|9|difference の二つの列が同じです",
        "|{total: 計}|[{label: 件}, {label: 差, difference: [差, 件]}]|[]|9|「差」は使えません。件 にしてください",
        "|{each: [department, clauses], subtotal: department, total: 計}|[{label: 件}]|[所管]|15"
            + "|見出しを3個書いてください",
        "|{total: 計}|[{label: 日, typical: {of: received_on, by: median}}]|[]|9|「received_on」は使えません",
        "|{total: 計}|[{label: 件, typical: {of: branch, by: percentile}}]|[]|9|at は percentile のとき",
        "|{each: [year], total: 計}|[{label: 件, distinct: [branch]}]|[年度]|8|year の行に合計は置けません",
        "|{total: 計}|[{label: 件, year: all, distinct: [branch]}]|[]|9|year と distinct は一緒に使えません",
        "|{each: [department], order: size, total: 計}|[{label: 件}]|[機関, 所管]|8|order と largest"
            + " は、each が一つだけ",
        "|{each: [outcome], order: size, total: 計}|[{each: requester}]|[処理]|8|この表の記録の数ではありません",
        "|{each: [outcome], order: size, largest: 1, rest: その他, total: 計}|[{label: 件}]|[処理]|8"
            + "|「その他」という行がほかにもあります",
        "|{each: [outcome], order: size, largest: 1, total: 計}|[{label: 件}]|[処理]|8"
            + "|largest だけでは使えません",
        "|{each: [outcome], breaks: [{from: R4, note: 改めた}], total: 計}|[{label: 件}]|[処理]|8"
            + "|breaks は、年度の行",
      })
  void areRefusedByName(
      String where, String rows, String columns, String headings, int line, String says)
      throws IOException {
    Files.writeString(
        jobs.resolve("reports/odd.yml"),
        REPORT
            .replace("WHERE", where == null ? "" : where)
            .replace("ROWS", rows)
            .replace("COLUMNS", columns)
            .replace("HEADINGS", headings));
    assertThat(faults())
        .anySatisfy(f -> assertThat(f).startsWith("reports/odd.yml " + line).contains(says));
  }

  @Test
  void missingFilesAreNamed() throws IOException {
    Files.delete(jobs.resolve("city/agencies.yml"));
    FileSystemUtils.deleteRecursively(jobs.resolve("law"));
    assertThat(faults())
        .contains("city/agencies.yml: ファイルがありません。元に戻してください")
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .contains("kinds/document-request.yml")
                    .contains("jobs/law/document-exemptions.yml がありません。そのファイルを書くか"));
  }

  @Test
  void citiesWithoutChecksOrHolidaysAreInOrder() throws IOException {
    Files.writeString(jobs.resolve("checks.yml"), "checks: []\n");
    FileSystemUtils.deleteRecursively(jobs.resolve("notes"));
    Files.delete(jobs.resolve("city/holidays.yml"));
    assertThat(faults()).isEmpty();
  }

  @Test
  void daysAndTermsThatCannotBeCountedAreRefused() throws IOException {
    Files.writeString(
        jobs.resolve("city/holidays.yml"), "years: [{year: 2021, days: [2-29, 1-1, 1-1]}]\n");
    Path kind = jobs.resolve("kinds/document-request.yml");
    Files.writeString(
        kind,
        Files.readString(kind)
            + """
            derived:
              - {name: days, heading: 日数, type: days, from: received_on, to: outcome}
              - {name: band, heading: 区分, type: bands, of: days, upto: [30, 14]}
              - name: due_on
                heading: 期限
                type: due
                from: received_on
                terms:
                  - {law: 条例第11条, days: 15, extended: {延長: 30}}
                  - {law: 条例第12条, days: 30}
            """);
    assertThat(String.join("\n", faults()))
        .contains(
            "「2-29」という日はありません",
            "「1-1」は1行目にもあります",
            "「outcome」は使えません。received_on・decided_on のどれかにしてください",
            "「14」が前の日数より多くありません",
            "「延長」は使えません",
            "行目からの期間と、同じ日に、同じ記録に当てはまります");
  }

  private List<String> faults() {
    String folder = jobs.toString().replace('\\', '/') + "/";
    try {
      new RulebookReader(jobs).check();
      return List.of();
    } catch (InvalidRulebook invalid) {
      List<String> said = new ArrayList<>();
      invalid.faults().forEach(fault -> said.add(fault.sentence().replace(folder, "")));
      return said;
    }
  }
}
