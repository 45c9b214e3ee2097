package jp.kokuji.sample;

import static jp.kokuji.sample.Kind.BUSINESS_REGISTRATION;
import static jp.kokuji.sample.Kind.COUNCIL_ITEM;
import static jp.kokuji.sample.Kind.EXTERNAL_PROVISION;
import static jp.kokuji.sample.Kind.OUTSIDE_USE;
import static jp.kokuji.sample.Kind.PERSONAL_REQUEST;
import static jp.kokuji.sample.Kind.PUBLICATION;
import static jp.kokuji.sample.Kind.TRAINING;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kokuji.sample.Submission.Book;
import jp.kokuji.sample.Submission.Script;
import jp.kokuji.sample.Submission.Shape;
import jp.kokuji.sample.Submission.TextFile;

/** Who handed in what of 令和3年度, and in which form. */
final class Year2021 {
  /** The kinds of which every department files records or says that it has none. */
  private static final List<Kind> EXPECTED =
      List.of(PERSONAL_REQUEST, OUTSIDE_USE, EXTERNAL_PROVISION, BUSINESS_REGISTRATION);

  /** Departments with nothing to report, and how their programs write text. */
  private static final Map<Department, Script> WITHOUT_ANYTHING =
      Map.ofEntries(
          Map.entry(Department.POLICY, Script.WINDOWS),
          Map.entry(Department.SECRETARIAT, Script.UTF8),
          Map.entry(Department.ACCOUNTS, Script.WINDOWS),
          Map.entry(Department.CITY_PLAZA, Script.UTF16),
          Map.entry(Department.HEALTH_CENTER, Script.WINDOWS),
          Map.entry(Department.ENVIRONMENT, Script.UTF8_MARKED),
          Map.entry(Department.FARMING, Script.WINDOWS),
          Map.entry(Department.TANUSHIMARU, Script.WINDOWS),
          Map.entry(Department.KITANO, Script.OLD_MAC),
          Map.entry(Department.JOJIMA, Script.WINDOWS),
          Map.entry(Department.MIZUMA, Script.TABBED),
          Map.entry(Department.ELECTION, Script.WINDOWS),
          Map.entry(Department.EQUITY, Script.WINDOWS),
          Map.entry(Department.INSPECTION, Script.UTF8),
          Map.entry(Department.FARMLAND, Script.UTF8_MARKED),
          Map.entry(Department.ASSEMBLY, Script.WINDOWS),
          Map.entry(Department.LAND_CORPORATION, Script.WINDOWS),
          Map.entry(Department.ASSESSMENT, Script.WINDOWS));

  private final Records records = Records2021.records();

  private Year2021() {}

  static List<Submission> submissions() {
    Year2021 year = new Year2021();
    return Stream.of(
            year.generalAffairs(),
            year.citizens(),
            year.welfare(),
            year.children(),
            year.others(),
            year.withoutAnything())
        .flatMap(List::stream)
        .toList();
  }

  private List<Submission> generalAffairs() {
    Department own = Department.GENERAL_AFFAIRS;
    return List.of(
        new Book(
            "総務部",
            "個人情報関係（総務部）.xlsx",
            Shape.XLSX_WITH_READINGS,
            List.of(
                Sheet.of("自己情報", personal(own, Clauses.WIDE), DayForm.GANNEN)
                    .titled("自己情報開示等請求台帳", "令和３年度　総務部")
                    .totalled(),
                Sheet.of("外部提供", records.of(EXTERNAL_PROVISION, own), DayForm.GANNEN),
                nil(own))),
        new Book(
            "総務課",
            "審議会開催記録.xlsx",
            Shape.XLSX,
            List.of(
                Sheet.of("審議会", records.all(COUNCIL_ITEM), DayForm.LONG_ERA)
                    .titled("情報公開・個人情報保護審議会　開催記録"))),
        new TextFile(
            "総務課",
            "個人情報業務登録簿.csv",
            Script.UTF8_MARKED,
            records.all(BUSINESS_REGISTRATION).called("所管部課", "所管課"),
            Notation.SLASHED_ERA),
        new TextFile(
            "総務課", "該当なし届.csv", Script.UTF8, records.nil(own, List.of(Kind.APPEAL)), Notation.ISO),
        new Book(
            "総務課",
            "研修・公表.xlsx",
            Shape.XLSX,
            List.of(
                Sheet.of("研修", records.all(TRAINING), DayForm.LONG_ERA),
                Sheet.of("公表", records.all(PUBLICATION), DayForm.BUILT_IN))));
  }

  private List<Submission> citizens() {
    Department own = Department.CITIZENS;
    return List.of(
        new Book(
            "市民文化部",
            "自己情報開示等請求台帳.xlsx",
            Shape.XLSX_FROM_1904,
            List.of(
                Sheet.of("R3", personal(own, Clauses.JOINED).spaced(20), DayForm.DOTTED_ERA)
                    .titled("自己情報開示等請求台帳", "（令和３年４月から令和４年３月まで）")
                    .totalled()
                    .gapped())),
        new TextFile(
            "市民文化部",
            "目的外利用.csv",
            Script.WINDOWS,
            records.of(OUTSIDE_USE, own).called("届出日", "届出年月日"),
            Notation.FULL_ERA),
        new TextFile(
            "市民文化部",
            "外部提供.csv",
            Script.WINDOWS,
            records
                .of(EXTERNAL_PROVISION, own)
                .inOrder("提供先", "提供した業務", "提供した項目", "根拠", "根拠法令", "届出番号", "届出日", "実施機関", "所管部課")
                .remarked("備考", "照会文書は別に綴じた。\n回答済み", 12),
            Notation.SHORT_ERA));
  }

  private List<Submission> welfare() {
    Department own = Department.WELFARE;
    Ledger requests = personal(own, Clauses.FULL).called("受付番号", "受付\n番号").called("所管部課", "所管部局");
    return List.of(
        new Book(
            "健康福祉部",
            "自己情報開示等請求（健康福祉部）.xlsx",
            Shape.XLSX,
            List.of(
                Sheet.notes("説明", "各課の分を健康福祉部総務でまとめた。"),
                Sheet.of("自己情報", requests, DayForm.BUILT_IN).totalled())),
        new Book(
            "健康福祉部",
            "目的外利用・外部提供（健康福祉部）.xlsx",
            Shape.XLSX,
            List.of(
                Sheet.of("目的外利用", records.of(OUTSIDE_USE, own), Notation.SHORT_ERA),
                Sheet.of("外部提供", records.of(EXTERNAL_PROVISION, own), DayForm.WESTERN)
                    .titled("外部提供届出簿")
                    .totalled(),
                nil(own))));
  }

  private List<Submission> children() {
    Department own = Department.CHILDREN;
    return List.of(
        new TextFile(
            "子ども未来部",
            "自己情報開示等請求.csv",
            Script.WINDOWS,
            personal(own, Clauses.WIDE),
            Notation.WIDE_ERA),
        new Book(
            "子ども未来部",
            "届出.xls",
            Shape.XLS,
            List.of(
                Sheet.of("目的外利用", records.of(OUTSIDE_USE, own), DayForm.DOTTED_ERA),
                Sheet.of("外部提供", records.of(EXTERNAL_PROVISION, own), DayForm.DOTTED_ERA))));
  }

  private List<Submission> others() {
    Department school = Department.EDUCATION;
    Department water = Department.WATERWORKS;
    return List.of(
        new Book(
            "都市建設部",
            "個人情報（都市建設部）.xlsx",
            Shape.XLSX,
            filed(Department.CONSTRUCTION, DayForm.WESTERN, PERSONAL_REQUEST, EXTERNAL_PROVISION)),
        new Book(
            "協働推進部",
            "外部提供届出.xlsx",
            Shape.XLSX,
            filed(Department.COOPERATION, DayForm.LONG_ERA, EXTERNAL_PROVISION)),
        new Book(
            "企業局上下水道部",
            "個人情報（上下水道部）.xlsm",
            Shape.XLSM,
            filed(water, DayForm.GANNEN, PERSONAL_REQUEST, EXTERNAL_PROVISION)),
        new Book(
            "教育部",
            "個人情報（教育部）.xlsx",
            Shape.XLSX_WITH_READINGS,
            filed(school, DayForm.DOTTED_ERA, PERSONAL_REQUEST, OUTSIDE_USE, EXTERNAL_PROVISION)),
        nilFile(Department.COMMERCE, Script.WINDOWS));
  }

  private List<Submission> withoutAnything() {
    return Stream.of(Department.values())
        .flatMap(
            department ->
                Stream.ofNullable(WITHOUT_ANYTHING.get(department))
                    .map(script -> nilFile(department, script)))
        .toList();
  }

  private Ledger personal(Department department, Clauses clauses) {
    return records.of(PERSONAL_REQUEST, department).written("該当号", clauses);
  }

  /** A sheet for each kind, and one for what the department has none of. */
  private List<Sheet> filed(Department department, DayForm days, Kind... kinds) {
    Stream<Sheet> sheets =
        Stream.of(kinds).map(kind -> Sheet.of(kind.label, records.of(kind, department), days));
    return Stream.concat(sheets, Stream.of(nil(department))).toList();
  }

  private Sheet nil(Department department) {
    return Sheet.of("該当なし", records.nil(department, EXPECTED), Notation.ISO);
  }

  private Submission nilFile(Department department, Script script) {
    return new TextFile(
        department.label, "該当なし届.csv", script, records.nil(department, EXPECTED), Notation.ISO);
  }
}
