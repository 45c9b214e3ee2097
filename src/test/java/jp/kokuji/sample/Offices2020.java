package jp.kokuji.sample;

import static jp.kokuji.sample.Kind.EXTERNAL_PROVISION;
import static jp.kokuji.sample.Kind.INFORMATION_PROVISION;
import static jp.kokuji.sample.Kind.PERSONAL_REQUEST;

import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.sample.Submission.Book;
import jp.kokuji.sample.Submission.Script;
import jp.kokuji.sample.Submission.Shape;
import jp.kokuji.sample.Submission.TextFile;

/** What the technical departments, branch offices and other agencies handed in of 令和2年度. */
final class Offices2020 {
  private final Files2020 files;

  Offices2020(Files2020 files) {
    this.files = files;
  }

  List<Submission> submissions() {
    return Stream.of(works(), branchOffices(), otherAgencies(), withoutAnything())
        .flatMap(List::stream)
        .toList();
  }

  private List<Submission> works() {
    Department own = Department.CONSTRUCTION;
    Ledger farming =
        files
            .requests(Department.FARMING, Clauses.FULL)
            .inOrder("受付日", "受付番号", "請求者区分", "開示方法", "実施機関", "所管部課", "処理結果", "該当号", "決定日", "枝番")
            .remarked("備考", "現地の写真を含む。\n電子データで交付", 3);
    return List.of(
        files.text(
            Department.ENVIRONMENT, "環境部", Script.UTF8_MARKED, Clauses.NUMBERS, Notation.SLASHED),
        files.nilFile(Department.ENVIRONMENT, "環境部", Script.UTF8_MARKED),
        new TextFile("農政部", "公文書開示請求.csv", Script.WINDOWS, farming, Notation.SLASHED_ERA),
        files.nilFile(Department.FARMING, "農政部", Script.WINDOWS),
        files.text(Department.COMMERCE, "商工観光労働部", Script.TABBED, Clauses.SHORT, Notation.ISO),
        files.nilFile(Department.COMMERCE, "商工観光労働部", Script.UTF8),
        new Book(
            "都市建設部",
            "公文書開示請求台帳.xlsx",
            Shape.XLSX_WITH_READINGS,
            List.of(
                Sheet.of("台帳", files.requests(own, Clauses.JOINED), DayForm.WESTERN).totalled(),
                Sheet.of("自己情報", files.personal(own, Clauses.NUMBERS), DayForm.WESTERN),
                Sheet.of("外部提供", files.records().of(EXTERNAL_PROVISION, own), DayForm.WESTERN),
                files.nil(own))),
        new Book(
            "都市建設部",
            "情報提供月報.xlsx",
            Shape.XLSX,
            List.of(
                Sheet.of("月報", files.records().of(INFORMATION_PROVISION, own), DayForm.LONG_ERA)
                    .titled("情報提供月報（都市計画図、道路台帳など）"))));
  }

  private List<Submission> branchOffices() {
    Ledger mizuma =
        files.requests(Department.MIZUMA, Clauses.FULL).written("所管部課", name -> "三瀨総合支所");
    return List.of(
        files.text(
            Department.TANUSHIMARU, "田主丸総合支所", Script.OLD_MAC, Clauses.SHORT, Notation.SLASHED),
        files.nilFile(Department.TANUSHIMARU, "田主丸総合支所", Script.WINDOWS),
        files.small(Department.KITANO, "北野総合支所", "開示請求.xlsx", Notation.SHORT_ERA),
        files.small(Department.JOJIMA, "城島総合支所", "開示請求（城島）.xlsx", DayForm.GANNEN),
        new Book(
            "三潴総合支所",
            "開示請求.xls",
            Shape.XLS,
            List.of(Sheet.of("開示請求", mizuma, DayForm.DOTTED_ERA), files.nil(Department.MIZUMA))));
  }

  private List<Submission> otherAgencies() {
    Department water = Department.WATERWORKS;
    Department school = Department.EDUCATION;
    Ledger schoolRequests =
        files.requests(school, Clauses.WIDE).written("情報公開コーナー", corner -> corner + "情報公開コーナー");
    return List.of(
        new Book(
            "企業局上下水道部",
            "公文書開示請求台帳（上下水道部）.xlsx",
            Shape.XLSX,
            List.of(
                Sheet.of("開示請求", files.requests(water, Clauses.SHORT), DayForm.DOTTED_ERA)
                    .titled("公文書開示請求台帳")
                    .totalled(),
                Sheet.of("自己情報", files.personal(water, Clauses.FULL), DayForm.DOTTED_ERA),
                Sheet.of("外部提供", files.records().of(EXTERNAL_PROVISION, water), DayForm.DOTTED_ERA),
                files.nil(water))),
        new TextFile(
            "企業局上下水道部",
            "情報提供（下水道台帳）.csv",
            Script.UTF8_MARKED,
            files.records().of(INFORMATION_PROVISION, water),
            Notation.ISO),
        new Book(
            "教育部",
            "情報公開・個人情報（教育部）.xlsx",
            Shape.XLSX_WITH_READINGS,
            List.of(
                Sheet.of("開示請求", schoolRequests, DayForm.GANNEN).totalled(),
                Sheet.of("自己情報", files.records().of(PERSONAL_REQUEST, school), DayForm.GANNEN),
                Sheet.of("外部提供", files.records().of(EXTERNAL_PROVISION, school), DayForm.GANNEN),
                Sheet.of("情報提供", files.records().of(INFORMATION_PROVISION, school), DayForm.GANNEN),
                files.nil(school))),
        files.small(Department.ELECTION, "選挙管理委員会事務局", "開示請求・該当なし.xlsx", Notation.ISO),
        files.small(Department.ASSEMBLY, "議会事務局", "開示請求.xlsx", DayForm.LONG_ERA));
  }

  private List<Submission> withoutAnything() {
    Ledger assessment = files.none(Department.ASSESSMENT).written("実施機関", name -> "固定資産評価委員会");
    return List.of(
        files.nilFile(Department.ACCOUNTS, "会計室", Script.WINDOWS),
        files.nilFile(Department.EQUITY, "公平委員会事務局", Script.WINDOWS),
        files.nilFile(Department.INSPECTION, "監査委員事務局", Script.UTF8_MARKED),
        files.nilFile(Department.FARMLAND, "農業委員会事務局", Script.WINDOWS),
        files.nilFile(Department.LAND_CORPORATION, "土地開発公社", Script.UTF8),
        new TextFile("固定資産評価審査委員会事務局", "該当なし届.csv", Script.WINDOWS, assessment, Notation.ISO));
  }
}
