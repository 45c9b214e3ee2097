package jp.kokuji.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kokuji.DatabaseTest;
import jp.kokuji.Filing;
import jp.kokuji.TestDatabase;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Additions;
import jp.kokuji.figure.Explainer;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.ClauseNumber;
import jp.kokuji.rulebook.Corner;
import jp.kokuji.rulebook.Criterion;
import jp.kokuji.rulebook.Department;
import jp.kokuji.rulebook.Provision;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.Validity;
import org.junit.jupiter.api.Test;

/** What checks say of records that refer to others, to the city and to the law. */
class LinkChecksTest extends DatabaseTest {
  private static final FiscalYear R3 = new FiscalYear(2021);
  private static final LocalDate MAY = LocalDate.of(2021, 5, 6);
  private static final Criterion.Target REQUEST =
      new Criterion.Target("document-request", "reception_number", Map.of(), null, false);

  LinkChecksTest() {
    super(TestDatabase.h2());
  }

  private Evidence evidence(Rulebook rules, Figure... figures) {
    ReportDefinition report = Objects.requireNonNull(rules.reports().get("information-disclosure"));
    return new Evidence(rules, report, R3, new FigureSet(List.of(figures)), get(Additions.class));
  }

  private RecordChecks checks(Rulebook rules, Figure... figures) {
    return new RecordChecks(
        evidence(rules, figures), get(Records.class), get(Explainer.class), get(Values.class));
  }

  private List<Comparison> linked(Criterion.Target to) {
    return checks(Filing.RULEBOOK)
        .linked(new Criterion.Linked("appeal", Map.of(), "request_number", to));
  }

  private void appeal(String number, LocalDate filed, String request) {
    Filing.of("R3/総務課/" + number + ".csv")
        .kind("appeal")
        .record(number, "reference_number", number, "filed_on", filed, "request_number", request)
        .settle(database);
  }

  @Test
  void numberIsFoundHoweverItIsWritten() {
    Filing.of("R3/総務部/a.csv").request("0012", "received_on", MAY).settle(database);
    appeal("1", MAY, "１２");
    appeal("2", MAY, "21");
    assertThat(linked(REQUEST))
        .extracting(Comparison::place, Comparison::left, Comparison::right, Comparison::holds)
        .containsExactly(tuple("1", 1L, 1L, true), tuple("2", 1L, 0L, false));
  }

  /** What was opened later than itself it cannot mean; of several, the first counts. */
  @Test
  void nothingRefersToWhatWasOpenedLater() {
    Filing.of("R3/総務部/a.csv")
        .request("1", "received_on", MAY)
        .request("2", "received_on", MAY.plusDays(1))
        .record("3\u001f1", "reception_number", "3", "branch", "1", "received_on", MAY.plusDays(9))
        .record("3\u001f2", "reception_number", "3", "branch", "2", "received_on", MAY.minusDays(9))
        .record("4\u001f1", "reception_number", "4", "branch", "1", "received_on", MAY.minusDays(9))
        .record("4\u001f2", "reception_number", "4", "branch", "2", "received_on", MAY.plusDays(9))
        .record("5\u001f", "reception_number", "5")
        .settle(database);
    for (String number : List.of("1", "2", "3", "4", "5")) {
      appeal(number, MAY, number);
    }
    assertThat(linked(REQUEST))
        .extracting(Comparison::holds)
        .containsExactly(true, false, true, true, true);
    Criterion.Target earlier =
        new Criterion.Target("document-request", "reception_number", Map.of(), null, true);
    assertThat(linked(earlier)).extracting(Comparison::holds).containsOnly(true);
  }

  @Test
  void namesOfAListAreLookedForOneByOneAndBlankLinesAreNone() {
    Filing.of("R3/総務課/a.csv")
        .kind("audit-finding")
        .sheet("指摘")
        .record("監査\u001f1", "audit", "監査", "finding_number", "1", "targets", "甲課\n \n乙課")
        .kind("audit-scope")
        .sheet("概要")
        .record("", "category", "対象課", "content", "甲課")
        .settle(database);
    Criterion.Target to = new Criterion.Target("audit-scope", "content", Map.of(), null, false);
    RecordChecks checks = checks(Filing.RULEBOOK);
    assertThat(checks.linked(new Criterion.Linked("audit-finding", Map.of(), "targets", to)))
        .extracting(Comparison::place, Comparison::holds, Comparison::source)
        .containsExactly(
            tuple("監査-1 甲課", true, "R3/総務課/a.csv シート「指摘」2行目"),
            tuple("監査-1 乙課", false, "R3/総務課/a.csv シート「指摘」2行目"));
    assertThat(checks.linked(new Criterion.Linked("audit-finding", Map.of(), "audit", to)))
        .extracting(Comparison::place)
        .containsExactly("監査-1");
  }

  /** A city with one department and one corner, of those days. */
  private static Rulebook city(Validity validity) {
    Rulebook rules = Filing.RULEBOOK;
    City city = rules.city();
    Department department = new Department("甲部", "市長", List.of(), List.of(), null, null, validity);
    return new Rulebook(
        new City(
            city.name(),
            city.code(),
            city.agencies(),
            List.of(department),
            List.of(new Corner("乙", "市長", List.of(), validity)),
            city.workingDays(),
            null,
            null,
            null),
        rules.provisions(),
        rules.kinds(),
        rules.reports(),
        rules.documents(),
        rules.checks(),
        "");
  }

  @Test
  void agencyHasTheDepartmentsAndCornersOfTheYear() {
    Filing.of("R3/総務部/a.csv")
        .request("1", "department", "甲部", "corner", "乙")
        .request("2", "department", "甲部", "corner", "乙")
        .settle(database);
    Validity before = new Validity(LocalDate.MIN, R3.firstDay().minusDays(1));
    Criterion.Belongs department = new Criterion.Belongs("document-request", "department");
    Criterion.Belongs corner = new Criterion.Belongs("document-request", "corner");
    assertThat(checks(city(Validity.ALWAYS)).belongs(department))
        .containsExactly(new Comparison("市長/甲部", 2, 2, true, List.of(), "公文書開示請求"));
    assertThat(checks(city(before)).belongs(department))
        .containsExactly(new Comparison("市長/甲部", 2, 0, false, List.of(), "公文書開示請求"));
    assertThat(checks(city(Validity.ALWAYS)).belongs(corner))
        .containsExactly(new Comparison("市長/乙", 2, 2, true, List.of(), "公文書開示請求"));
    assertThat(checks(city(before)).belongs(corner))
        .containsExactly(new Comparison("市長/乙", 2, 0, false, List.of(), "公文書開示請求"));
  }

  @Test
  void figuresOfAColumnAreCountedOnceMore() {
    Filing.of("R3/総務部/a.csv").request("1").request("2").settle(database);
    String table = "requests-by-method";
    Figure right = new Figure("r", table, "合計", "請求件数", 3, "決定", List.of());
    Figure other = new Figure("s", table, "合計", "閲覧", 3, "決定", List.of());
    assertThat(checks(Filing.RULEBOOK, right, other).recount(new Criterion.Recount(table, "請求件数")))
        .containsExactly(new Comparison("合計:請求件数", 3, 2, false, List.of("R3 \"r\""), ""));
  }

  /** The law of three versions: the one between them gives clause 8 another meaning. */
  private static Rulebook amended() {
    Rulebook rules = Filing.RULEBOOK;
    Provision provision = rules.provision("document-exemptions");
    Provision.Version law = provision.on(R3.lastDay()).orElseThrow();
    List<Provision.Clause> between = new ArrayList<>(law.clauses());
    between.replaceAll(
        clause ->
            clause.number().equals(ClauseNumber.of("8"))
                ? new Provision.Clause(clause.number(), "ほかのこと", "ほか")
                : clause);
    LocalDate june = LocalDate.of(2021, 6, 1);
    LocalDate october = LocalDate.of(2021, 10, 1);
    List<Provision.Version> versions =
        List.of(
            version(law, LocalDate.MIN, june.minusDays(1), law.clauses()),
            version(law, june, october.minusDays(1), between),
            version(law, october, LocalDate.MAX, law.clauses()));
    Map<String, Provision> provisions = new HashMap<>(rules.provisions());
    provisions.put(provision.id(), new Provision(provision.id(), provision.name(), versions));
    return new Rulebook(
        rules.city(),
        provisions,
        rules.kinds(),
        rules.reports(),
        rules.documents(),
        rules.checks(),
        "");
  }

  private static Provision.Version version(
      Provision.Version law, LocalDate from, LocalDate until, List<Provision.Clause> clauses) {
    return new Provision.Version(
        law.law(), law.article(), new Validity(from, until), clauses, law.bases());
  }

  private void decided(String number, LocalDate day) {
    Filing.of("R3/総務部/" + number + ".csv")
        .request(
            number,
            "received_on",
            day,
            "outcome",
            "部分開示",
            "clauses",
            "8",
            "clauses_law",
            "久留米市情報公開条例第7条")
        .settle(database);
  }

  @Test
  void clauseMeansWhatItsLawMeantWhenTheRecordWasOpened() {
    LawChecks laws = new LawChecks(evidence(amended()), get(Records.class));
    decided("1", LocalDate.of(2021, 4, 20));
    decided("2", LocalDate.of(2021, 10, 1));
    assertThat(laws.one()).isNotEmpty().extracting(Comparison::holds).containsOnly(true);
    decided("3", LocalDate.of(2021, 9, 30));
    assertThat(laws.one())
        .filteredOn(each -> !each.holds())
        .extracting(Comparison::place, Comparison::left, Comparison::right)
        .as("the tables that list clauses of partial disclosures")
        .containsExactly(
            tuple("公文書開示請求久留米市情報公開条例第7条", 1L, 0L), tuple("公文書開示請求久留米市情報公開条例第7条", 1L, 0L));
  }
}
