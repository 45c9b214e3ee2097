package jp.kokuji.sample;

import java.util.ArrayList;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;

/**
 * Notices of external provision. The reports tell only how many each agency had; to whom and what
 * goes round the usual inquiries of such departments.
 */
final class ExternalProvisions {
  /** Department | recipient | business | items | basis | law. */
  private static final List<List<String>> INQUIRIES =
      """
      市民文化部|久留米警察署|住民基本台帳業務|氏名、住所、異動の履歴|法令|刑事訴訟法
      市民文化部|福岡地方裁判所久留米支部|住民基本台帳業務|世帯の構成、住所|法令|民事執行法
      市民文化部|久留米税務署|個人住民税賦課業務|所得額、控除の内訳|法令|国税通則法
      市民文化部|福岡県久留米県税事務所|個人住民税賦課業務|所得額、扶養の人数|法律|地方税法
      市民文化部|久留米年金事務所|国民年金業務|住所、婚姻の有無|法令|国民年金法
      市民文化部|筑後地域の市町村|市税収納業務|滞納の有無、財産の所在|法律|地方税法
      市民文化部|一般社団法人髙﨑会|墓地管理業務|使用者の氏名、区画の番号|本人同意|
      健康福祉部|久留米警察署|生活保護業務|受給の有無、住所|法令|刑事訴訟法
      健康福祉部|社会福祉法人髙﨑会|介護保険認定業務|要介護度、認定の期間|本人同意|
      健康福祉部|福岡県後期高齢者医療広域連合|国民健康保険業務|資格の得喪、給付の記録|法令|高齢者の医療の確保に関する法律
      健康福祉部|地域包括支援センター|高齢者見守り業務|氏名、住所、緊急の連絡先|第3号|
      健康福祉部|他市の福祉事務所|生活保護業務|世帯の構成、収入|法律|生活保護法
      子ども未来部|福岡県久留米児童相談所|児童相談業務|家庭の状況、通所の記録|法令|児童虐待の防止等に関する法律
      子ども未来部|他市の児童手当担当課|児童手当支給業務|受給の有無、支給の終わった月|法律|児童手当法
      総務部|久留米広域消防本部|災害対策業務|要支援者の氏名、住所|第4号|
      総務部|久留米警察署|庁舎防犯カメラ業務|録画された映像|法令|刑事訴訟法
      都市建設部|福岡県久留米県土整備事務所|建築確認業務|建築主の氏名、敷地の所在|法令|建築基準法
      都市建設部|国土交通省九州地方整備局|道路境界業務|土地所有者の氏名、住所|審議会答申|
      協働推進部|筑後川流域の土地改良区|校区まちづくり業務|組合員の氏名、住所|本人同意|
      上下水道部|福岡県南広域水道企業団|給水契約業務|使用者の氏名、使用水量|第4号|
      上下水道部|久留米警察署|給水契約業務|使用開始日、使用者の氏名|法令|刑事訴訟法
      上下水道部|他市の税務担当課|下水道使用料業務|使用者の氏名、納付の方法|法律|地方税法
      教育部|福岡県教育委員会|学籍管理業務|在籍の有無、転出先|法令|学校教育法
      教育部|久留米警察署|学籍管理業務|保護者の氏名、住所|法律|刑事訴訟法
      教育部|医療法人𠮷光会|学校保健業務|健康診断の結果|本人同意|
      """
          .lines()
          .map(line -> List.of(line.split("\\|", -1)))
          .toList();

  private ExternalProvisions() {}

  static List<Row> of(FiscalYear year, Plan plan) {
    Requests requests = new Requests(year);
    List<Row> rows = new ArrayList<>();
    for (Plan.Share share : plan.shares()) {
      List<List<String>> usual =
          INQUIRIES.stream()
              .filter(inquiry -> inquiry.getFirst().equals(share.department().label))
              .toList();
      for (int i = 0; i < share.count(); i++) {
        rows.add(row(requests, share, i, usual.get(i * 7 % 11 % usual.size())));
      }
    }
    return rows;
  }

  private static Row row(Requests requests, Plan.Share share, int i, List<String> inquiry) {
    Department department = share.department();
    return Row.of(
        department,
        "%s外-%03d".formatted(department.sign, i + 1),
        requests.day((i + 0.5) / share.count()),
        department.agency,
        department.label,
        inquiry.get(1),
        inquiry.get(2),
        inquiry.get(3),
        inquiry.get(4),
        inquiry.get(5));
  }
}
