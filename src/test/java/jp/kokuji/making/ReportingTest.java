package jp.kokuji.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kokuji.Jobs;
import jp.kokuji.Workplace;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.check.CheckResult;
import jp.kokuji.run.JobTest;
import jp.kokuji.run.Progress;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The sample years: their figures are those that the city published. */
abstract class ReportingTest extends JobTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @Test
  void figuresOfTheSampleYearsAreThosePublished() throws IOException {
    FileSystemUtils.copyRecursively(Path.of("input"), workplace.input());
    load();

    for (String year : List.of("R2", "R3")) {
      Reporting.Result result = report(year);
      assertThat(result.made().values())
          .isNotEmpty()
          .flatMap(Verdict::results)
          .filteredOn(CheckResult::wrong)
          .isEmpty();
    }
    equalsGolden("information-disclosure", "R2");
    equalsGolden("personal-information", "R2");
    equalsGolden("my-number-audit", "R2");
    equalsGolden("personal-information", "R3");

    assertThat(report("R2").made()).as("made anew").hasSize(3);
    equalsGolden("information-disclosure", "R2");
  }

  /** No other check sees it, since all of them look at the same tallies. */
  @Test
  void aTallyThatCountsTwiceAndARecordThatIsGoneAreFound() throws IOException {
    workplace.submit("R3/総務部/a.csv", Workplace.requests("1", "2"));
    load();
    assertThat(unproven()).isEmpty();
    assertThat(jdbc().update("update tally_count set tallied = 2 * tallied")).isPositive();
    assertThat(unproven())
        .contains("proof:figures requests-by-method:合計:閲覧 4 2")
        .noneMatch(found -> found.startsWith("proof:files"));
    jdbc().update("delete from tally");
    assertThat(unproven()).isEmpty();
    jdbc().update("delete from document_request where reception_number = '2'");
    assertThat(unproven()).containsExactly("proof:files R3/総務部/a.csv 2 1");
  }

  /** What a final version counted is not dropped without a word, whoever sends it again. */
  @Test
  void aRecordThatIsDroppedAfterAFinalVersionNeedsANote() throws IOException {
    workplace.submit("R3/総務部/a.csv", Workplace.requests("1", "2", "3"));
    load();
    assertThat(dropped()).as("no final version yet").isEmpty();
    make("R3", new Intent(true, "試験のために未提出のまま確定版にする"));
    assertThat(dropped()).isEmpty();

    workplace.submit("R3/総務部/a.csv", Workplace.requests("2", "4"));
    load();
    assertThat(dropped()).containsExactly("公文書開示請求 1", "公文書開示請求 3");
    workplace.submit("R3/総務課/b.csv", Workplace.requests("3"));
    load();
    assertThat(dropped()).as("stands elsewhere").containsExactly("公文書開示請求 1");

    Path notes = workplace.jobs().resolve("notes/R3.yml");
    Files.writeString(
        notes,
        """
        notes:
          - check: information-disclosure:proof:kept
            place: 公文書開示請求 1
            text: 受付を誤って二重に登録したもので、請求はなかった。
            decided: 情報公開の担当課長
            print: false
        """);
    follow(Jobs.read(workplace.jobs()));
    assertThat(dropped()).isEmpty();
  }

  @Test
  void aTableOfAnAgencyWithALawOfItsOwnListsTheClausesOfThatLaw() throws IOException {
    change(
        "law/document-exemptions.yml",
        "versions:\n",
        """
        versions:
          - law: 久留米市議会情報公開条例
            article: 第6条
            agencies: [議会]
            clauses:
              - {number: 2, name: 議員に関する情報, short: 議員}
              - {number: 12, name: 会派に関する情報, short: 会派}
        """);
    for (String each : List.of("department, clauses", "clause")) {
      change(
          "reports/information-disclosure.yml",
          "    where: {outcome: [部分開示]}\n    rows: {each: [%s]".formatted(each),
          "    where: {agency: [議会], outcome: [部分開示]}\n    rows: {each: [%s]".formatted(each));
    }
    String heading = "heading: ※凡例　「条例{article}該当号」（部分開示等の理由）";
    change(
        "reports/information-disclosure.yml",
        heading,
        "of: partial-per-clause\n          " + heading);
    workplace.submit(
        "R3/議会事務局/a.csv",
        """
        受付番号,受付日,実施機関,所管部課,請求者区分,開示方法,処理結果,該当号,決定日
        1,R3.6.1,議会,議会事務局,市内,閲覧,部分開示,第2号・第12号,R3.6.8
        """);
    load();
    assertThat(report("R3").made().values())
        .flatMap(Verdict::results)
        .filteredOn(CheckResult::wrong)
        .extracting(r -> r.check() + " " + r.place())
        .isEmpty();
    Path made = workplace.output().resolve("R3/information-disclosure");
    assertThat(figures(made.resolve("figures.csv")))
        .containsEntry("partial-per-clause:2:件数", "1")
        .containsEntry("partial-per-clause:12:件数", "1")
        .doesNotContainKey("partial-per-clause:1:件数")
        .containsEntry("partial-by-clause:議会/議会事務局/2+12:件数", "1");
    assertThat(
            Files.readString(made.resolve("information-disclosure.html")).replaceAll("<[^>]*>", ""))
        .contains("議員（条例第6条第2号）が1件、会派（同条第12号）が1件")
        .contains("条例第6条該当号")
        .contains("会派に関する情報")
        .doesNotContain("個人に関する情報");
  }

  /** What stands open because of a record that was dropped. */
  private List<String> dropped() {
    return make("R3", new Intent(true, null)).made().values().stream()
        .flatMap(verdict -> verdict.open().stream())
        .filter(open -> open.kind() == Obstacle.Kind.NO_NOTE && open.what().contains(":kept"))
        .map(open -> open.what().replaceAll(".*「(.*?)」.*", "$1"))
        .toList();
  }

  private List<String> unproven() {
    return report("R3").made().values().stream()
        .flatMap(verdict -> verdict.results().stream())
        .filter(CheckResult::wrong)
        .filter(result -> result.check().contains(":proof:"))
        .map(r -> r.check() + " " + r.place() + " " + r.left() + " " + r.right())
        .map(found -> found.substring(found.indexOf("proof:")))
        .toList();
  }

  private Reporting.Result report(String year) {
    return make(year, Intent.DRAFT);
  }

  private Reporting.Result make(String year, Intent intent) {
    return get(Reporting.class)
        .run(
            rulebook(),
            List.copyOf(rulebook().reports().values()),
            FiscalYear.find(year).orElseThrow(),
            intent,
            Progress.NONE);
  }

  private void equalsGolden(String report, String year) throws IOException {
    Map<String, String> golden = figures(GOLDEN.resolve(report + "-" + year + ".csv"));
    Set<String> tables =
        golden.keySet().stream().map(id -> id.split(":", -1)[0]).collect(Collectors.toSet());
    Map<String, String> made =
        figures(workplace.output().resolve(year).resolve(report).resolve("figures.csv"));
    made.keySet().removeIf(id -> !tables.contains(id.split(":", -1)[0]));
    assertThat(made).as(report + " " + year).isNotEmpty().isEqualTo(golden);
  }

  private static Map<String, String> figures(Path file) throws IOException {
    Map<String, String> figures = new LinkedHashMap<>();
    try (CSVParser csv =
        CSVParser.builder().setReader(Files.newBufferedReader(file)).setFormat(CSV).get()) {
      for (CSVRecord line : csv) {
        String id = String.join(":", line.get("table"), line.get("row"), line.get("column"));
        assertThat(figures.put(id, line.get("value"))).as(id).isNull();
      }
    }
    return figures;
  }
}
