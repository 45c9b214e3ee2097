package jp.kokuji.sample;

import static jp.kokuji.sample.Kind.APPEAL;
import static jp.kokuji.sample.Kind.AUDIT_FINDING;
import static jp.kokuji.sample.Kind.AUDIT_SCOPE;
import static jp.kokuji.sample.Kind.BUSINESS_REGISTRATION;
import static jp.kokuji.sample.Kind.COUNCIL_ITEM;
import static jp.kokuji.sample.Kind.EXTERNAL_PROVISION;
import static jp.kokuji.sample.Kind.INFORMATION_PROVISION;
import static jp.kokuji.sample.Kind.OUTSIDE_USE;
import static jp.kokuji.sample.Kind.PERSONAL_REQUEST;
import static jp.kokuji.sample.Kind.PUBLICATION;
import static jp.kokuji.sample.Kind.TRAINING;

import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.sample.Submission.Book;
import jp.kokuji.sample.Submission.Script;
import jp.kokuji.sample.Submission.Shape;
import jp.kokuji.sample.Submission.TextFile;

/** Who handed in what of 令和2年度, and in which form: the city hall, then all other offices. */
final class Year2020 {
  private final Files2020 files = new Files2020(Records2020.records());

  private Year2020() {}

  static List<Submission> submissions() {
    Year2020 year = new Year2020();
    return Stream.of(
            year.generalAffairs(),
            year.generalAffairsSection(),
            year.planning(),
            year.citizens(),
            year.welfare(),
            new Offices2020(year.files).submissions())
        .flatMap(List::stream)
        .toList();
  }

  private List<Submission> generalAffairs() {
    Department own = Department.GENERAL_AFFAIRS;
    Ledger requests = files.requests(own, Clauses.FULL).without("情報公開コーナー");
    return List.of(
        new Book(
            "総務部",
            "公文書開示請求台帳（総務部）.xlsx",
            Shape.XLSX_WITH_READINGS,
            List.of(
                Sheet.of("開示請求", requests, DayForm.GANNEN)
                    .titled("公文書開示請求台帳", "令和２年度　総務部")
                    .totalled())),
        new Book(
            "総務部",
            "個人情報関係（総務部）.xlsx",
            Shape.XLSX,
            List.of(
                Sheet.of("自己情報", files.records().of(PERSONAL_REQUEST, own), DayForm.DOTTED_ERA),
                Sheet.of("目的外利用", files.records().of(OUTSIDE_USE, own), DayForm.DOTTED_ERA),
                Sheet.of("外部提供", files.records().of(EXTERNAL_PROVISION, own), DayForm.DOTTED_ERA))),
        new TextFile(
            "総務部",
            "情報提供件数.csv",
            Script.WINDOWS,
            files.records().of(INFORMATION_PROVISION, own),
            Notation.FULL_ERA));
  }

  private List<Submission> generalAffairsSection() {
    Ledger meetings = files.records().all(COUNCIL_ITEM);
    return List.of(
        new Book(
            "総務課",
            "審議会・審査会開催記録.xlsx",
            Shape.XLSX,
            List.of(
                Sheet.of("審議会", meetings.between(0, 11), DayForm.LONG_ERA).titled("開催記録"),
                Sheet.of("審査会", meetings.between(11, 21), DayForm.LONG_ERA).titled("開催記録"))),
        new TextFile(
            "総務課",
            "個人情報業務登録簿.csv",
            Script.WINDOWS,
            files.records().all(BUSINESS_REGISTRATION).called("所管部課", "所管課").called("届出日", "届出年月日"),
            Notation.FULL_ERA),
        new Book(
            "総務課",
            "審査請求・研修・公表.xlsx",
            Shape.XLSX,
            List.of(
                Sheet.notes("説明", "審査請求、職員研修及び公表実績を1つにまとめた。", "一覧は次のシートから"),
                Sheet.of("審査請求", files.records().all(APPEAL), Notation.SHORT_ERA),
                Sheet.of("研修", files.records().all(TRAINING), Notation.FULL_ERA),
                Sheet.of("公表", files.records().all(PUBLICATION), DayForm.GANNEN))),
        new Book(
            "総務課",
            "特定個人情報監査.xlsm",
            Shape.XLSM,
            List.of(
                Sheet.of("監査概要", files.records().all(AUDIT_SCOPE), Notation.ISO),
                Sheet.of("指摘", files.records().all(AUDIT_FINDING), Notation.ISO).titled("監査の指摘"))));
  }

  private List<Submission> planning() {
    return List.of(
        files.small(Department.POLICY, "総合政策部", "開示請求（総合政策部）.xlsx", DayForm.WESTERN),
        files.small(Department.SECRETARIAT, "秘書室", "Ｒ２開示請求.xlsx", Notation.WIDE_ERA),
        files.text(
            Department.COOPERATION, "協働推進部", Script.WINDOWS, Clauses.SHORT, Notation.SHORT_ERA),
        new Book(
            "協働推進部",
            "外部提供届出.xlsx",
            Shape.XLSX,
            List.of(
                Sheet.of(
                        "外部提供",
                        files.records().of(EXTERNAL_PROVISION, Department.COOPERATION),
                        DayForm.LONG_ERA)
                    .totalled(),
                files.nil(Department.COOPERATION))));
  }

  private List<Submission> citizens() {
    Department own = Department.CITIZENS;
    Ledger requests =
        files
            .requests(own, Clauses.JOINED)
            .called("受付番号", "受付\n番号")
            .called("受付日", "受　付　日")
            .called("請求者区分", "請求者 区分")
            .remarked("備考", "窓口で受付", 6)
            .spaced(25);
    return List.of(
        new Book(
            "市民文化部",
            "公文書開示請求台帳（市民文化部）.xlsx",
            Shape.XLSX_FROM_1904,
            List.of(
                Sheet.of("R2", requests, DayForm.LONG_ERA)
                    .titled("公文書開示請求台帳", "市民文化部", "（令和２年４月から令和３年３月まで）")
                    .totalled()
                    .gapped())),
        new TextFile(
            "市民文化部",
            "自己情報開示等請求.csv",
            Script.WINDOWS,
            files.personal(own, Clauses.WIDE),
            Notation.WIDE_ERA),
        new Book(
            "市民文化部",
            "目的外利用・外部提供届出簿.xlsx",
            Shape.XLSX,
            List.of(
                Sheet.of("目的外利用", files.records().of(OUTSIDE_USE, own), DayForm.WESTERN),
                Sheet.of(
                        "外部提供",
                        files.records().of(EXTERNAL_PROVISION, own).spaced(40),
                        DayForm.WESTERN)
                    .titled("外部提供届出簿")
                    .totalled())),
        new TextFile(
            "市民文化部",
            "情報提供.csv",
            Script.UTF8,
            files.records().of(INFORMATION_PROVISION, own),
            Notation.ISO),
        files.text(
            Department.CITY_PLAZA, "シティプラザ総務", Script.UTF16, Clauses.NUMBERS, Notation.FULL_ERA),
        files.nilFile(Department.CITY_PLAZA, "シティプラザ総務", Script.WINDOWS));
  }

  private List<Submission> welfare() {
    Department own = Department.WELFARE;
    Department center = Department.HEALTH_CENTER;
    Department children = Department.CHILDREN;
    return List.of(
        new Book(
            "健康福祉部",
            "情報公開・個人情報保護（健康福祉部）.xlsx",
            Shape.XLSX,
            List.of(
                Sheet.notes("説明", "健康福祉部の各課の分を総務でまとめた。", "問合せは健康福祉部総務まで"),
                Sheet.of("公文書開示請求", files.requests(own, Clauses.SHORT), DayForm.DOTTED_ERA)
                    .totalled(),
                Sheet.of("自己情報開示等請求", files.personal(own, Clauses.FULL), DayForm.DOTTED_ERA)
                    .titled("自己情報開示等請求")
                    .totalled(),
                Sheet.of("目的外利用", files.records().of(OUTSIDE_USE, own), Notation.SHORT_ERA),
                Sheet.of("外部提供", files.records().of(EXTERNAL_PROVISION, own), DayForm.DOTTED_ERA))),
        files.nilFile(own, "健康福祉部", Script.UTF8),
        new Book(
            "健康福祉部保健所",
            "公文書開示請求（保健所）.xlsx",
            Shape.XLSX,
            List.of(
                Sheet.of("開示請求", files.requests(center, Clauses.FULL), DayForm.BUILT_IN)
                    .titled("令和２年度　公文書開示請求"),
                Sheet.of("自己情報", files.records().of(PERSONAL_REQUEST, center), DayForm.BUILT_IN),
                files.nil(center))),
        new Book(
            "子ども未来部",
            "届出（子ども未来部）.xlsx",
            Shape.XLSX,
            List.of(
                Sheet.of("目的外", files.records().of(OUTSIDE_USE, children), Notation.FULL_ERA),
                Sheet.of("外部提供", files.records().of(EXTERNAL_PROVISION, children), DayForm.GANNEN),
                files.nil(children))));
  }
}
