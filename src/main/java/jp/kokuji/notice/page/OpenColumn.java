package jp.kokuji.notice.page;

import java.util.Locale;
import java.util.stream.Stream;

/** The columns of the open data, in order. */
enum OpenColumn {
  FIGURE_ID("数字の番号", "Figure id", "string", true, "報告書:表:行:列。年度とあわせて数字を特定する"),
  AREA_CODE("全国地方公共団体コード", "Local government code", "string", true, "検査数字を含む6桁"),
  AREA_NAME("市区町村名", "Municipality", "string", true, "正式な名称"),
  REPORT_ID("報告書の番号", "Report id", "string", true, "報告書の記号"),
  REPORT_TITLE("報告書の名称", "Report title", "string", true, "印刷した報告書の表題"),
  FISCAL_YEAR("年度", "Fiscal year", "gYear", true, "4月1日から翌年3月31日まで。4月1日の属する西暦の年"),
  FISCAL_YEAR_ERA("年度（和暦）", "Fiscal year (Japanese era)", "string", true, "元号による年度"),
  TABLE_ID("表の番号", "Table id", "string", true, "報告書の中の表の記号"),
  TABLE_TITLE("表の名称", "Table title", "string", true, "表が数えているもの"),
  ROW_1("行1", "Row, level 1", "string", true, "表の行の見出し。「合計」はほかの行の合計"),
  ROW_2("行2", "Row, level 2", "string", false, "行の見出しの2段目。段がないときは空欄"),
  ROW_3("行3", "Row, level 3", "string", false, "行の見出しの3段目。段がないときは空欄。+ は該当する号の組合せ"),
  COLUMN("列", "Column", "string", true, "表の列の見出し"),
  VALUE("値", "Value", "decimal", true, "件数など。単位は unit の列。0 は 0 件"),
  UNIT("単位", "Unit", "string", true, "数えているもの（請求・決定・届出・回など）"),
  NOTICE_NUMBER("告示番号", "Notice number", "string", true, "公表した告示の番号"),
  NOTICE_DATE("告示日", "Notice date", "date", true, "公表した告示の日"),
  STATUS("状態", "Observation status", "string", true, "数字の状態。語の意味は codes.csv の status");

  final String japanese;
  final String english;
  final String datatype;
  final boolean required;
  final String meaning;

  OpenColumn(String japanese, String english, String datatype, boolean required, String meaning) {
    this.japanese = japanese;
    this.english = english;
    this.datatype = datatype;
    this.required = required;
    this.meaning = meaning;
  }

  /** The physical name, in the header line. */
  String physicalName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Iterable<String> names() {
    return Stream.of(values()).map(OpenColumn::physicalName).toList();
  }
}
