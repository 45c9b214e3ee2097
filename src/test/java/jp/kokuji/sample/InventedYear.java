package jp.kokuji.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The ledgers of a year that no city has published: names of the city's departments, all else
 * invented. The same year is always invented alike. Ledgers are by their kinds' names, a record by
 * its headings.
 */
final class InventedYear {
  private static final List<Department> BUSY =
      List.of(
          Department.CITIZENS,
          Department.WELFARE,
          Department.CHILDREN,
          Department.WATERWORKS,
          Department.EDUCATION,
          Department.ASSEMBLY);

  private final int year;
  private final boolean act;
  private final SplittableRandom random;
  private final Map<String, List<Map<String, String>>> ledgers = new TreeMap<>();

  private InventedYear(int year) {
    this.year = year;
    this.act = year >= 2023;
    this.random = new SplittableRandom(year);
  }

  /** The ledgers of the fiscal year. */
  static Map<String, List<Map<String, String>>> of(int year) {
    InventedYear invented = new InventedYear(year);
    invented.personalRequests();
    invented.documentRequests();
    invented.registers();
    invented.uses("目的外利用届出", "利用先業務名", "目的外利用した業務", "目的外利用した項目");
    invented.uses("外部提供届出", "提供先", "提供した業務", "提供した項目");
    invented.offices();
    if (invented.act) {
      invented.ledgers.putAll(InventedCouncil.of(year));
      InventedOthers.addTo(year, invented.ledgers);
    }
    invented.nilReturns();
    return invented.ledgers;
  }

  private void add(String kind, Object... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put((String) cells[i], String.valueOf(cells[i + 1]));
    }
    ledgers.computeIfAbsent(kind, name -> new ArrayList<>()).add(row);
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }

  private LocalDate day(int most) {
    return LocalDate.of(year, 4, 1).plusDays(random.nextInt(most));
  }

  private void personalRequests() {
    for (int number = 1; number <= 24; number++) {
      Department department = BUSY.get(random.nextInt(BUSY.size()));
      String type = number % 8 == 0 ? "訂正" : number % 11 == 0 ? stop() : "開示";
      String outcome = outcome(type);
      request(number, day(330), department, type, outcome, random.nextInt(60));
    }
    // received under the ordinance, decided when the Act was in force
    if (year == 2022) {
      request(25, LocalDate.of(2023, 3, 20), Department.CITIZENS, "開示", "一部承諾", 50);
    }
  }

  private String stop() {
    return act ? "利用停止" : "消去";
  }

  private String outcome(String type) {
    if (!act) {
      return pick("承諾", "承諾", "一部承諾", "一部承諾", "不存在", "拒否", "取下げ");
    }
    return type.equals("開示")
        ? pick("開示", "開示", "部分開示", "部分開示", "部分開示", "不開示", "存否応答拒否", "不存在", "却下", "取下げ")
        : pick("訂正等", "一部訂正等", "不訂正等", "取下げ");
  }

  private void request(
      int number, LocalDate on, Department department, String type, String outcome, int days) {
    boolean clauses = List.of("一部承諾", "部分開示", "不開示").contains(outcome);
    boolean disclosed = type.equals("開示");
    add(
        "自己情報開示等請求",
        "受付番号",
        number,
        "受付日",
        on,
        "実施機関",
        department.agency,
        "所管部課",
        department.label,
        "請求区分",
        type,
        "開示方法",
        disclosed ? pick("閲覧", "写しの交付", "写しの交付", "閲覧・写しの交付") : "",
        "処理結果",
        outcome,
        "該当号",
        clauses ? pick("第1号", "第2号", "第2号・第3号", "第3号") : "",
        "決定日",
        on.plusDays(days),
        "請求者",
        act ? pick("本人", "本人", "本人", "法定代理人", "任意代理人") : "",
        "利用停止の理由",
        type.equals("利用停止") ? pick("不適正な取得", "目的外の提供") : "",
        "期限の扱い",
        !act || days <= 30 ? "" : days <= 55 ? "延長" : "特例延長",
        "手数料",
        act && disclosed ? 10 * random.nextInt(20) : "");
  }

  private void documentRequests() {
    for (int number = 1; number <= 30; number++) {
      Department department = BUSY.get(random.nextInt(BUSY.size()));
      String outcome = pick("開示", "開示", "部分開示", "部分開示", "不開示", "不存在", "取下げ");
      LocalDate on = day(330);
      add(
          "公文書開示請求",
          "受付番号",
          number,
          "受付日",
          on,
          "実施機関",
          department.agency,
          "所管部課",
          department.label,
          "請求者区分",
          pick("市内", "市外"),
          "開示方法",
          pick("閲覧", "写しの交付", "閲覧及び写しの交付"),
          "処理結果",
          outcome,
          "該当号",
          outcome.contains("部分") || outcome.equals("不開示") ? pick("第1号", "第2号・第4号") : "",
          "決定日",
          on.plusDays(random.nextInt(20)));
    }
  }

  private void registers() {
    for (int number = 1; number <= 8; number++) {
      Department department = BUSY.get(random.nextInt(BUSY.size() - 1));
      add(
          "個人情報業務登録",
          "届出番号",
          number,
          "届出日",
          day(350),
          "登録区分",
          pick("開始", "変更", "廃止"),
          "業務の名称",
          pick("防災訓練の名簿", "文化祭の申込み", "水道料金の相談") + "（その" + number + "）",
          "実施機関",
          department.agency,
          "所管部課",
          department.label);
      if (act) {
        add(
            "個人情報ファイル簿",
            "ファイル番号",
            number,
            "掲載日",
            day(350),
            "掲載区分",
            pick("作成", "作成", "変更", "廃止"),
            "個人情報ファイルの名称",
            pick("図書館の利用者", "給水の契約者", "保育の申込み") + "（その" + number + "）",
            "実施機関",
            department.agency,
            "所管部課",
            department.label,
            "本人の数",
            1000 + random.nextInt(30_000));
      }
    }
    for (int number = 1; act && number <= 3; number++) {
      Department department = BUSY.get(random.nextInt(BUSY.size() - 1));
      LocalDate on = day(300);
      add(
          "漏えい等報告",
          "整理番号",
          number,
          "知った日",
          on,
          "実施機関",
          department.agency,
          "所管部課",
          department.label,
          "事態の区分",
          pick("要配慮個人情報", "本人の数", "不正の目的"),
          "本人の数",
          1 + random.nextInt(400),
          "確報日",
          on.plusDays(25));
    }
  }

  private void uses(String kind, String to, String from, String items) {
    for (int number = 1; number <= 9; number++) {
      Department department = BUSY.get(random.nextInt(BUSY.size() - 1));
      String basis =
          act
              ? pick("法第69条第1項", "第1号", "第2号", "第3号", "統計", "本人の利益", "第4号")
              : pick("本人同意", "条例第9条第3項第3号", "条例第9条第3項第4号", "法律");
      boolean law = basis.equals("法律") || basis.equals("法第69条第1項");
      add(
          kind,
          "届出番号",
          number,
          "届出日",
          day(350),
          "実施機関",
          department.agency,
          "所管部課",
          department.label,
          to,
          pick("避難の支援", "健診の案内", "統計の調査"),
          from,
          pick("住民の台帳", "国民健康保険"),
          items,
          "氏名、住所",
          "根拠",
          basis,
          "根拠法令",
          law ? pick("災害対策基本法", "統計法") : "");
    }
  }

  /** What the office of general affairs keeps for the whole city. */
  private void offices() {
    for (int session = 1; !act && session <= 2; session++) {
      LocalDate on = LocalDate.of(year, 4 + 3 * session, 10);
      add(
          "審議会・審査会",
          "会議名",
          "情報公開・個人情報保護審議会",
          "回数",
          session,
          "開催日",
          on,
          "場所",
          "市庁舎会議室",
          "議題番号",
          1,
          "議題",
          "運用状況について",
          "諮問機関",
          "市長",
          "結論",
          "承認");
    }
    add("職員研修", "実施年月", year + "-06", "対象者", "新任の職員", "研修内容", "個人情報の取扱い", "実施方法", "動画");
    for (String system : List.of("情報公開", "個人情報保護")) {
      add(
          "公表実績",
          "対象年度",
          year - 1 + "年度",
          "制度",
          system,
          "告示日",
          LocalDate.of(year, 6, 20),
          "告示番号",
          year - 1800,
          "公表方法",
          "市のウェブサイト");
    }
    for (Department department : Department.values()) {
      add(
          "情報提供",
          "実施機関",
          department.agency,
          "情報公開コーナー",
          department.corner(),
          "年月",
          "",
          "閲覧",
          random.nextInt(9),
          "写しの交付",
          random.nextInt(5),
          "刊行物有償頒布",
          random.nextInt(3));
    }
    String audit = "特定個人情報の取扱いに関する監査";
    add("監査概要", "監査名", audit, "区分", "期間", "内容", "九月から十一月まで", "所属", "", "担当", "");
    add("監査概要", "監査名", audit, "区分", "対象課", "内容", "市民課", "所属", "市民文化部", "担当", "");
    add(
        "監査指摘",
        "監査名",
        audit,
        "番号",
        1,
        "対象課",
        "市民課",
        "監査基準",
        "安全管理措置",
        "判定",
        pick("指摘事項", "助言"),
        "指摘内容",
        "記録の点検が年に一度行われていない。");
  }

  /** Every department sends its records or says that it has none. */
  private void nilReturns() {
    List<String> kinds =
        new ArrayList<>(List.of("自己情報開示等請求", "公文書開示請求", "個人情報業務登録", "目的外利用届出", "外部提供届出", "審査請求"));
    if (act) {
      kinds.addAll(List.of("個人情報ファイル簿", "漏えい等報告"));
    }
    if (act && !ledgers.containsKey("諮問した個人情報の目録")) {
      add(
          "該当なし届",
          "届出の種類",
          "諮問した個人情報の目録",
          "実施機関",
          Department.GENERAL_AFFAIRS.agency,
          "所管部課",
          Department.GENERAL_AFFAIRS.label);
    }
    for (Department department : Department.values()) {
      for (String kind : kinds) {
        boolean has =
            ledgers.getOrDefault(kind, List.of()).stream()
                .anyMatch(row -> department.label.equals(row.get("所管部課")));
        if (!has) {
          add("該当なし届", "届出の種類", kind, "実施機関", department.agency, "所管部課", department.label);
        }
      }
    }
  }
}
