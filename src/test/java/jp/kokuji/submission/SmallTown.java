package jp.kokuji.submission;

import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kokuji.calendar.WorkingDays;
import jp.kokuji.rulebook.Agency;
import jp.kokuji.rulebook.Alias;
import jp.kokuji.rulebook.Checks;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.ClauseNumber;
import jp.kokuji.rulebook.Corner;
import jp.kokuji.rulebook.Department;
import jp.kokuji.rulebook.Derived;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Provision;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Roles;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.Validity;
import org.jspecify.annotations.Nullable;

/** A rulebook just large enough to break every rule. */
final class SmallTown {
  private static final LocalDate REFORM = LocalDate.of(2021, 10, 1);
  private static final Validity OLD = new Validity(LocalDate.MIN, REFORM.minusDays(1));
  private static final Validity NEW = new Validity(REFORM, LocalDate.MAX);
  private static final Validity ALWAYS = Validity.ALWAYS;

  private SmallTown() {}

  static Rulebook rulebook() {
    return new Rulebook(
        city(),
        Map.of("exemptions", exemptions(), "bases", bases()),
        List.of(request(), desk(), meeting(), nil()).stream()
            .collect(
                Collectors.toMap(RecordKind::id, kind -> kind, (a, b) -> a, LinkedHashMap::new)),
        Map.of(),
        Map.of(),
        new Checks(Map.of(), List.of(), Map.of()),
        "");
  }

  private static City city() {
    return new City(
        "小町市",
        "000000",
        List.of(new Agency("市長", List.of(), ALWAYS), new Agency("教育委員会", List.of(), ALWAYS)),
        List.of(
            department("総務部", "市長", "総務部", ALWAYS, "総務課"),
            department("健康部", "市長", "総務部", OLD),
            department("健康福祉部", "市長", "総務部", NEW),
            department("教育部", "教育委員会", null, ALWAYS),
            department("庶務課", "市長", "総務部", ALWAYS),
            department("庶務課", "教育委員会", null, ALWAYS)),
        List.of(
            new Corner("総務部", "市長", List.of(), ALWAYS),
            new Corner("図書館", "教育委員会", List.of(), ALWAYS)),
        new WorkingDays(Map.of(Year.of(2021), Set.of(), Year.of(2022), Set.of()), Set.of()),
        null,
        null,
        null);
  }

  private static Department department(
      String name, String agency, @Nullable String corner, Validity days, String... sections) {
    List<Alias> aliases = List.of(new Alias(name + "（本庁）", days));
    return new Department(name, agency, aliases, List.of(sections), corner, null, days);
  }

  private static Provision exemptions() {
    Validity untilMarch = new Validity(LocalDate.of(2000, 4, 1), OLD.until());
    return new Provision(
        "exemptions", "不開示の理由", List.of(version("第7条", untilMarch, 2), version("第8条", NEW, 3)));
  }

  private static Provision.Version version(String article, Validity days, int clauses) {
    List<Provision.Clause> numbered =
        IntStream.rangeClosed(1, clauses)
            .mapToObj(
                number -> new Provision.Clause(ClauseNumber.of("" + number), "理由" + number, "理由"))
            .toList();
    return new Provision.Version("小町市情報公開条例", article, days, numbered, List.of());
  }

  private static Provision bases() {
    Provision.Basis consent = new Provision.Basis("本人同意", "同意", List.of("第1号"));
    Validity fromJune = new Validity(LocalDate.of(2021, 6, 1), LocalDate.MAX);
    return new Provision(
        "bases",
        "利用の根拠",
        List.of(
            new Provision.Version("小町市個人情報保護条例", "第9条", fromJune, List.of(), List.of(consent))));
  }

  private static RecordKind request() {
    return new RecordKind(
        "request",
        "開示請求",
        List.of(
            must("number", "受付番号", new FieldType.Identifier()),
            new Field(
                "branch",
                "枝番",
                List.of(),
                false,
                false,
                null,
                new FieldType.Identifier(),
                List.of(),
                Field.Role.BRANCH,
                false),
            new Field(
                "received_on",
                "受付日",
                List.of("受付年月日"),
                true,
                true,
                null,
                new FieldType.Day(),
                List.of(),
                null,
                false),
            must("agency", "実施機関", new FieldType.AgencyName()),
            must("department", "所管部課", new FieldType.DepartmentName()),
            may("corner", "情報公開コーナー", new FieldType.CornerName()),
            new Field(
                "outcome",
                "処理結果",
                List.of(),
                true,
                false,
                null,
                outcomes(),
                List.of(),
                null,
                false),
            new Field(
                "clauses",
                "該当号",
                List.of(),
                false,
                false,
                new Field.Need("outcome", List.of("部分開示"), List.of("開示")),
                new FieldType.Clauses("exemptions"),
                List.of(),
                null,
                false),
            may("basis", "根拠", new FieldType.BasisName("bases")),
            may("decided_on", "決定日", new FieldType.Day()),
            may("subject", "分類", openWords()),
            may("note", "摘要", new FieldType.Text())),
        List.of(
            new Derived(
                may("worked", "開庁日数", new FieldType.Count()),
                new Derived.Elapsed("received_on", "decided_on", true))),
        List.of("number", "branch"),
        "received_on",
        false,
        List.of(new RecordKind.Order("received_on", "decided_on")),
        List.of(new RecordKind.Decision("outcome", "decided_on", List.of("開示", "部分開示"))),
        false,
        Roles.NONE,
        Validity.ALWAYS);
  }

  private static FieldType openWords() {
    return new FieldType.Vocabulary(List.of("税"), Map.of(), null, Map.of(), true);
  }

  private static FieldType outcomes() {
    return new FieldType.Vocabulary(List.of("開示", "部分開示", "閲覧・写し"), Map.of("一部開示", "部分開示"), "処理中");
  }

  private static RecordKind desk() {
    return new RecordKind(
        "desk",
        "情報提供",
        List.of(
            must("agency", "実施機関", new FieldType.AgencyName()),
            must("corner", "情報公開コーナー", new FieldType.CornerName()),
            new Field(
                "provided_month",
                "年月",
                List.of(),
                false,
                false,
                null,
                new FieldType.Month(),
                List.of(),
                Field.Role.PERIOD,
                false),
            must("viewing", "閲覧", new FieldType.Count())),
        List.of("corner", "provided_month"),
        null,
        List.of(),
        Roles.NONE);
  }

  private static RecordKind meeting() {
    return new RecordKind(
        "meeting",
        "会議",
        List.of(
            must("meeting", "会議名", new FieldType.Text()),
            must("held_on", "開催日", new FieldType.Day()),
            may("ended_on", "終了日", new FieldType.Day()),
            may("targets", "対象課", new FieldType.Names(true)),
            may("target_year", "対象年度", new FieldType.Year())),
        List.of("meeting", "held_on"),
        null,
        List.of(new RecordKind.Order("held_on", "ended_on")),
        Roles.NONE);
  }

  private static RecordKind nil() {
    return new RecordKind(
        "nil-return",
        "該当なし届",
        List.of(
            must("returned_kind", "届出の種類", new FieldType.KindName()),
            must("agency", "実施機関", new FieldType.AgencyName())),
        List.of("returned_kind", "agency"),
        null,
        List.of(),
        Roles.NONE);
  }

  private static Field must(String name, String heading, FieldType type) {
    return new Field(name, heading, List.of(), true, true, null, type, List.of(), null, false);
  }

  private static Field may(String name, String heading, FieldType type) {
    return new Field(name, heading, List.of(), false, false, null, type, List.of(), null, false);
  }
}
