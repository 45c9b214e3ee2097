package jp.kokuji.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What the first invented ledgers lacked: documents, copies and fees, requesters and subjects,
 * appeals that run on into the next year, complaints, and corporations of the city. It draws from a
 * chance of its own, so that the other ledgers stay as they were.
 */
final class InventedOthers {
  private final int year;
  private final SplittableRandom random;
  private final Map<String, List<Map<String, String>>> ledgers;

  private InventedOthers(int year, Map<String, List<Map<String, String>>> ledgers) {
    this.year = year;
    this.random = new SplittableRandom(7L * year);
    this.ledgers = ledgers;
  }

  /** Adds to the ledgers of a fiscal year under the Act. */
  static void addTo(int year, Map<String, List<Map<String, String>>> ledgers) {
    InventedOthers others = new InventedOthers(year, ledgers);
    ledgers.getOrDefault("公文書開示請求", List.of()).forEach(others::describe);
    ledgers.getOrDefault("自己情報開示等請求", List.of()).forEach(others::letter);
    ledgers
        .getOrDefault("漏えい等報告", List.of())
        .forEach(leak -> leak.put("特定個人情報", others.pick("含む", "含まない")));
    others.appeals();
    others.complaints();
    others.corporations();
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }

  private void describe(Map<String, String> request) {
    boolean copied = request.getOrDefault("開示方法", "").contains("写し");
    boolean disclosed = request.getOrDefault("処理結果", "").endsWith("開示");
    boolean given = disclosed && !request.getOrDefault("処理結果", "").equals("不開示");
    int pages = copied && given ? 1 + random.nextInt(60) : 0;
    request.put("請求・申出の別", pick("請求", "請求", "請求", "申出"));
    request.put("請求者の種類", pick("個人", "個人", "法人", "報道", "大学"));
    request.put("文書の分野", pick("工事・契約", "工事・契約", "都市計画", "福祉", "環境", ""));
    request.put("文書数", disclosed ? "" + (1 + random.nextInt(5)) : "");
    request.put("写しの枚数", pages == 0 ? "" : "" + pages);
    request.put("費用", pages == 0 ? "" : "" + 10 * pages);
  }

  /** Says for some of the requests under which letter of the seventh clause they fall. */
  private void letter(Map<String, String> request) {
    boolean own = !request.getOrDefault("実施機関", "").equals("議会");
    request.put("特定個人情報", pick("含む", "含まない", "含まない"));
    if (own && request.getOrDefault("該当号", "").equals("第3号")) {
      request.put("該当号", pick("第7号ロ", "第2号・第7号イ・ハ"));
    }
  }

  private void appeals() {
    appeal(
        "情" + (year - 2018) + "-1", ledgers.getOrDefault("公文書開示請求", List.of()), "情報公開", year, "");
    appeal(
        "個" + (year - 2018) + "-1",
        ledgers.getOrDefault("自己情報開示等請求", List.of()),
        "個人情報保護",
        year,
        "一部認容");
    if (year > 2023) {
      List<Map<String, String>> before =
          InventedYear.of(year - 1).getOrDefault("公文書開示請求", List.of());
      appeal("情" + (year - 2019) + "-1", before, "情報公開", year - 1, pick("棄却", "認容"));
    }
  }

  /** Against the first decision of the year; one of last year keeps its number and day. */
  private void appeal(
      String number, List<Map<String, String>> requests, String system, int filed, String result) {
    Map<String, String> decided =
        requests.stream()
            .filter(row -> row.getOrDefault("処理結果", "").matches("部分開示|不開示"))
            .filter(row -> !row.getOrDefault("実施機関", "").equals("議会"))
            .filter(row -> row.getOrDefault("決定日", "").compareTo(filed + "-12-01") < 0)
            .findFirst()
            .orElse(Map.of());
    row(
        "審査請求",
        List.of("整理番号", "制度", "審査請求日", "実施機関", "所管部課", "対象受付番号", "審査請求の内容", "実施機関の処分", "結果"),
        number,
        system,
        filed + "-12-10",
        decided.getOrDefault("実施機関", Department.CITIZENS.agency),
        decided.getOrDefault("所管部課", Department.CITIZENS.label),
        decided.getOrDefault("受付番号", ""),
        "決定の取消し",
        decided.getOrDefault("処理結果", "部分開示"),
        result);
  }

  private void complaints() {
    List<String> headings = List.of("整理番号", "受付日", "実施機関", "所管部課", "苦情の内容", "処理結果", "処理日");
    for (int number = 1; number <= 3; number++) {
      Department department = number == 2 ? Department.WELFARE : Department.CITIZENS;
      LocalDate on = LocalDate.of(year, 3 + 3 * number, number == 3 ? 20 : 8);
      row(
          "苦情",
          headings,
          year - 2018 + "-" + number,
          "" + on,
          department.agency,
          department.label,
          number == 3 ? "管理" : pick("取得", "提供"),
          number == 3 ? "" : pick("説明", "是正"),
          number == 3 ? "" : "" + on.plusDays(10));
    }
    if (year > 2023) {
      row(
          "苦情",
          headings,
          year - 2019 + "-3",
          year - 1 + "-12-20",
          Department.CITIZENS.agency,
          Department.CITIZENS.label,
          "管理",
          "引継ぎ",
          year + "-04-20");
    }
  }

  private void corporations() {
    for (String body : List.of("文化振興の財団", "市民の公園の会社")) {
      int offers = 1 + random.nextInt(4);
      int refused = random.nextInt(2);
      row(
          "出資法人の情報公開",
          List.of("法人", "実施機関", "申出", "開示", "部分開示", "不開示"),
          body,
          Department.CITIZENS.agency,
          "" + offers,
          "" + (offers - refused),
          "0",
          "" + refused);
    }
  }

  private void row(String kind, List<String> headings, String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      row.put(headings.get(i), cells[i]);
    }
    ledgers.computeIfAbsent(kind, name -> new ArrayList<>()).add(row);
  }
}
