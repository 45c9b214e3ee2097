package jp.kokuji.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.kokuji.Filing;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.OverviewDefinition.Column;
import jp.kokuji.rulebook.OverviewDefinition.Table;
import jp.kokuji.rulebook.TableDefinition.Break;
import jp.kokuji.rulebook.TableDefinition.By;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What definitions say of themselves: their days, their years, their words. */
class DefinitionsTest {
  private static final FiscalYear R3 = new FiscalYear(2021);
  private static final LocalDate FIRST = R3.firstDay();
  private static final LocalDate LAST = R3.lastDay();
  private static final Rulebook RULES = Filing.RULEBOOK;

  private static ReportDefinition report(String id) {
    return Objects.requireNonNull(RULES.reports().get(id));
  }

  private static Validity days(LocalDate from, LocalDate until) {
    return new Validity(from, until);
  }

  @Test
  void validityHoldsOnItsFirstAndItsLastDay() {
    Validity year = days(FIRST, LAST);
    assertThat(year.holdsOn(FIRST)).isTrue();
    assertThat(year.holdsOn(LAST)).isTrue();
    assertThat(year.holdsOn(FIRST.minusDays(1))).isFalse();
    assertThat(year.holdsOn(LAST.plusDays(1))).isFalse();
  }

  @Test
  void validityTouchesAYearByOneDay() {
    assertThat(days(LAST, LocalDate.MAX).touches(R3)).isTrue();
    assertThat(days(LAST.plusDays(1), LocalDate.MAX).touches(R3)).isFalse();
    assertThat(days(LocalDate.MIN, FIRST).touches(R3)).isTrue();
    assertThat(days(LocalDate.MIN, FIRST.minusDays(1)).touches(R3)).isFalse();
    assertThat(days(FIRST, LAST).and(days(LAST, LocalDate.MAX))).contains(days(LAST, LAST));
    assertThat(days(FIRST, LAST).and(days(LAST.plusDays(1), LocalDate.MAX))).isEmpty();
    assertThat(days(FIRST, LAST).and(Validity.ALWAYS)).contains(days(FIRST, LAST));
  }

  private static Term term(Validity holds, Map<String, List<String>> where) {
    return new Term("", holds, where, 30, false, Map.of(), List.of());
  }

  @Test
  void termsMeetWhereOneRecordMayFallUnderBoth() {
    Validity year = days(FIRST, LAST);
    Term one = term(year, Map.of("type", List.of("開示", "訂正")));
    assertThat(one.meets(term(year, Map.of("type", List.of("訂正"))))).isTrue();
    assertThat(one.meets(term(year, Map.of("type", List.of("停止"))))).isFalse();
    assertThat(one.meets(term(year, Map.of("agency", List.of("市長"))))).isTrue();
    assertThat(one.meets(term(days(LAST.plusDays(1), LocalDate.MAX), Map.of()))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "7, 第7号, 7, false",
    "7イ, 第7号イ, 7イ, true",
    "文書不存在, 文書不存在, 文書不存在, false",
    "07, 07, 07, false",
    "1000, 1000, 1000, false"
  })
  void clauseIsCitedAsLawsCiteIt(String written, String cited, String named, boolean lettered) {
    ClauseNumber number = ClauseNumber.of(written);
    assertThat(number.cited()).isEqualTo(cited);
    assertThat(number).hasToString(named);
    assertThat(number.isReason()).isEqualTo(number.number() == 0);
    assertThat(ClauseNumber.isLettered(written)).isEqualTo(lettered);
    assertThat(number.in("{n}該当")).isEqualTo(named + (number.isReason() ? "" : "該当"));
  }

  @Test
  void clausesStandInTheOrderOfLawsAndReasonsBehindThem() {
    assertThat(
            Stream.of("不存在", "10", "2ハ", "2", "2ア", "2ロ", "2イ", "1", "2ウ", "あ")
                .map(ClauseNumber::of)
                .sorted()
                .map(ClauseNumber::toString))
        .containsExactly("1", "2", "2ア", "2イ", "2ロ", "2ハ", "2ウ", "10", "あ", "不存在");
  }

  @Test
  void bandsAreCalledByTheirFirstAndTheirLastNumber() {
    assertThat(Derived.Band.words(List.of(14, 30))).containsExactly("14日以内", "15～30日", "31日以上");
    assertThat(Derived.Band.words(List.of(0, 1))).containsExactly("当日", "1～1日", "2日以上");
  }

  @Test
  void scheduledYearIsThatOfTheDueTimeInJapan() {
    Instant newYear = Instant.parse("2021-03-31T15:00:00Z");
    assertThat(ScheduledYear.CURRENT.of(newYear)).isEqualTo(R3);
    assertThat(ScheduledYear.PREVIOUS.of(newYear)).isEqualTo(R3.previous());
    assertThat(ScheduledYear.CURRENT.of(newYear.minusMillis(1))).isEqualTo(R3.previous());
    assertThat(ScheduledYear.find("前年度")).contains(ScheduledYear.PREVIOUS);
    assertThat(ScheduledYear.find("翌年度")).isEmpty();
  }

  @Test
  void wordsHoldOnTheirDaysAndStandInTheirOrder() {
    Map<String, Validity> dated = Map.of("新", days(LAST, LocalDate.MAX));
    var words = new FieldType.Vocabulary(List.of("甲", "新"), Map.of(), "空", dated, false);
    assertThat(words.on(LAST)).containsExactly("甲", "新");
    assertThat(words.on(FIRST)).containsExactly("甲");
    assertThat(words.in(List.of(R3, R3.previous()))).containsExactly("甲", "新");
    assertThat(words.in(List.of(R3.previous()))).containsExactly("甲");
    assertThat(words.words()).containsExactly("甲", "新", "空");
    var several = new FieldType.Categories(words);
    assertThat(several.stored(Set.of("新", "甲", "乙"))).isEqualTo("甲+新");
    assertThat(FieldType.Categories.of("甲+新")).containsExactly("甲", "新");
  }

  @Test
  void seriesBreaksFromAYearOnOrForSomeYears() {
    Break one = new Break("R3", null, "");
    assertThat(Stream.of(2020, 2021, 2022).map(FiscalYear::new).map(one::marks))
        .containsExactly(false, true, false);
    Break two = new Break("R3", "R4", "");
    assertThat(Stream.of(2020, 2021, 2022, 2023).map(FiscalYear::new).map(two::marks))
        .containsExactly(false, true, true, false);
    assertThat(two.year()).isEqualTo(R3);
    assertThat(two.last()).isEqualTo(R3.next());
  }

  @Test
  void tableHoldsFromItsFirstYearToItsLast() {
    TableDefinition until = table("personal-information", "notices-by-year");
    assertThat(until.holdsIn(new FiscalYear(2022))).isTrue();
    assertThat(until.holdsIn(new FiscalYear(2023))).isFalse();
    TableDefinition from = table("personal-information", "overview-days");
    assertThat(from.holdsIn(new FiscalYear(2022))).isFalse();
    assertThat(from.holdsIn(new FiscalYear(2023))).isTrue();
    assertThat(from.columns().getFirst().digits()).isEqualTo(1);
    assertThat(from.columns().getLast().digits()).isEqualTo(0);
    assertThat(from.columns("処理日数の最長", R3)).hasSize(1);
    assertThat(from.columns("ない列", R3)).isEmpty();
    assertThat(TableDefinition.inYear("{previous-year}と{year}", R3)).isEqualTo("令和2年度と令和3年度");
  }

  private static TableDefinition table(String report, String id) {
    return Objects.requireNonNull(report(report).tables().get(id));
  }

  @Test
  void onlyTheMiddleAndTheMeanNeedNotBeANumberOfTheRecords() {
    assertThat(Stream.of(By.values()).filter(By::divides)).containsExactly(By.MEDIAN, By.MEAN);
    assertThat(Stream.of(Rounding.values()).map(Rounding::mode))
        .containsExactly(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN);
  }

  @Test
  void columnSaysWhatItIsReckonedFrom() {
    List<TableDefinition.Column> columns = table("information-disclosure", "overview").columns();
    TableDefinition.Column count = columns.get(0);
    TableDefinition.Column rate = columns.get(3);
    assertThat(rate.portion()).containsExactly("開示・部分開示");
    assertThat(rate.whole()).containsExactly("開示の可否の決定");
    assertThat(rate.operands()).containsExactly("開示・部分開示", "開示の可否の決定");
    assertThat(Stream.of(rate, count).map(Reckoned::derived)).containsExactly(true, false);
    assertThat(Stream.of(rate, count).map(Reckoned::compares)).containsExactly(true, false);
    assertThat(Stream.of(rate, count).map(Reckoned::adds)).containsExactly(false, true);
    assertThat(Stream.of(rate, count).map(Reckoned::isRate)).containsExactly(true, false);
  }

  @Test
  void reportHasTheLayoutAndTheTablesOfItsYear() {
    ReportDefinition report = report("personal-information");
    assertThat(report.layout(new FiscalYear(1990)).from()).isEqualTo("R2");
    assertThat(report.layout(R3.previous()).from()).isEqualTo("R2");
    ReportDefinition.Layout late = report.layout(new FiscalYear(2023));
    assertThat(late.begins()).isGreaterThan(R3);
    assertThat(report.layout(late.begins().previous()).begins()).isLessThan(late.begins());
    assertThat(report.layout(late.begins())).isEqualTo(late);
    assertThat(report.in(R3).counts()).isNotEmpty().isEqualTo(report.counts());
    assertThat(report.in(R3).title())
        .isEqualTo(Objects.requireNonNullElse(report.layout(R3).title(), report.title()));
    assertThat(Stream.of(ReportDefinition.ZeroSign.values()).map(sign -> sign.printed()))
        .containsExactly("0", "", "－");
    ReportDefinition now = report.in(R3);
    assertThat(now.tables()).containsKey("notices-by-year").doesNotContainKey("overview-days");
    assertThat(now.sections().keySet())
        .containsExactlyInAnyOrderElementsOf(Set.copyOf(report.layout(R3).sections()));
    assertThat(report.kinds(RULES, R3))
        .contains("personal-request", "outside-use", "council-item")
        .doesNotContain("document-request", "audit-finding", "complaint");
  }

  @Test
  void kindKnowsItsFieldsByNameByRoleAndByType() {
    RecordKind request = RULES.kind("document-request");
    assertThat(request.field("branch").heading()).isEqualTo("枝番");
    assertThatThrownBy(() -> request.field("none")).hasMessageContaining("none");
    assertThat(request.find(Field.Role.BRANCH)).map(Field::name).contains("branch");
    assertThat(request.find(Field.Role.PERIOD)).isEmpty();
    assertThat(request.find(FieldType.Clauses.class)).map(Field::name).contains("clauses");
    assertThat(request.agency()).map(Field::name).contains("agency");
    assertThat(request.table()).isEqualTo("document_request");
    assertThat(request.bareKey()).isEmpty();
    assertThat(RULES.kind("publication").bareKey()).contains("対象年度・制度");
    assertThat(request.isDatedBy(request.field("received_on"))).isFalse();
    RecordKind items = RULES.kind("council-item");
    assertThat(items.isDatedBy(items.field("held_on"))).isTrue();
    assertThat(items.isDatedBy(items.field("place"))).isFalse();
    RecordKind training = RULES.kind("training");
    assertThat(training.isDatedBy(training.field("held_month"))).isTrue();
    assertThat(RULES.kind("personal-request").all()).extracting(Field::name).contains("elapsed");
  }

  @Test
  void rulebookKnowsKindsByIdAndByName() {
    assertThat(RULES.findKind("公文書 開示請求")).map(RecordKind::id).contains("document-request");
    assertThat(RULES.findKind("appeal")).map(RecordKind::name).contains("審査請求");
    assertThat(RULES.findKind("ない")).isEmpty();
    assertThat(RULES.nearestKinds("公文書開示")).hasSize(3).first().isEqualTo("公文書開示請求");
    assertThat(RULES.meetings()).map(RecordKind::id).contains("council-item");
    assertThat(RULES.kindsIn(R3)).extracting(RecordKind::id).doesNotContain("consultation");
    assertThat(RULES.kindsIn(new FiscalYear(2023)))
        .extracting(RecordKind::id)
        .contains("consultation", "appeal");
    assertThatThrownBy(() -> RULES.kind("none")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RULES.provision("none")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Provision.Version law(String name, Validity days, String... agencies) {
    return new Provision.Version(name, "", days, List.of(), List.of(), List.of(agencies));
  }

  @Test
  void agencyHasItsOwnLawBeforeThatOfAll() {
    Provision.Version all = law("全", days(FIRST, LAST));
    Provision.Version own = law("議会", days(FIRST, LAST), "議会");
    Provision law = new Provision("p", "", List.of(own, all));
    assertThat(law.on(FIRST)).contains(all);
    assertThat(law.on(FIRST.minusDays(1))).isEmpty();
    assertThat(law.on(LAST, "議会")).contains(own);
    assertThat(law.on(LAST, "市長")).contains(all);
    assertThat(law.on(LAST.plusDays(1), "議会")).isEmpty();
    assertThat(law.on(FIRST, List.of("議会"))).contains(own);
    assertThat(law.on(FIRST, List.of("市長", "議会"))).contains(all);
    assertThat(law.on(FIRST, List.of())).contains(all);
    assertThat(own.sharesAgency(all)).isFalse();
    assertThat(all.sharesAgency(law("前", Validity.ALWAYS))).isTrue();
    assertThat(own.sharesAgency(law("前", Validity.ALWAYS, "監査委員", "議会"))).isTrue();
    assertThat(own.sharesAgency(law("前", Validity.ALWAYS, "監査委員"))).isFalse();
  }

  @Test
  void overviewAsksEachBodysReportForItsFigures() {
    Table table =
        new Table(
            "t",
            "",
            "件",
            List.of("都道府県", "body"),
            List.of(new Column("件数", "requests", "合計", "請求件数", 1)));
    OverviewDefinition overview = new OverviewDefinition("o", "", "", "yearly", List.of(table));
    assertThat(overview.figures()).containsExactly("yearly:requests:合計:請求件数");
    Body body = new Body("402036", "久留米市", Map.of("都道府県", "福岡県"));
    assertThat(table.path(body)).containsExactly("福岡県", "402036 久留米市");
    assertThat(table.path(new Body("1", "外", Map.of()))).containsExactly("", "1 外");
  }

  @Test
  void noteIsFoundByItsCheckAndItsPlace() {
    Checks checks = RULES.checks();
    CheckNote note = checks.notes(R3.previous()).getFirst();
    assertThat(checks.findNote(R3.previous(), note.check(), note.place())).contains(note);
    assertThat(checks.findNote(R3.previous(), note.check(), "ない")).isEmpty();
    assertThat(checks.findNote(R3.previous(), "ない", note.place())).isEmpty();
    assertThat(checks.notes(new FiscalYear(1990))).isEmpty();
    assertThat(checks.of(report("my-number-audit")))
        .extracting(CheckDefinition::report)
        .containsOnly("my-number-audit");
    ReportDefinition disclosures = report("information-disclosure");
    assertThat(checks.of(disclosures)).extracting(CheckDefinition::id).contains("C-D01", "C-D03");
    Map<String, TableDefinition> one =
        Map.of("requests-by-method", table("information-disclosure", "requests-by-method"));
    ReportDefinition alone =
        new ReportDefinition("information-disclosure", "", List.of(), one, Map.of(), List.of());
    assertThat(checks.of(alone))
        .as("not those of tables that the year has not")
        .extracting(CheckDefinition::id)
        .contains("C-D03")
        .doesNotContain("C-D01");
  }

  /** Those of real bodies; where 0 or 1 are left of the division, the last digit of 11 and 10. */
  @ParameterizedTest
  @CsvSource({"402036", "130001", "010006", "011002", "270008", "141003", "200000", "110001"})
  void codeOfABodyEndsInItsCheckDigit(String code) {
    assertThat(Body.checked(code.substring(0, 5))).isEqualTo(code);
    assertThat(new Body(code, "市", Map.of()).shown()).isEqualTo(code + " 市");
  }

  @Test
  void nearestIsWhereTheTextStandsAndThenWhatDiffersLeast() {
    Nearest names = new Nearest();
    Stream.of("甲乙丙丁戊", "丙", "庚", "丁").forEach(name -> names.add(name, name));
    names.add("丁", "別");
    assertThat(names.to("丙 丁")).containsExactly("甲乙丙丁戊", "丙", "丁");
    assertThat(names.to("丁")).as("one character tells nothing").containsExactly("丁", "丙", "庚");
  }

  @Test
  void checkNamesTheTablesAtWhichItLooks() {
    Side one = Side.table("a");
    Side two = Side.table("b");
    Side records = new Side(null, null, null, null, "kind", Map.of());
    assertThat(new Criterion.Equal(one, two).tables()).containsExactly("a", "b");
    assertThat(new Criterion.AtLeast(one, records).tables()).containsExactly("a");
    assertThat(new Criterion.SameRows(two, one).tables()).containsExactly("b", "a");
    assertThat(new Criterion.Opening(one, two).tables()).containsExactly("b", "a");
    assertThat(new Criterion.Change(one, 2, 1).tables()).containsExactly("a");
    assertThat(new Criterion.Corner("c", "", "").tables()).containsExactly("c");
    assertThat(new Criterion.EveryFigure().tables()).isEmpty();
  }

  @Test
  void bodyIsFoundByItsCodeAndProposedByItsName() {
    Body one = new Body("402036", "久留米市", Map.of());
    Body two = new Body("130001", "東京都", Map.of());
    Bodies bodies = new Bodies(List.of(), List.of(one, two));
    assertThat(bodies.find("130001")).contains(two);
    assertThat(bodies.find("130002")).isEmpty();
    assertThat(bodies.nearest("東京")).startsWith("130001 東京都");
    assertThat(bodies.nearest("13000")).startsWith("130001 東京都");
  }
}
