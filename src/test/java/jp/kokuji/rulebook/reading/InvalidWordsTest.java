package jp.kokuji.rulebook.reading;

import static java.util.regex.Matcher.quoteReplacement;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
  private final List<String> slips = new ArrayList<>();

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
        "|{each: [document_subject], order: size, largest: 1, rest: 環境, total: 計}|[{label: 件}]|[分野]"
            + "|8|「環境」という行がほかにもあります",
        "|{each: [document_subject], total: 税}|[{label: 件}]|[分野]|8|「税」という行がほかにもあります",
        "|{each: [outcome], order: size, largest: 1, total: 計}|[{label: 件}]|[処理]|8"
            + "|largest だけでは使えません",
        "|{each: [outcome], breaks: [{from: R4, note: 改めた}], total: 計}|[{label: 件}]|[処理]|8"
            + "|breaks は、年度の行",
        "|{each: [year], breaks: [{from: R4, until: R3, note: 改めた}]}|[{label: 件}]|[年度]|8"
            + "|終わりの年度が、始めの年度より前です",
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

  /** A hand slips in twenty places at once: every one is told, none of them by a stack trace. */
  @Test
  void everySlipOfAHandIsToldByFileAndLine() throws IOException {
    String disclosure = "reports/information-disclosure.yml";
    String personal = "reports/personal-information.yml";
    slip(disclosure, "{label: 開示率, ratio", "{label: 開示/率, ratio", "開示/率");
    slip(disclosure, "labels: {取下げ: 取り下げ}", "labels: {取下: 取り下げ}", "取下");
    slip(disclosure, "distinct: [meeting, session]", "distinct: [meetings, session]", "meetings");
    slip(disclosure, "to: reception_number}", "to: outcome}", "outcome");
    slip(disclosure, "each: [corner]", "each: [reception_number]", "reception_number");
    slip(disclosure, "years: 5", "years: 99999999999999999999", "99999999999999999999");
    slip(disclosure, "clause: \"{n}号\"", "clause: \"号\"", "号");
    slip(personal, "split: {開示: method}", "split: {公開: method}", "公開");
    slip(personal, "inside: 期限内}", "inside: 期限内のうち延長したもの}", "期限内のうち延長したもの");
    slip(personal, "text: 自己に", "text: 3件の自己に", "3");
    slip("kinds/appeal.yml", "owner: 総務部", "owner: 総務局", "総務局");
    slip("kinds/training.yml", "type: month", "type: moth", "moth");
    slip("kinds/document-request.yml", "[\"4-20\"", "[\"4-31\"", "4-31");
    slip("kinds/personal-request.yml", "due: due_on", "due: elapsed", "elapsed");
    slip("law/document-exemptions.yml", "number: 2", "number: 二", "二");
    slip("law/personal-exemptions.yml", "number: 7ロ", "number: 7イ", "7イ");
    slip("city/departments.yml", "    agency: 市長", "    agency: 市町", "市町");
    slip("city/holidays.yml", "1-1", "13-1", "13-1");
    slip("schedule.yml", "毎日 02:00", "毎日 26:00", "毎日 26:00");
    slip("publish.yml", "audience, content", "audiance, content", "audiance");
    assertThat(lines(faults())).containsAll(slips);
  }

  private void slip(String file, String piece, String other, String found) throws IOException {
    String text = Files.readString(jobs.resolve(file));
    assertThat(text).contains(piece);
    long line = text.substring(0, text.indexOf(piece)).lines().count();
    boolean atLineStart = text.charAt(text.indexOf(piece) - 1) == '\n' || piece.startsWith(" ");
    slips.add("%s %d: 「%s」".formatted(file, atLineStart ? line + 1 : line, found));
    Files.writeString(
        jobs.resolve(file), text.replaceFirst(Pattern.quote(piece), quoteReplacement(other)));
  }

  /** File, line and what was found; each with a remedy behind it. */
  private static List<String> lines(List<String> faults) {
    assertThat(faults).allSatisfy(f -> assertThat(f).containsPattern("(ください|だけです)$"));
    return faults.stream()
        .map(fault -> fault.replaceFirst("行目: ", ": ").replaceFirst("」.*", "」"))
        .map(fault -> fault.replaceFirst(": [^「]*「", ": 「"))
        .toList();
  }

  @Test
  void filesThatCannotBeReadAsTheyAreTellWhatToDo() throws IOException {
    Path reports = jobs.resolve("reports");
    String text = Files.readString(reports.resolve("my-number-audit.yml"));
    Files.write(reports.resolve("japanese.yml"), text.getBytes(Charset.forName("Windows-31J")));
    Files.writeString(reports.resolve("wide.yml"), text, StandardCharsets.UTF_16);
    Files.writeString(reports.resolve("tab.yml"), text.replaceFirst("\n  ", "\n\t"));
    Files.writeString(reports.resolve("twice.yml"), "title: a\ntitle: b\n");
    Files.writeString(reports.resolve("deep.yml"), "title: " + "[".repeat(5000));
    Files.writeString(reports.resolve("zero.yml"), "title: a\0b\n");
    Files.writeString(reports.resolve("self.yml"), "title: &a\n  - *a\n");
    Files.writeString(reports.resolve("empty.yml"), "# nothing\n");
    Files.writeString(reports.resolve("list.yml"), "- a\n");
    Files.createDirectory(reports.resolve("folder.yml"));
    Files.delete(jobs.resolve("checks.yml"));
    Files.createDirectory(jobs.resolve("checks.yml"));
    assertThat(String.join("\n", faults()))
        .contains("reports/japanese.yml: 文字コードが UTF-8 ではありません。UTF-8 で保存してください")
        .contains("reports/wide.yml: 文字コードが UTF-8 ではありません")
        .containsPattern("reports/tab.yml \\d+行目: YAML として読めません（字下げにタブが使われています）")
        .contains("reports/twice.yml 2行目: 「title」は1行目にもあります")
        .contains("reports/deep.yml: YAML として読めません")
        .contains("reports/zero.yml 1行目: YAML として読めません")
        .contains("reports/self.yml 2行目: 「*a」のような参照は使えません")
        .contains("reports/empty.yml: 中身がありません")
        .contains("reports/list.yml 1行目: 「一覧」は使えません")
        .contains("reports/folder.yml: ファイルがありません。元に戻してください")
        .contains("checks.yml: ファイルがありません。元に戻してください");
  }

  @Test
  void missingFoldersAreNamedWithoutAllThatFollows() throws IOException {
    FileSystemUtils.deleteRecursively(jobs.resolve("kinds"));
    FileSystemUtils.deleteRecursively(jobs.resolve("documents"));
    Files.writeString(jobs.resolve("documents"), "title: a\n");
    assertThat(faults())
        .containsExactlyInAnyOrder(
            "kinds: フォルダーがありません。元に戻してください", "documents: フォルダーがありません。元に戻してください");
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

  @Test
  void aLedgerThatAReportPrintsIsOwedBySomebody() throws IOException {
    Path kind = jobs.resolve("kinds/information-provision.yml");
    Files.writeString(kind, Files.readString(kind).replace("owner: corner\n", ""));
    assertThat(faults())
        .containsExactly(
            "kinds/information-provision.yml 9行目: 報告書に載る台帳「情報提供」を、誰が出すのか決まっていません（所管部課の項目もありません）。"
                + "owner に部署の名前か corner（すべての情報公開コーナー）を書いてください");
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
