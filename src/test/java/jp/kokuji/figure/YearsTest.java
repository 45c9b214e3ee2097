package jp.kokuji.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import jp.kokuji.DatabaseTest;
import jp.kokuji.Filing;
import jp.kokuji.Jobs;
import jp.kokuji.TestDatabase;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Rulebook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures over the months of a year, over several years, and beside those of the year before. */
abstract class YearsTest extends DatabaseTest {
  private static final Rulebook RULEBOOK = Jobs.read(withYears());

  YearsTest(TestDatabase database) {
    super(database);
  }

  private static Path withYears() {
    try {
      Path jobs = Jobs.copyTo(Files.createTempDirectory("kokuji-jobs"));
      Files.copy(Path.of("src/test/resources/years.yml"), jobs.resolve("reports/years.yml"));
      return jobs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FiscalYear year(String code) {
    return FiscalYear.find(code).orElseThrow();
  }

  private List<Figure> tabulate(Rulebook rulebook, String year) {
    return Tabulated.of(database, rulebook, "years", year(year));
  }

  /** The figures of a table by {@code ROW:COLUMN}, as they are printed. */
  private Map<String, String> table(Rulebook rulebook, String table, String year) {
    Map<String, String> printed = new LinkedHashMap<>();
    tabulate(rulebook, year).stream()
        .filter(figure -> figure.table().equals(table))
        .forEach(figure -> printed.put(figure.row() + ":" + figure.column(), figure.printed()));
    return printed;
  }

  private Map<String, String> table(String table, String year) {
    return table(RULEBOOK, table, year);
  }

  /** Requests received on the days, in a file of the year. */
  private void requests(String year, String... days) {
    Filing file = Filing.of(year + "/総務部/台帳.csv");
    for (String day : days) {
      file.request(day, "received_on", LocalDate.parse(day));
    }
    file.settle(database);
  }

  private void views(String year, int number) {
    Filing.of(year + "/総務部/情報提供.csv")
        .kind("information-provision")
        .record("1", "viewing", number)
        .settle(database);
  }

  private Explanation explain(String id, String year) {
    Figure figure = new FigureSet(tabulate(RULEBOOK, year)).find(id).orElseThrow();
    return get(Explainer.class)
        .explain(
            RULEBOOK, Objects.requireNonNull(RULEBOOK.reports().get("years")), year(year), figure);
  }

  @Test
  void monthsFollowTheFiscalYearAndHoldTheirLastDays() {
    requests("R5", "2023-04-01", "2023-04-30", "2024-02-29", "2024-03-01", "2024-03-31");

    assertThat(table("months", "R5"))
        .containsExactly(
            entry("4月:令和5年度", "2"),
            entry("5月:令和5年度", "0"),
            entry("6月:令和5年度", "0"),
            entry("7月:令和5年度", "0"),
            entry("8月:令和5年度", "0"),
            entry("9月:令和5年度", "0"),
            entry("10月:令和5年度", "0"),
            entry("11月:令和5年度", "0"),
            entry("12月:令和5年度", "0"),
            entry("1月:令和5年度", "0"),
            entry("2月:令和5年度", "1"),
            entry("3月:令和5年度", "2"),
            entry("合計:令和5年度", "5"));
    assertThat(Tabulated.shortfalls(tabulate(RULEBOOK, "R5"))).isEmpty();
  }

  @Test
  void aDayOutsideTheYearIsInNoMonthAndShowsAsAShortfall() {
    requests("R5", "2024-04-01");

    assertThat(Tabulated.shortfalls(tabulate(RULEBOOK, "R5")))
        .extracting(s -> s.figure().id(), s -> s.figure().value(), Tabulated.Shortfall::sum)
        .contains(tuple("years:months:合計:令和5年度", 1L, 0L));
  }

  @Test
  void monthsStandBesideTheSameMonthsOfTheYearBefore() {
    requests("R4", "2022-04-01", "2022-04-02", "2022-04-03", "2023-02-28");
    requests("R5", "2023-04-01", "2024-02-29");

    assertThat(table("months", "R5"))
        .containsEntry("4月:令和4年度", "3")
        .containsEntry("4月:増減", "△2")
        .containsEntry("4月:前年度比", "33.3")
        .containsEntry("2月:令和4年度", "1")
        .containsEntry("2月:前年度比", "100.0")
        .containsEntry("5月:増減", "0")
        .doesNotContainKey("5月:前年度比")
        .containsEntry("合計:増減", "△2")
        .containsEntry("合計:前年度比", "50.0");
  }

  /** Without a column of its own for the portion or the whole. */
  @Test
  void sharesAndRatesAreReckonedFromSeveralColumnsAndFromTheTotal() {
    Filing file = Filing.of("R5/総務部/台帳.csv");
    for (int i = 0; i < 300; i++) {
      String outcome = i == 0 ? "不開示" : i < 200 ? "部分開示" : "開示";
      file.request(
          "" + i,
          "received_on",
          LocalDate.parse("2023-04-01"),
          "requester",
          "市内",
          "outcome",
          outcome);
    }
    file.request(
            "300", "received_on", LocalDate.parse("2023-04-01"), "requester", "市外", "outcome", "開示")
        .settle(database);

    assertThat(table("shares", "R5"))
        .containsEntry("市内:構成比", "99.66")
        .containsEntry("市外:構成比", "0.33")
        .containsEntry("合計:構成比", "100.00")
        .containsEntry("市内:開示率", "99")
        .containsEntry("市外:開示率", "100")
        .containsEntry("合計:開示率", "99");
    assertThat(table("shares", "R6")).doesNotContainKey("市内:構成比").doesNotContainKey("合計:開示率");
    Explanation share = explain("years:shares:市外:構成比", "R5");
    assertThat(share.operands())
        .containsExactly(
            new Explanation.Operand("years:shares:市外:計", 1),
            new Explanation.Operand("years:shares:合計:計", 301));
    assertThat(share.recount()).isEqualTo(33);
    assertThat(explain("years:shares:合計:開示率", "R5").recount()).isEqualTo(99);
  }

  @Test
  void aYearWithoutRecordsHasNoRowButTheReportsOwnHas() {
    requests("R1", "2019-05-01");
    requests("R2", "2020-04-01");
    requests("R5", "2023-04-01", "2023-04-02");
    requests("R6", "2024-04-01");
    requests("R8", "2026-04-01");

    assertThat(table("years", "R6").entrySet().stream().filter(e -> e.getKey().endsWith("件数")))
        .containsExactly(
            entry("令和2年度:請求件数", "1"), entry("令和5年度:請求件数", "2"), entry("令和6年度:請求件数", "1"));
    assertThat(table("years", "R7"))
        .containsEntry("令和7年度:請求件数", "0")
        .containsEntry("令和6年度:開示", "1")
        .doesNotContainKeys("令和2年度:請求件数", "令和8年度:請求件数");
    assertThat(Tabulated.shortfalls(tabulate(RULEBOOK, "R7"))).isEmpty();
  }

  @Test
  void aYearOfOneKindOnlyShowsNoZeroOfTheOther() {
    Filing.of("R2/総務部/外部提供.csv").kind("external-provision").record("1").settle(database);
    Filing.of("R3/総務部/目的外.csv").kind("outside-use").record("1").settle(database);

    assertThat(table("notices", "R3"))
        .containsExactly(
            entry("令和2年度:外部提供", "1"),
            entry("令和3年度:目的外利用", "1"),
            entry("令和3年度:外部提供", "0"),
            entry("令和3年度:計", "1"));
    assertThat(Tabulated.shortfalls(tabulate(RULEBOOK, "R3"))).isEmpty();
  }

  @Test
  void onlyActiveSubmissionsMakeAYear() {
    Filing.of("R2/総務部/台帳.csv").request("1").stage(database);
    requests("R3", "2021-04-01");

    assertThat(table("years", "R3").keySet()).allMatch(place -> place.startsWith("令和3年度:"));
    assertThat(table("departments", "R3")).isEmpty();
  }

  @Test
  void thisYearInARestrictionIsTheYearOfTheRow() {
    requests("R4", "2022-04-01", "2023-01-05");
    requests("R5", "2023-12-31");

    assertThat(table("years-and-months", "R5"))
        .containsExactly(
            entry("令和4年度:件数", "2"),
            entry("令和4年度:この年度", "2"),
            entry("令和4年度/4月:件数", "1"),
            entry("令和4年度/4月:この年度", "1"),
            entry("令和4年度/1月:件数", "1"),
            entry("令和4年度/1月:この年度", "1"),
            entry("令和5年度:件数", "1"),
            entry("令和5年度:この年度", "1"),
            entry("令和5年度/12月:件数", "1"),
            entry("令和5年度/12月:この年度", "1"));
  }

  @Test
  void withoutTheYearBeforeItsColumnsAndWhatIsBuiltOnThemAreNotThere() {
    requests("R2", "2020-04-01");
    requests("R4", "2022-04-01");

    assertThat(table("months", "R4").keySet()).allMatch(place -> place.endsWith(":令和4年度"));
    assertThat(table("appeals", "R4").keySet()).containsExactly("市内:請求", "市外:請求", "合計:請求");
    assertThat(table("departments", "R4")).isEmpty();
  }

  @Test
  void aColumnOfOneKindDoesNotStandOnTheRecordsOfAnother() {
    requests("R3", "2021-04-01");
    requests("R4", "2022-04-01");

    assertThat(table("appeals", "R4"))
        .containsEntry("市内:二年の請求", "2")
        .doesNotContainKey("市内:前年度の審査請求");
  }

  @Test
  void anAppealOfTheYearBeforeFindsItsRequestInThatYear() {
    requests("R3", "2021-04-01");
    requests("R4", "2022-04-01");
    Filing.of("R3/総務課/a.csv")
        .kind("appeal")
        .record(
            "A",
            "reference_number",
            "A",
            "filed_on",
            java.time.LocalDate.of(2021, 6, 1),
            "request_number",
            "2021-04-01")
        .settle(database);

    assertThat(table("appeals", "R4"))
        .containsEntry("市内:前年度の審査請求", "1")
        .containsEntry("合計:前年度の審査請求", "1");
    assertThat(explain("years:appeals:市内:前年度の審査請求", "R4").recount()).isEqualTo(1);
  }

  @Test
  void aDepartmentOfEitherYearHasARow() {
    Path jobs = withYears();
    Jobs.change(
        jobs.resolve("city/departments.yml"),
        """
          - name: 総合政策部
            agency: 市長
            corner: 総合政策部
        """,
        """
          - {name: 総合政策部, agency: 市長, corner: 総合政策部, until: 2021-03-31}
          - {name: 未来政策部, agency: 市長, corner: 総合政策部, from: 2021-04-01}
        """);
    Rulebook renamed = Jobs.read(jobs);
    LocalDate before = LocalDate.of(2021, 3, 31);
    Filing.of("R2/総務部/台帳.csv")
        .request("1", "received_on", before, "department", "総合政策部", "clauses", "1+2")
        .request("2", "received_on", before, "department", "総合政策部", "clauses", "2")
        .settle(database);
    Filing.of("R3/総務部/台帳.csv").request("1", "department", "未来政策部", "clauses", "2").settle(database);

    assertThat(table(renamed, "departments", "R3"))
        .containsExactly(
            entry("市長/総合政策部:令和2年度", "2"),
            entry("市長/総合政策部:令和3年度", "0"),
            entry("市長/総合政策部:増減", "△2"),
            entry("市長/総合政策部:増減率", "△100.00"),
            entry("市長/総合政策部/2:令和2年度", "1"),
            entry("市長/総合政策部/2:令和3年度", "0"),
            entry("市長/総合政策部/2:増減", "△1"),
            entry("市長/総合政策部/2:増減率", "△100.00"),
            entry("市長/総合政策部/1+2:令和2年度", "1"),
            entry("市長/総合政策部/1+2:令和3年度", "0"),
            entry("市長/総合政策部/1+2:増減", "△1"),
            entry("市長/総合政策部/1+2:増減率", "△100.00"),
            entry("市長/未来政策部:令和2年度", "0"),
            entry("市長/未来政策部:令和3年度", "1"),
            entry("市長/未来政策部:増減", "1"),
            entry("市長/未来政策部/2:令和2年度", "0"),
            entry("市長/未来政策部/2:令和3年度", "1"),
            entry("市長/未来政策部/2:増減", "1"),
            entry("合計:令和2年度", "2"),
            entry("合計:令和3年度", "1"),
            entry("合計:増減", "△1"),
            entry("合計:増減率", "△50.00"));
    assertThat(Tabulated.shortfalls(tabulate(renamed, "R3"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"R3, 1, 1.3", "R4, 1, 1.2", "R5, 1, 1.2", "R3, 3, 3.8", "R4, 3, 3.8", "R5, 3, 3.7"})
  void aRatioIsRoundedAsTheLayoutOfTheYearSays(String year, int now, String printed) {
    views(year(year).previous().code(), 80);
    views(year, now);

    assertThat(table("views", year)).containsEntry("合計:比", printed);
    assertThat(explain("years:views:合計:比", year).findRecount())
        .hasValue(Long.parseLong(printed.replace(".", "")));
  }

  @Test
  void aRatioToNothingIsNoFigure() {
    views("R2", 0);
    views("R3", 5);

    assertThat(table("views", "R3")).containsExactly(entry("合計:閲覧", "5"), entry("合計:前年度", "0"));
  }

  @Test
  void aFigureOfTheYearBeforeIsExplainedByTheRecordsOfThatYear() {
    requests("R2", "2020-04-01", "2020-05-01");
    requests("R3", "2021-04-01");

    Explanation earlier = explain("years:months:4月:令和2年度", "R3");
    assertThat(earlier.years()).containsExactly(year("R2"));
    assertThat(earlier.records())
        .extracting(r -> r.path() + " " + r.row())
        .containsExactly("R2/総務部/台帳.csv 2");

    Explanation difference = explain("years:months:合計:増減", "R3");
    assertThat(difference.counted()).isFalse();
    assertThat(difference.operands())
        .containsExactly(
            new Explanation.Operand("years:months:合計:令和3年度", 1),
            new Explanation.Operand("years:months:合計:令和2年度", 2));
    assertThat(difference.recount()).isEqualTo(-1);
  }

  @Test
  void aDifferenceOfTotalsIsTheSumOfDifferencesAndARatioIsNoSum() {
    requests("R2", "2020-04-01");
    requests("R3", "2021-04-01", "2021-06-01");

    Map<String, List<String>> parts =
        tabulate(RULEBOOK, "R3").stream()
            .filter(figure -> figure.table().equals("months") && figure.row().equals("合計"))
            .collect(Collectors.toMap(Figure::column, Figure::parts));
    assertThat(parts.get("増減")).hasSize(12).contains("years:months:6月:増減");
    assertThat(parts.get("前年度比")).isEmpty();
    assertThat(Tabulated.shortfalls(tabulate(RULEBOOK, "R3"))).isEmpty();
  }

  /** Whatever is loaded: each figure comes out of its own records, and every total of its parts. */
  @Test
  @Tag("random")
  void everyFigureOfRandomYearsIsMadeByTheRecordsBehindIt() {
    Random random = new Random(20210401);
    int explained = 0;
    for (int round = 0; round < 4; round++) {
      database.clear();
      for (int year = 2019; year <= 2023; year++) {
        file(new FiscalYear(year), random.nextInt(4) == 0 ? 0 : random.nextInt(40), random);
      }
      explained += explainAll(new FiscalYear(2020 + random.nextInt(4)));
    }
    assertThat(explained).isGreaterThan(300);
  }

  private void file(FiscalYear year, int number, Random random) {
    Filing file = Filing.of(year.code() + "/総務部/台帳.csv");
    for (int i = 0; i < number; i++) {
      file.request(
          Integer.toString(i),
          "received_on",
          year.firstDay().plusDays(random.nextInt(365)),
          "requester",
          List.of("市内", "市外").get(random.nextInt(2)),
          "department",
          List.of("総務部", "健康福祉部", "秘書室").get(random.nextInt(3)),
          "clauses",
          List.of("1", "2", "1+2", "2+10").get(random.nextInt(4)),
          "outcome",
          List.of("開示", "部分開示", "処理中").get(random.nextInt(3)));
    }
    file.settle(database);
    views(year.code(), random.nextInt(3));
  }

  private int explainAll(FiscalYear year) {
    List<Figure> tabulation = tabulate(RULEBOOK, year.code());
    assertThat(Tabulated.shortfalls(tabulation)).isEmpty();
    for (Figure figure : tabulation) {
      Explanation explanation =
          get(Explainer.class)
              .explain(
                  RULEBOOK, Objects.requireNonNull(RULEBOOK.reports().get("years")), year, figure);
      assertThat(explanation.recount()).as(figure.id()).isEqualTo(figure.value());
      Explanation some =
          get(Explainer.class)
              .explain(
                  RULEBOOK,
                  Objects.requireNonNull(RULEBOOK.reports().get("years")),
                  year,
                  figure,
                  2);
      assertThat(some.findRecount()).as(figure.id()).isEqualTo(explanation.findRecount());
      assertThat(some.total()).isEqualTo(explanation.records().size());
      assertThat(some.records()).hasSizeLessThanOrEqualTo(2).isSubsetOf(explanation.records());
    }
    return tabulation.size();
  }
}
