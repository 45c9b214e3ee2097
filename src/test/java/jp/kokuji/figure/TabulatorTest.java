package jp.kokuji.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kokuji.DatabaseTest;
import jp.kokuji.Filing;
import jp.kokuji.Jobs;
import jp.kokuji.TestDatabase;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.FreshTallies;
import jp.kokuji.record.RecordTables;
import jp.kokuji.record.Tallying;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

abstract class TabulatorTest extends DatabaseTest {
  private static final FiscalYear R3 = new FiscalYear(2021);
  private static final Rulebook RULEBOOK = Jobs.read(withTables());

  TabulatorTest(TestDatabase database) {
    super(database);
  }

  private List<Figure> tabulate() {
    return Tabulated.of(database, RULEBOOK, "tables", R3);
  }

  /** The values of a table by {@code ROW:COLUMN}. */
  private Map<String, Long> table(String table) {
    Map<String, Long> values = new LinkedHashMap<>();
    tabulate().stream()
        .filter(figure -> figure.table().equals(table))
        .forEach(figure -> values.put(figure.row() + ":" + figure.column(), figure.value()));
    return values;
  }

  private static Filing requests() {
    return Filing.of("R3/総務部/台帳.csv");
  }

  private static final LocalDate APRIL = LocalDate.of(2021, 4, 20);

  private static Filing appeal(Filing file, String number, String request) {
    return file.kind("appeal")
        .record(
            number,
            "reference_number",
            number,
            "system",
            "情報公開",
            "filed_on",
            LocalDate.of(2021, 6, 1),
            "request_number",
            request);
  }

  @Test
  void everyWordIsListedThoughNothingWasCounted() {
    assertThat(table("requests"))
        .hasSize(3 * 9)
        .containsEntry("市内:開示", 0L)
        .containsEntry("合計:取り下げ", 0L)
        .allSatisfy((place, value) -> assertThat(value).isZero());
    assertThat(table("combinations")).containsExactly(entry("合計:件数", 0L));
    assertThat(Tabulated.shortfalls(tabulate())).isEmpty();
  }

  @Test
  void pendingRequestsAreShownOnlyWhereThereAreAny() {
    assertThat(table("requests")).doesNotContainKey("合計:処理中");

    requests().request("1", "outcome", "処理中").request("2").settle(database);

    assertThat(table("requests"))
        .containsEntry("合計:処理中", 1L)
        .containsEntry("市外:処理中", 0L)
        .containsEntry("合計:請求件数", 2L);
    assertThat(Tabulated.shortfalls(tabulate())).isEmpty();
  }

  @Test
  void totalsNameTheFiguresThatAddUpToThem() {
    requests().request("1").request("2", "requester", "市外").settle(database);

    assertThat(tabulate())
        .filteredOn(figure -> figure.id().equals("tables:requests:合計:開示"))
        .extracting(Figure::value, Figure::unit, Figure::parts)
        .containsExactly(
            tuple(2L, "決定", List.of("tables:requests:市内:開示", "tables:requests:市外:開示")));
    assertThat(tabulate())
        .filteredOn(figure -> figure.id().equals("tables:requests:市内:請求件数"))
        .flatExtracting(Figure::parts)
        .startsWith("tables:requests:市内:開示")
        .doesNotContain("tables:requests:市内:審査請求");
  }

  /** One department that asked for both stands in two rows, and once in the total. */
  @Test
  void totalOfDifferentThingsIsASumOnlyWhereNothingStandsInTwoRows() {
    requests().request("1").request("2", "requester", "市外", "department", "教育部").settle(database);
    String total = "tables:departments:合計:部の数";
    assertThat(tabulate())
        .filteredOn(figure -> figure.id().equals(total))
        .extracting(Figure::value, Figure::parts)
        .containsExactly(
            tuple(2L, List.of("tables:departments:市内:部の数", "tables:departments:市外:部の数")));

    Filing.of("R3/総務部/b.csv").request("3", "requester", "市外").settle(database);
    assertThat(tabulate())
        .filteredOn(figure -> figure.id().equals(total))
        .extracting(Figure::value, Figure::parts)
        .containsExactly(tuple(2L, List.of()));
  }

  @Test
  void typicalNumberIsThatOfTheRecordsThatHaveOne() {
    assertThat(table("documents")).isEmpty();
    requests()
        .request("1", "document_count", 1)
        .request("2", "document_count", 2)
        .request("3", "document_count", 10)
        .request("4")
        .request("5", "document_count", 99, "requester", "市外")
        .settle(database);
    assertThat(table("documents"))
        .containsExactly(entry("合計:中央値", 20L), entry("合計:平均", 43L), entry("合計:最大", 10L));
  }

  @Test
  void onlyActiveSubmissionsOfTheYearCount() {
    requests().request("1").settle(database);
    Filing.corrected("R3/総務部/台帳.csv", "1").request("2").settle(database);
    Filing.of("R3/総務部/staged.csv").request("3").stage(database);
    Filing.of("R2/総務部/台帳.csv").request("4").settle(database);

    assertThat(table("requests")).containsEntry("合計:請求件数", 1L);
  }

  @Test
  void oneWordMayBeSplitByAnotherField() {
    Filing.of("R3/総務部/個人.csv")
        .kind("personal-request")
        .record("1", "request_type", "開示", "method", "閲覧")
        .record("2", "request_type", "開示", "method", "写しの交付")
        .record("3", "request_type", "訂正")
        .settle(database);

    assertThat(table("split"))
        .containsEntry("開示/閲覧:件数", 1L)
        .containsEntry("開示/写しの交付:件数", 1L)
        .containsEntry("訂正:件数", 1L)
        .containsEntry("消去:件数", 0L)
        .containsEntry("合計:件数", 3L)
        .doesNotContainKey("開示:件数");
  }

  @Test
  void recordOutsideEveryRowIsAShortfallOfTheTotal() {
    Filing.of("R3/総務部/個人.csv")
        .kind("personal-request")
        .record("1", "request_type", "開示", "method", null)
        .settle(database);

    assertThat(Tabulated.shortfalls(tabulate()))
        .extracting(s -> s.figure().id(), s -> s.figure().value(), Tabulated.Shortfall::sum)
        .containsExactly(tuple("tables:split:合計:件数", 1L, 0L));
  }

  @Test
  void severalClausesCountOnceAsACombinationAndOnceInEachClause() {
    requests()
        .request("1", "outcome", "部分開示", "clauses", "1")
        .request("2", "outcome", "部分開示", "clauses", "1+2")
        .request("3", "outcome", "部分開示", "clauses", "1+2", "department", "健康福祉部")
        .request("4", "outcome", "部分開示", "clauses", "2")
        .settle(database);

    assertThat(table("combinations"))
        .containsExactly(
            entry("市長/総務部:件数", 3L),
            entry("市長/総務部/1:件数", 1L),
            entry("市長/総務部/2:件数", 1L),
            entry("市長/総務部/1+2:件数", 1L),
            entry("市長/健康福祉部:件数", 1L),
            entry("市長/健康福祉部/1+2:件数", 1L),
            entry("合計:件数", 4L));
    assertThat(table("clauses")).containsEntry("1:件数", 3L).containsEntry("2:件数", 3L);
    assertThat(Tabulated.shortfalls(tabulate())).isEmpty();
  }

  @Test
  void clauseOneIsNotTenOrEleven() {
    requests()
        .request("1", "outcome", "部分開示", "clauses", "10")
        .request("2", "outcome", "部分開示", "clauses", "2+11")
        .request("3", "outcome", "部分開示", "clauses", "2+10")
        .settle(database);

    assertThat(table("clauses")).containsEntry("1:件数", 0L).containsEntry("2:件数", 2L);
    assertThat(table("combinations").keySet())
        .containsExactly("市長/総務部:件数", "市長/総務部/10:件数", "市長/総務部/2+10:件数", "市長/総務部/2+11:件数", "合計:件数");
  }

  @Test
  void numbersAreAddedUp() {
    Filing.of("R3/総務部/a.csv")
        .kind("information-provision")
        .record("1", "viewing", 3, "copies", 5, "publications", 7)
        .record("2", "viewing", 10, "copies", null, "publications", 20)
        .settle(database);

    assertThat(table("provision"))
        .containsExactly(entry("合計:閲覧", 13L), entry("合計:ほか", 32L), entry("合計:計", 45L));
  }

  @Test
  void differentMeetingsAreCountedNotTheirItems() {
    LocalDate may = LocalDate.of(2021, 5, 1);
    Filing.of("R3/総務課/a.csv")
        .kind("council-item")
        .record("1", "meeting", "審査会", "held_on", may, "item", "1")
        .record("2", "meeting", "審査会", "held_on", may, "item", "2")
        .record("3", "meeting", "審査会", "held_on", may.plusDays(1))
        .record("4", "meeting", "審議会", "held_on", may)
        .record("5", "meeting", "審議会", "held_on", null)
        .settle(database);

    assertThat(table("meetings")).containsExactly(entry("合計:回数", 4L));
  }

  @Test
  void appealCountsInTheRowOfItsRequestOnceWhateverTheBranches() {
    Filing.of("R3/総務部/台帳.csv")
        .record("1\u001f1", "reception_number", "1", "received_on", APRIL, "requester", "市外")
        .record("1\u001f2", "reception_number", "1", "received_on", APRIL, "requester", "市外")
        .settle(database);
    appeal(Filing.of("R3/総務課/a.csv"), "A1", "1").settle(database);

    assertThat(table("requests"))
        .containsEntry("市外:審査請求", 1L)
        .containsEntry("市内:審査請求", 0L)
        .containsEntry("合計:審査請求", 1L);
  }

  /** The number of an appeal is compared in the form that is stored beside it. */
  @Test
  void appealFindsItsRequestAsPeopleWriteNumbers() {
    Filing.of("R3/総務部/台帳.csv")
        .record("12\u001f", "reception_number", "第12号", "received_on", APRIL, "requester", "市外")
        .settle(database);
    Filing.of("R3/総務課/a.csv")
        .kind("appeal")
        .record(
            "A1",
            "reference_number",
            "A1",
            "system",
            "情報公開",
            "filed_on",
            LocalDate.of(2021, 6, 1),
            "request_number",
            "No.012")
        .settle(database);
    assertThat(table("requests")).containsEntry("市外:審査請求", 1L);
  }

  /** As it was stored before anything was put beside the number, and the request read again. */
  @Test
  void appealOfAnEarlierProgramFindsItsRequestFromTheNextStartOn() {
    Filing.of("R3/総務部/台帳.csv")
        .record("12\u001f", "reception_number", "第12号", "received_on", APRIL, "requester", "市外")
        .settle(database);
    appeal(Filing.of("R3/総務課/a.csv"), "A1", "No.012").settle(database);
    database.jdbc().execute("update appeal set \"request_number_same\" = null");
    database.jdbc().execute("delete from comparison_rule");

    assertThat(get(RecordTables.class).lack(RULEBOOK.kinds().values())).isTrue();
    assertThat(get(RecordTables.class).follow(RULEBOOK.kinds().values())).isEmpty();

    assertThat(table("requests")).containsEntry("市外:審査請求", 1L);
  }

  /** One writes the meeting so, another otherwise: they are one session, and one has two. */
  @Test
  void sessionsAreToldApartAsAPersonTellsThem() {
    String[][] items = {
      {"情報公開・個人情報保護審議会", "第1回"},
      {"情報公開･個人情報保護審議会", "１"},
      {"情報公開 個人情報保護審議会", "第１回"},
      {"情報公開・個人情報保護 審議会", "第一回"},
      {"情報公開・個人情報保護審議会", "第2回"},
      {"情報公開・個人情報保護審査会", "1回"}
    };
    Filing file = Filing.of("R3/総務部/会議.csv").kind("council-item");
    for (int i = 0; i < items.length; i++) {
      file.record("k" + i, "meeting", items[i][0], "session", items[i][1], "held_on", APRIL);
    }
    file.settle(database);

    assertThat(table("sessions"))
        .containsOnly(entry("合計:審議会の回", 2L), entry("合計:審議会の議題", 5L), entry("合計:すべての回", 3L));
    tabulate().stream()
        .filter(figure -> figure.table().equals("sessions"))
        .forEach(figure -> assertThat(recount(figure)).isEqualTo(figure.value()));
  }

  /**
   * A figure that the database has and nothing gives, and one of different things that is one off.
   */
  @Test
  void theSecondCountSeesAFalseFigureWhateverItCounts() {
    requests().kind("council-item").record("a", "meeting", "会", "session", "1").settle(database);
    List<Figure> figures =
        tabulate().stream()
            .map(f -> f.column().equals("すべての回") ? oneMore(f) : f)
            .collect(Collectors.toCollection(ArrayList::new));
    Figure one = figures.getFirst();
    figures.add(new Figure("x", one.table(), "ない行", one.column(), 5, one.unit(), List.of()));

    assertThat(
            get(Proof.class)
                .of(
                    RULEBOOK,
                    Objects.requireNonNull(RULEBOOK.reports().get("tables")),
                    R3,
                    new FigureSet(figures))
                .figures())
        .filteredOn(again -> (again.figure() == null ? 0 : again.figure().value()) != again.value())
        .extracting(CountedAgain::row, CountedAgain::column, CountedAgain::value)
        .containsExactlyInAnyOrder(tuple("合計", "すべての回", 1L), tuple("ない行", one.column(), 0L));
  }

  /** It reads the records themselves: what the tallies say in error, it does not repeat. */
  @Test
  void theSecondCountSeesADoubledTallyAndAChangedRecord() {
    requests().request("1", "requester", "市内").request("2", "requester", "市外").settle(database);
    List<SortedSet<String>> wanted = List.of(new TreeSet<>(List.of("outcome", "requester")));
    get(Tallying.class)
        .renew(Filing.kindOf("document-request"), wanted, new FreshTallies(Map.of()));
    assertThat(falseFigures()).isEmpty();

    database.jdbc().update("update tally_count set tallied = tallied * 2");
    assertThat(falseFigures()).contains("合計:請求件数 4 2", "市内:請求件数 2 1");

    database.jdbc().update("update tally_count set tallied = tallied / 2");
    assertThat(falseFigures()).isEmpty();
    database
        .jdbc()
        .update(
            "update \"document_request\" set \"requester\" = '市外' where \"reception_number\" ="
                + " '1'");
    assertThat(falseFigures()).contains("市内:請求件数 1 0", "市外:請求件数 1 2");
  }

  /** Many are judged while others are read, and files of another year lie between those of this. */
  @Test
  void theSecondCountCountsEachOfManyRecordsOnce() {
    Filing many = requests();
    IntStream.range(0, 2500)
        .forEach(i -> many.request("" + i, "requester", i % 3 == 0 ? "市外" : "市内"));
    long first = many.settle(database);
    Filing.of("R2/総務部/前.csv").request("1", "received_on", APRIL.minusYears(1)).settle(database);
    long last = Filing.of("R3/総務部/後.csv").request("2500").settle(database);

    FigureSet figures = new FigureSet(tabulate());
    ReportDefinition report = Objects.requireNonNull(RULEBOOK.reports().get("tables"));
    Proof.Proven proven = get(Proof.class).of(RULEBOOK, report, R3, figures);
    assertThat(proven.figures())
        .filteredOn(again -> again.table().equals("requests") && again.row().startsWith("市"))
        .extracting(CountedAgain::row, CountedAgain::value)
        .contains(tuple("市外", 834L), tuple("市内", 1667L));
    assertThat(proven.stored().get("document-request"))
        .containsOnly(entry(first, 2500L), entry(last, 1L));
  }

  private List<String> falseFigures() {
    ReportDefinition report = Objects.requireNonNull(RULEBOOK.reports().get("tables"));
    FigureSet figures = new FigureSet(get(Tabulator.class).tabulate(RULEBOOK, report, R3));
    return get(Proof.class).of(RULEBOOK, report, R3, figures).figures().stream()
        .filter(again -> again.figure() != null && again.figure().value() != again.value())
        .map(
            again ->
                "%s:%s %d %d"
                    .formatted(
                        again.row(),
                        again.column(),
                        Objects.requireNonNull(again.figure()).value(),
                        again.value()))
        .toList();
  }

  private static Figure oneMore(Figure f) {
    return new Figure(f.id(), f.table(), f.row(), f.column(), f.value() + 1, f.unit(), f.parts());
  }

  private long recount(Figure figure) {
    return get(Explainer.class)
        .explain(RULEBOOK, Objects.requireNonNull(RULEBOOK.reports().get("tables")), R3, figure)
        .recount();
  }

  @Test
  void appealFiledBeforeTheRequestIsNotLinked() {
    Filing.of("R3/総務部/台帳.csv")
        .record(
            "1\u001f",
            "reception_number",
            "1",
            "received_on",
            LocalDate.of(2021, 6, 2),
            "requester",
            "市外")
        .settle(database);
    appeal(Filing.of("R3/総務課/a.csv"), "A1", "1").settle(database);
    assertThat(table("requests")).containsEntry("市外:審査請求", 0L);
  }

  @Test
  void appealAgainstAnUnknownRequestIsAShortfall() {
    requests().request("1").settle(database);
    appeal(appeal(Filing.of("R3/総務課/a.csv"), "A1", "1"), "A2", "999").settle(database);

    assertThat(Tabulated.shortfalls(tabulate()))
        .extracting(s -> s.figure().id(), s -> s.figure().value(), Tabulated.Shortfall::sum)
        .containsExactly(tuple("tables:requests:合計:審査請求", 2L, 1L));
  }

  @Test
  void departmentWithTwoValiditiesInOneYearIsOneRow() {
    Path jobs = withTables();
    Jobs.change(
        jobs.resolve("city/departments.yml"),
        """
          - name: 総合政策部
            agency: 市長
            corner: 総合政策部
        """,
        """
          - {name: 総合政策部, agency: 市長, corner: 総合政策部, until: 2021-09-30}
          - {name: 総合政策部, agency: 市長, corner: 総務部, from: 2021-10-01}
        """);
    Rulebook moved = Jobs.read(jobs);
    requests()
        .request("1", "outcome", "部分開示", "clauses", "1", "department", "総合政策部")
        .settle(database);

    List<Figure> tabulation =
        get(Tabulator.class)
            .tabulate(moved, Objects.requireNonNull(moved.reports().get("tables")), R3);
    assertThat(Tabulated.shortfalls(tabulation)).isEmpty();
    assertThat(tabulation).extracting(Figure::id).doesNotHaveDuplicates();
  }

  /** Counted in each, once in all; one word that ends as another does is not that other. */
  @Test
  void severalCategoriesCountOnceInEachOfThem() {
    Path jobs = withTables();
    Jobs.change(
        jobs.resolve("kinds/training.yml"),
        """
            type: text
            example: ["新規採用職員", "所属長", "全職員"]
        """,
        """
            type: categories
            values: [1_割, 所属長, 職員, 全職員]
            example: ["所属長・職員"]
        """);
    Jobs.change(
        jobs.resolve("reports/tables.yml"),
        "tables:\n",
        """
        tables:
          audiences:
            kind: training
            unit: 回
            rows: {each: [audience], order: size, total: 合計}
            columns: [{label: 回数}, {label: 職員にも, where: {audience: [職員, 1_割]}}]
        """);
    Rulebook several = Jobs.read(jobs);
    String[] audiences = {"所属長+職員", "全職員", "職員", "所属長+全職員+1_割"};
    Filing file = Filing.of("R3/総務部/研修.csv").kind("training");
    for (int i = 0; i < audiences.length; i++) {
      file.record("" + i, "held_month", APRIL.withDayOfMonth(1), "audience", audiences[i]);
    }
    file.settle(database);

    List<Figure> tabulation =
        get(Tabulator.class)
            .tabulate(several, Objects.requireNonNull(several.reports().get("tables")), R3);
    assertThat(Tabulated.shortfalls(tabulation)).isEmpty();
    assertThat(tabulation)
        .filteredOn(figure -> figure.table().equals("audiences"))
        .extracting(figure -> figure.row() + ":" + figure.column() + "=" + figure.value())
        .containsExactlyInAnyOrder(
            "所属長:回数=2",
            "職員:回数=2",
            "全職員:回数=2",
            "1_割:回数=1",
            "合計:回数=4",
            "所属長:職員にも=2",
            "職員:職員にも=2",
            "全職員:職員にも=1",
            "1_割:職員にも=1",
            "合計:職員にも=3");
    assertThat(tabulation)
        .filteredOn(figure -> figure.table().equals("audiences") && figure.column().equals("回数"))
        .extracting(Figure::row)
        .as("the most first")
        .containsSubsequence("所属長", "職員", "全職員", "1_割");
  }

  private static Path withTables() {
    try {
      Path jobs = Jobs.copyTo(Files.createTempDirectory("kokuji-jobs"));
      Files.copy(Path.of("src/test/resources/tables.yml"), jobs.resolve("reports/tables.yml"));
      return jobs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
