package jp.kokuji.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.DatabaseTest;
import jp.kokuji.Filing;
import jp.kokuji.TestDatabase;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Additions;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.FigureStore;
import jp.kokuji.figure.FinalVersion;
import jp.kokuji.figure.FinalVersions;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.CheckDefinition;
import jp.kokuji.rulebook.CheckDefinition.Severity;
import jp.kokuji.rulebook.Criterion;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Side;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What checks say of ledgers: of their words, of what was published, of years and of files. */
class LedgerChecksTest extends DatabaseTest {
  private static final FiscalYear R3 = new FiscalYear(2021);
  private static final String METHODS = "requests-by-method";

  LedgerChecksTest() {
    super(TestDatabase.h2());
  }

  private static ReportDefinition report(String id) {
    return Objects.requireNonNull(Filing.RULEBOOK.reports().get(id));
  }

  private Evidence evidence(FigureSet figures) {
    ReportDefinition report = report("information-disclosure");
    return new Evidence(Filing.RULEBOOK, report, R3, figures, get(Additions.class));
  }

  private Evidence evidence() {
    return evidence(new FigureSet(List.of()));
  }

  private WordChecks words() {
    return new WordChecks(evidence(), get(Records.class));
  }

  private void item(String path, String number, String item, String conclusion) {
    String key = String.join("\u001f", "審議会", "1", "2021-05-06", number, item);
    Filing.of(path)
        .kind("council-item")
        .record(
            key,
            "meeting",
            "審議会",
            "item",
            item,
            "consultation_number",
            number,
            "conclusion",
            conclusion,
            "division",
            conclusion.equals("報告") ? "報告" : "諮問")
        .settle(database);
  }

  private static List<Tuple> told(List<Comparison> found) {
    return found.stream()
        .map(each -> tuple(each.place(), each.left(), each.right(), each.holds(), each.source()))
        .toList();
  }

  @Test
  void recordThatSaysNothingIsNamed() {
    item("R3/総務課/a.csv", "1", "甲の件", "承認");
    item("R3/総務課/b.csv", "2", "乙の件", " ");
    item("R3/総務課/c.csv", "3", "丙の件", "報告");
    Map<String, List<String>> where = Map.of("division", List.of("諮問"));
    assertThat(told(words().filled(new Criterion.Filled("council-item", where, "conclusion"))))
        .containsExactly(
            tuple("審議会-甲の件", 1L, 1L, true, "R3/総務課/a.csv 2行目"),
            tuple("審議会-乙の件", 1L, 0L, false, "R3/総務課/b.csv 2行目"));
  }

  @Test
  void recordWithoutAKeyIsNamedByItsPlace() {
    Filing.of("R3/総務課/a.csv")
        .kind("training")
        .sheet("表")
        .record("", "content", "研修")
        .settle(database);
    assertThat(words().filled(new Criterion.Filled("training", Map.of(), "manner")))
        .extracting(Comparison::place, Comparison::holds)
        .containsExactly(tuple("R3/総務課/a.csv シート「表」2行目", false));
  }

  @Test
  void mattersOfOneNumberAreCalledByTheSameWords() {
    item("R3/総務課/a.csv", "1", "甲 の件", "承認");
    item("R3/総務課/b.csv", "０2", "乙の件", "承認");
    item("R3/総務課/c.csv", "3", "丙の件", "承認");
    Filing.of("R3/総務課/d.csv")
        .kind("consultation")
        .record("1", "number", "1", "matter", "丁の件")
        .record("2", "number", "2", "matter", "戊の件")
        .settle(database);
    Filing.of("R3/総務課/e.csv")
        .kind("consultation")
        .record("01", "number", "01", "matter", "甲の件")
        .settle(database);
    Criterion.SameWords same =
        new Criterion.SameWords(
            "council-item",
            Map.of(),
            "consultation_number",
            "item",
            new Criterion.Told("consultation", "number", "matter", Map.of()));
    assertThat(words().same(same))
        .extracting(Comparison::place, Comparison::holds)
        .containsExactly(tuple("審議会-甲 の件「甲 の件」と「丁の件」", true), tuple("審議会-乙の件「乙の件」と「戊の件」", false));
  }

  private void published(int year, int edition, String system, String number) {
    database
        .jdbc()
        .update(
            "insert into notice values (?, ?, ?, date '2021-06-15', '', 'PUBLISHED', '', '', '',"
                + " current_timestamp)",
            year,
            edition,
            number);
    database
        .jdbc()
        .update(
            "insert into notice_report (fiscal_year, edition, report, system, final_version)"
                + " values (?, ?, ?, ?, 1)",
            year,
            edition,
            system,
            system);
  }

  private static Filing told(String path, int year, LocalDate day, String number) {
    return Filing.of(path)
        .kind("publication")
        .record(
            year + "\u001f情報公開",
            "target_year",
            year,
            "system",
            "情報公開",
            "notice_date",
            day,
            "notice_number",
            number);
  }

  @Test
  void ledgerTellsOfNoticesAsTheyWerePublished() {
    published(2018, 1, "情報公開", "告示第7号");
    published(2019, 1, "情報公開", "8");
    published(2020, 1, "情報公開", "9");
    published(2020, 2, "個人情報保護", "10");
    LocalDate day = LocalDate.of(2021, 6, 15);
    told("R3/総務部/a.csv", 2017, day, "6").settle(database);
    told("R3/総務部/b.csv", 2018, day, "第７号").settle(database);
    told("R3/総務部/c.csv", 2019, day.plusDays(1), "8").settle(database);
    told("R3/総務部/d.csv", 2020, day, "10").settle(database);
    NoticeChecks notices = new NoticeChecks(evidence(), get(Records.class));
    assertThat(notices.own(new Criterion.OwnNotices("publication", Map.of())))
        .extracting(Comparison::place, Comparison::right, Comparison::holds, Comparison::source)
        .containsExactly(
            tuple("平成30年度 情報公開、台帳は令和3年6月15日・第7号、公表の記録は令和3年6月15日・第7号", 1L, true, "R3/総務部/b.csv 2行目"),
            tuple("令和元年度 情報公開、台帳は令和3年6月16日・第8号、公表の記録は令和3年6月15日・第8号", 0L, false, "R3/総務部/c.csv 2行目"),
            tuple(
                "令和2年度 情報公開、台帳は令和3年6月15日・第10号、公表の記録は令和3年6月15日・第9号", 0L, false, "R3/総務部/d.csv 2行目"));
  }

  private static Figure figure(String column, long value) {
    String id = String.join(":", "information-disclosure", METHODS, "合計", column);
    return new Figure(id, METHODS, "合計", column, value, "決定", List.of());
  }

  /** 4 before and 12 now are three times as many, and 8 more. */
  @Test
  void changeIsImplausibleFromItsFactorAndItsDifferenceOn() {
    PreviousYear previous = get(PreviousYear.class);
    FigureSet figures = new FigureSet(List.of(figure("閲覧", 12), figure("視聴", 8)));
    PlausibleChecks plausible = new PlausibleChecks(evidence(figures), previous);
    Side side = new Side(METHODS, "合計", null, null, null, Map.of());
    assertThat(plausible.change(new Criterion.Change(side, 3, 8))).isEmpty();

    LocalDate day = LocalDate.of(2020, 5, 6);
    Filing.of("R2/総務部/a.csv")
        .request("1", "received_on", day)
        .request("2", "received_on", day)
        .request("3", "received_on", day)
        .request("4", "received_on", day)
        .request("5", "received_on", day, "method", "写しの交付")
        .settle(database);
    assertThat(plausible.change(new Criterion.Change(side, 3, 8)))
        .extracting(Comparison::place, Comparison::left, Comparison::right, Comparison::holds)
        .contains(
            tuple("閲覧", 4L, 12L, false), tuple("視聴", 0L, 8L, false), tuple("写しの交付", 1L, 0L, true));
    assertThat(plausible.change(new Criterion.Change(side, 4, 8)))
        .extracting(Comparison::place, Comparison::holds)
        .contains(tuple("閲覧", true));
    assertThat(plausible.change(new Criterion.Change(side, 3, 9)))
        .extracting(Comparison::place, Comparison::holds)
        .contains(tuple("閲覧", true), tuple("視聴", true));
  }

  @Test
  void fileHasAsManyRecordsAsWereTaken() {
    Filing.of("R3/総務部/a.csv").request("1").request("2").settle(database);
    Filing.of("R3/総務部/b.csv").request("3").settle(database);
    database.jdbc().update("delete from document_request where reception_number = '2'");
    assertThat(told(get(ProofChecks.class).files(evidence())))
        .containsExactly(
            tuple("R3/総務部/a.csv", 2L, 1L, false, "R3/総務部/a.csv"),
            tuple("R3/総務部/b.csv", 1L, 1L, true, "R3/総務部/b.csv"));
  }

  @Test
  void figureIsWhatASecondCountMakesOfIt() {
    Filing.of("R3/総務部/a.csv").request("1").settle(database);
    FigureSet figures = new FigureSet(List.of(figure("請求件数", 2), figure("ほか", 5)));
    assertThat(get(ProofChecks.class).figures(evidence(figures)))
        .filteredOn(each -> each.place().startsWith(METHODS) && !each.holds())
        .extracting(Comparison::place, Comparison::left, Comparison::right, Comparison::figures)
        .containsExactly(
            tuple(
                METHODS + ":合計:請求件数",
                2L,
                1L,
                List.of("R3 \"information-disclosure:" + METHODS + ":合計:請求件数\"")),
            tuple(METHODS + ":合計:閲覧", 0L, 1L, List.of()),
            tuple(
                METHODS + ":合計:ほか",
                5L,
                0L,
                List.of("R3 \"information-disclosure:" + METHODS + ":合計:ほか\"")));
  }

  @Test
  void whatTheLastFinalVersionCountedIsNamedOnceNoFileHasIt() {
    Filing.of("R3/総務部/a.csv").request("1").request("2").settle(database);
    Filing.of("R3/総務部/b.csv")
        .kind("information-provision")
        .record("甲\u001f2021-04-01", "agency", "市長", "corner", "甲")
        .settle(database);
    assertThat(get(ProofChecks.class).kept(evidence())).isEmpty();
    get(FigureStore.class).store("information-disclosure", R3, 1, List.of());
    get(FinalVersions.class)
        .store("information-disclosure", R3, new FinalVersion(1, 1, "", LocalDate.EPOCH));
    assertThat(get(ProofChecks.class).kept(evidence())).isEmpty();

    Filing.corrected("R3/総務部/a.csv", "1").request("2").settle(database);
    assertThat(told(get(ProofChecks.class).kept(evidence())))
        .containsExactly(tuple("公文書開示請求 1", 1L, 0L, false, "R3/総務部/a.csv 2行目"));
  }

  @Test
  void recordThatIsAskedForByAWordOfItsTextFindsIt() {
    Values values = get(Values.class);
    Criterion.Target target = new Criterion.Target("training", "content", Map.of(), "番号法", false);
    List<String> wanted = List.of("甲", "乙");
    assertThat(values.found(Filing.RULEBOOK, R3, target, false, wanted)).isEmpty();
    Filing.of("R3/総務部/a.csv").kind("training").record("", "content", "番号法の研修").settle(database);
    assertThat(values.found(Filing.RULEBOOK, R3, target, false, wanted)).containsAll(wanted);
    assertThat(values.found(Filing.RULEBOOK, R3.next(), target, false, wanted)).isEmpty();
  }

  /** More than fit into one query. */
  @Test
  void everyOneOfAThousandNamesIsLookedFor() {
    Filing filing = Filing.of("R3/総務部/a.csv");
    List<String> numbers = Stream.iterate(1, n -> n + 1).limit(1001).map(String::valueOf).toList();
    numbers.forEach(filing::request);
    filing.settle(database);
    Criterion.Target target =
        new Criterion.Target("document-request", "reception_number", Map.of(), null, false);
    assertThat(get(Values.class).found(Filing.RULEBOOK, R3, target, false, numbers)).hasSize(1001);
  }

  @Test
  void allChecksOfTheReportAreExaminedInTheirOrder() {
    ReportDefinition report = report("information-disclosure");
    List<CheckResult> results =
        get(Examination.class)
            .examine(Filing.RULEBOOK, report, R3, new FigureSet(List.of(figure("請求件数", 1))));
    assertThat(results.stream().map(CheckResult::check).distinct())
        .containsExactlyElementsOf(
            Filing.RULEBOOK.checks().of(report).stream().map(CheckDefinition::id).toList());
    assertThat(results)
        .filteredOn(result -> result.check().equals("C-D03"))
        .extracting(CheckResult::failed, CheckResult::wrong, CheckResult::sentence)
        .containsExactly(tuple(true, true, "開示請求は、方法別の表では1件、台帳の記録では0件です。"));
    assertThat(results)
        .filteredOn(result -> result.check().equals("C-D02"))
        .extracting(CheckResult::failed, CheckResult::wrong)
        .containsExactly(tuple(false, false));
  }

  @Test
  void warningIsNoError() {
    for (Severity severity : Severity.values()) {
      CheckResult result =
          new CheckResult(
              "", severity, CheckResult.Outcome.FAILED, "", 1L, 2L, 1, "", List.of(), "");
      assertThat(result.failed()).isTrue();
      assertThat(result.wrong()).isEqualTo(severity == Severity.ERROR);
    }
  }
}
