package jp.kokuji.sample;

import java.util.List;

/** The record kinds as the contract heads their columns. */
enum Kind {
  DOCUMENT_REQUEST("公文書開示請求", "受付番号 枝番 受付日 実施機関 所管部課 情報公開コーナー 請求者区分 開示方法 処理結果 該当号 決定日"),
  PERSONAL_REQUEST("自己情報開示等請求", "受付番号 枝番 受付日 実施機関 所管部課 請求区分 開示方法 処理結果 該当号 決定日"),
  OUTSIDE_USE("目的外利用届出", "届出番号 届出日 実施機関 所管部課 利用先業務名 目的外利用した業務 目的外利用した項目 根拠 根拠法令"),
  EXTERNAL_PROVISION("外部提供届出", "届出番号 届出日 実施機関 所管部課 提供先 提供した業務 提供した項目 根拠 根拠法令"),
  BUSINESS_REGISTRATION("個人情報業務登録", "届出番号 届出日 登録区分 業務の名称 実施機関 所管部課"),
  APPEAL("審査請求", "整理番号 制度 審査請求日 実施機関 所管部課 対象受付番号 審査請求の内容 実施機関の処分 諮問年月日 答申年月日 答申内容 結果 取下年月日"),
  COUNCIL_ITEM("審議会・審査会", "会議名 回数 開催日 終了日 場所 議題番号 議題 根拠条項 諮問機関 利用機関 結論 付帯意見"),
  INFORMATION_PROVISION("情報提供", "実施機関 情報公開コーナー 年月 閲覧 写しの交付 刊行物有償頒布"),
  AUDIT_FINDING("監査指摘", "監査名 番号 対象課 監査基準 判定 指摘内容"),
  AUDIT_SCOPE("監査概要", "監査名 区分 内容 所属 担当"),
  TRAINING("職員研修", "実施年月 対象者 研修内容 実施方法"),
  PUBLICATION("公表実績", "対象年度 制度 告示日 告示番号 公表方法"),
  NIL_RETURN("該当なし届", "届出の種類 実施機関 所管部課");

  final String label;
  private final String words;

  Kind(String label, String words) {
    this.label = label;
    this.words = words;
  }

  /** The contract's headings of its columns. */
  List<String> headings() {
    return List.of(words.split(" ", -1));
  }
}
