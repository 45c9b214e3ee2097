package jp.kokuji.sample;

import java.util.Map;
import jp.kokuji.calendar.FiscalYear;

/** The records of 令和2年度, and the one appeal of 令和元年度 that was still open. */
final class Records2020 {
  static final FiscalYear YEAR = new FiscalYear(2020);

  private static final Plan PERSONAL =
      Plan.parse(
          """
          総務部 承諾=2
          市民文化部 承諾=25 一部承諾(1)=2 一部承諾(2)=5 一部承諾(1+2)=4 不存在=5
          健康福祉部 承諾=30 一部承諾(1)=15 一部承諾(2)=2 一部承諾(1+6+8)=1 一部承諾(1+2+6)=1 一部承諾(2+5+6)=1 不存在=4 拒否=1
          保健所 承諾=1
          都市建設部 承諾=3 一部承諾(1+2)=2
          上下水道部 承諾=2 一部承諾(1+2)=1
          教育部 承諾=4
          """);

  private static final Map<String, String> METHODS =
      Map.of(
          "承諾", "閲覧=30 写しの交付=29 閲覧・写しの交付=8",
          "一部承諾", "閲覧=1 写しの交付=22 閲覧・写しの交付=11",
          "不存在", "写しの交付=4 閲覧・写しの交付=5",
          "拒否", "写しの交付=1");

  private static final Plan EXTERNAL =
      Plan.parse(
          """
          総務部 届出=14
          協働推進部 届出=9
          市民文化部 届出=112
          健康福祉部 届出=71
          子ども未来部 届出=12
          都市建設部 届出=15
          上下水道部 届出=15
          教育部 届出=30
          """);

  private static final String OUTSIDE_USE =
      """
      子ども未来部|目2-01|2020-05-12|市長|子ども未来部|子育て世帯臨時特別給付金給付業務|児童手当支給業務|児童手当を受ける人の氏名・住所と児童の氏名・生年月日など|第3号|
      総務部|目2-02|2020-05-14|市長|総務部|子育て世帯臨時特別給付金給付業務|児童手当支給業務¶（人事厚生課）|児童手当を受ける市職員の氏名・住所と児童の氏名・生年月日など|条例第9条第3項第3号|
      子ども未来部|目2-03|2020-06-02|市長|子ども未来部|ひとり親家庭支援給付金支給業務|児童扶養手当支給業務|児童扶養手当を受ける人の氏名・住所と児童の氏名・生年月日など|第3号|
      子ども未来部|目2-04|2020-07-08|市長|子ども未来部|ひとり親世帯臨時特別給付金支給業務|児童扶養手当支給業務|児童扶養手当を受ける人の氏名・住所と児童の氏名・生年月日など|第3号|
      健康福祉部|目2-05|2020-07-20|市長|健康福祉部|特別定額給付金支給業務|国民健康保険料納付指導滞納整理業務|宛所不明で戻った通知を送り直すための氏名・住所・送付先・電話番号|条例第９条第３項第３号|
      市民文化部|目2-06|2020-08-17|市長|市民文化部市民課|妊娠出産支援特別給付金支給業務|住民基本台帳業務|令和2年4月28日から同年7月1日までに生まれた子と親の氏名・住所・生年月日など|条例第9条第3項第3号|
      健康福祉部|目2-07|2020-11-04|市長|健康福祉部|高齢者の保健事業と介護予防の一体的実施に関する業務|国民健康保険業務|被保険者の加入の状況と高額療養費の自己負担の区分|第4号|
      健康福祉部|目2-08|2020-11-06|市長|健康福祉部|就学先の相談に関する業務|障害者手帳交付業務|翌年度に就学する子の手帳の種別と等級|審議会答申|
      市民文化部|目2-09|2021-02-03|市長|市民文化部市民課|外国人相談窓口案内の配付及び外国人住民調査業務|住民基本台帳業務|世帯主である外国人住民の氏名・住所|条例第9条第3項第4号|
      市民文化部|目2-10|2020-07-14|市長|市民文化部市民課|被災者台帳作成業務|住民基本台帳業務|被災した世帯の氏名・住所・生年月日|法律|災害対策基本法
      健康福祉部|目2-11|2020-07-15|市長|健康福祉部|避難行動要支援者名簿作成業務|介護保険認定業務|要介護度と住所|法令|災害対策基本法
      """;

  private static final String REGISTRATIONS =
      """
      保健所|業2-01|2020-10-30|開始|高齢者の保健事業と介護予防の一体的実施に関する業務|市長|健康福祉部保健所地域保健課
      総務部|業2-02|2020-05-11|開始|新型コロナウイルス対策業務|市長|総務部総務課
      協働推進部|業2-03|2020-06-15|開始|つながり届く市民活動推進補助金|市長|協働推進部協働推進課
      健康福祉部|業2-04|2020-07-27|開始|成年後見制度利用支援事業|市長|健康福祉部長寿支援課
      協働推進部|業2-05|2021-01-29|開始|外国人相談窓口案内の配付及び外国人住民調査業務|市長|協働推進部広聴・相談課
      市民文化部|業2-06|2020-09-01|開始|市民センター防犯カメラ設置及び運用|市長|市民文化部各市民センター
      市民文化部|業2-07|2021-03-01|変更|市民センター防犯カメラ設置及び運用|市長|市民文化部各市民センター
      """;

  private static final String APPEALS =
      """
      健康福祉部|公審2-1|情報公開|2020-06-10|市長|健康福祉部|健福-04|公文書があるかどうかを答えないとした令和2年6月8日の決定（2健総第40号）の取消し|存否応答拒否|2020-06-15|2020-09-18|健康福祉部が存否を答えなかった決定を妥当とする。||
      保健所|公審2-2|情報公開|2020-07-13|市長|保健所|保健-12|令和2年6月22日の部分開示決定（2総医第1851号）で伏せられた、新型コロナウイルス感染症の感染者と死亡者に関する部分の開示|部分開示|2020-07-22|2020-11-17|すでに公にされている内容に当たる部分は決定を取り消して開示すべきであり、残りの部分を不開示とした決定は妥当とする。||
      """;

  private static final String CARRIED_OVER =
      """
      健康福祉部|個審1-1|個人情報保護|2020-02-21|市長|健康福祉部||自己情報の一部を承諾しないとした決定の取消し|一部承諾|2020-03-18|||取下げ|2020-09-04
      """;

  private static final String TRAINING =
      """
      総務部|2020-04|新規採用職員|情報公開制度に関する研修|集合研修に代えて資料を提供
      総務部|2020-05|任期付非常勤職員|情報公開制度に関する研修|集合研修に代えて資料を提供
      """;

  private static final String PUBLICATION =
      """
      総務部|令和元年度|個人情報保護|2020-08-07|381|久留米市告示と市のホームページ
      """;

  private Records2020() {}

  static Records records() {
    return new Records()
        .with(Kind.DOCUMENT_REQUEST, DocumentRequests.of(YEAR))
        .with(Kind.PERSONAL_REQUEST, PersonalRequests.of(YEAR, PERSONAL, METHODS))
        .with(Kind.OUTSIDE_USE, Text.rows(Kind.OUTSIDE_USE, OUTSIDE_USE))
        .with(Kind.EXTERNAL_PROVISION, ExternalProvisions.of(YEAR, EXTERNAL))
        .with(Kind.BUSINESS_REGISTRATION, Text.rows(Kind.BUSINESS_REGISTRATION, REGISTRATIONS))
        .with(Kind.APPEAL, Text.rows(Kind.APPEAL, APPEALS))
        .with(Kind.COUNCIL_ITEM, Meetings2020.rows())
        .with(Kind.INFORMATION_PROVISION, Provision2020.rows())
        .with(Kind.AUDIT_SCOPE, Audit2020.scope())
        .with(Kind.AUDIT_FINDING, Audit2020.findings())
        .with(Kind.TRAINING, Text.rows(Kind.TRAINING, TRAINING))
        .with(Kind.PUBLICATION, Text.rows(Kind.PUBLICATION, PUBLICATION));
  }

  static Records carriedOver() {
    return new Records().with(Kind.APPEAL, Text.rows(Kind.APPEAL, CARRIED_OVER));
  }
}
