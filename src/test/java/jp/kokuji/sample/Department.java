package jp.kokuji.sample;

import java.util.Arrays;

/** The departments of both years, in the order of the corners' table of the R2 report. */
enum Department {
  POLICY("市長", "総合政策部", "総政"),
  GENERAL_AFFAIRS("市長", "総務部", "総務"),
  COOPERATION("市長", "協働推進部", "協働"),
  SECRETARIAT("市長", "秘書室", "秘書"),
  ACCOUNTS("市長", "会計室", "会計"),
  CITIZENS("市長", "市民文化部", "市文"),
  CITY_PLAZA("市長", "シティプラザ総務", "プラ"),
  WELFARE("市長", "健康福祉部", "健福"),
  HEALTH_CENTER("市長", "保健所", "保健"),
  CHILDREN("市長", "子ども未来部", "子未"),
  ENVIRONMENT("市長", "環境部", "環境"),
  FARMING("市長", "農政部", "農政"),
  COMMERCE("市長", "商工観光労働部", "商工"),
  CONSTRUCTION("市長", "都市建設部", "都建"),
  TANUSHIMARU("市長", "田主丸総合支所", "田主"),
  KITANO("市長", "北野総合支所", "北野"),
  JOJIMA("市長", "城島総合支所", "城島"),
  MIZUMA("市長", "三潴総合支所", "三潴"),
  WATERWORKS("企業管理者", "上下水道部", "上下"),
  EDUCATION("教育委員会", "教育部", "教育"),
  ELECTION("選挙管理委員会", "選挙管理委員会事務局", "選管"),
  EQUITY("公平委員会", "公平委員会事務局", "公平"),
  INSPECTION("監査委員", "監査委員事務局", "監査"),
  FARMLAND("農業委員会", "農業委員会事務局", "農委"),
  ASSEMBLY("議会", "議会事務局", "議会"),
  LAND_CORPORATION("土地開発公社", "土地開発公社", "公社"),
  ASSESSMENT("固定資産評価審査委員会", "固定資産評価審査委員会事務局", "固評");

  final String agency;
  final String label;

  /** How its own numbers begin. */
  final String sign;

  Department(String agency, String label, String sign) {
    this.agency = agency;
    this.label = label;
    this.sign = sign;
  }

  /** The corner that receives its requests, as the R2 report names it. */
  String corner() {
    return this == HEALTH_CENTER ? "健康福祉部保健所" : label;
  }

  static Department named(String label) {
    return Arrays.stream(values())
        .filter(department -> department.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no department " + label));
  }
}
