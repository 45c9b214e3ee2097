package jp.kokuji.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A council's year that never was: what it was consulted on, what data stood behind it, when it met
 * and what it answered. The sizes of the layers are those of a map system that a city once moved.
 */
final class InventedCouncil {
  private static final String COUNCIL = "情報公開・個人情報保護審議会";
  private static final String BASIS = "個人情報の保護に関する法律第129条";
  private static final String APPROVED = "承認";
  private static final String WITH_OPINION = "付帯意見を付して承認";

  private static final List<String> LAYERS =
      List.of(
          "広い道路の要望 258 氏名、住所、電話番号",
          "農地の要望 3949 住所、氏名、電話番号、要望",
          "生活道路の要望 1510 住所、氏名、電話番号、要望",
          "道路の陳情 2172 氏名、住所、地番、電話番号、要望",
          "前の災害の記録 1945 場所、通報者、住所、電話番号、通報、被災者",
          "災害の記録 5206 場所、通報者、住所、電話番号、通報、被災者",
          "避難に支援の要る人 6502 住所",
          "民生委員 566 氏名、電話番号",
          "消毒をした家 365 相談者、住所、場所",
          "林地の地番（新） 8292 氏名、氏名の読み、住所",
          "森林の計画図 13086 氏名、氏名の読み",
          "林地の地番（旧） 8292 氏名、氏名の読み、住所",
          "ため池 121 所有者、管理者",
          "道路の照明 1893 管理者",
          "自営の住まい 42 氏名、住所",
          "建築の許可 200 申請者",
          "用地の届出 175 場所、申請者",
          "立地の届出 56 場所、申請者",
          "風致地区の申請 18 氏名、住所",
          "使われていない農地 1606 氏名、住所",
          "水門の台帳 209 氏名、氏名の読み、住所、電話番号");

  private final List<Map<String, String>> consultations = new ArrayList<>();
  private final List<Map<String, String>> files = new ArrayList<>();
  private final List<Map<String, String>> items = new ArrayList<>();

  private InventedCouncil() {}

  /** Its ledgers of a fiscal year under the Act, by the names of their kinds. */
  static Map<String, List<Map<String, String>>> of(int year) {
    InventedCouncil council = new InventedCouncil();
    switch (year) {
      case 2023 -> council.first();
      case 2024 -> council.second();
      default -> council.third();
    }
    Map<String, List<Map<String, String>>> ledgers = new LinkedHashMap<>();
    ledgers.put("諮問・答申", council.consultations);
    ledgers.put("諮問した個人情報の目録", council.files);
    ledgers.put("審議会・審査会", council.items);
    ledgers.values().removeIf(List::isEmpty);
    return ledgers;
  }

  private void first() {
    String matter = "図書館の予約を市の外の計算機で受けることについて";
    consult("5-1", "2023-06-01", Department.EDUCATION, "", matter, "氏名、利用者番号、電話番号", "21400");
    answer("2023-07-10", "1", APPROVED, "");
    file("5-1", "図書館の予約", "21400", "氏名、利用者番号、電話番号");
    discuss("1", "2023-07-10", "1", "5-1", APPROVED, "");
    report("1", "2023-07-10", "2");
    report("2", "2023-10-10", "1");
  }

  private void second() {
    String matter = "ごみの相談の受付を市の外の計算機で行うことについて";
    consult("6-1", "2024-06-03", Department.ENVIRONMENT, "", matter, "氏名、住所、電話番号", "5200");
    answer("2024-07-10", "1", WITH_OPINION, "済んだ相談の記録は、一年で消すこと。");
    discuss("1", "2024-07-10", "1", "6-1", APPROVED, "済んだ相談の記録は、一年で消すこと。");
    report("1", "2024-07-10", "2");
    report("2", "2024-10-10", "1");
    late("6-2", "");
    discuss("2", "2024-10-10", "2", "6-2", "継続", "");
  }

  /** A consultation of the winter that the next year answers. */
  private void late(String number, String answered) {
    String matter = "水道の使用量を遠くから読むことについて";
    consult(number, "2024-09-18", Department.WATERWORKS, "", matter, "使用者番号、使用量", "138000");
    if (!answered.isEmpty()) {
      answer(answered, "1", APPROVED, "");
    }
  }

  private void third() {
    late("6-2", "2025-05-27");
    consult(
        "7-1",
        "2025-04-21",
        Department.CONSTRUCTION,
        "",
        "庁内の地図の計算機を入れ替えるため、記録を受託者に渡すことについて",
        "氏名、住所、電話番号、要望",
        "56463");
    answer("2025-05-27", "2", WITH_OPINION, "移し終えた記録は、受託者の手元に残さないこと。");
    LAYERS.stream().map(layer -> layer.split(" ")).forEach(l -> file("7-1", l[0], l[1], l[2]));
    consult(
        "7-2",
        "2025-04-21",
        Department.WELFARE,
        "子ども未来部",
        "子育てに負担の重い世帯を支える給付の対象者を確かめるため、四つの記録を使うことについて",
        "氏名、住所、生年月日",
        "830");
    answer("2025-05-27", "3", APPROVED, "");
    file("7-2", "産前産後の支援", "40", "氏名、住所、生年月日");
    file("7-2", "療養の給付", "290", "氏名、住所、生年月日");
    file("7-2", "通級の教室", "290", "氏名、住所、生年月日");
    file("7-2", "手当の受給", "210", "氏名、住所、生年月日");
    consult(
        "7-3", "2025-07-14", Department.CITIZENS, "", "窓口の予約を電子の画面で受けることについて", "氏名、電話番号", "9000");
    answer("2025-08-19", "4", APPROVED, "");
    consult(
        "7-4",
        "2025-07-14",
        Department.EDUCATION,
        "",
        "学級の記録を電子の教材に移すことについて",
        "氏名、学年、学習の記録",
        "24500");
    answer("2025-11-11", "5", "不承認", "");
    consult(
        "7-5",
        "2025-10-20",
        Department.COMMERCE,
        "",
        "商店の補助の申込みを文字に読み取る計算機に渡すことについて",
        "氏名、住所",
        "640");
    answer("", "", "", "");
    consult(
        "7-6",
        "2025-10-20",
        Department.FARMING,
        "",
        "農地の所有者の住所を水の事業の団体に知らせることについて",
        "氏名、住所",
        "1300");
    withdraw("2025-11-04");
    consult(
        "7-7", "2026-01-19", Department.CHILDREN, "", "子どもの相談を画面で受けることについて", "氏名、生年月日、画像", "2100");
    answer("2026-02-10", "6", APPROVED, "");
    meetings();
  }

  private void meetings() {
    discuss("1", "2025-05-20", "1", "6-2", "継続", "");
    discuss("1", "2025-05-20", "2", "7-1", APPROVED, "移し終えた記録は、受託者の手元に残さないこと。");
    discuss("1", "2025-05-27", "1", "6-2", APPROVED, "");
    discuss("1", "2025-05-27", "3", "7-2", APPROVED, "");
    report("1", "2025-05-27", "4");
    discuss("2", "2025-08-05", "1", "7-3", APPROVED, "");
    items.getLast().put("終了日", "2025-08-19");
    items.getLast().put("場所", "書面による決議");
    discuss("2", "2025-08-05", "2", "7-4", "継続", "");
    items.getLast().put("終了日", "2025-08-19");
    items.getLast().put("場所", "書面による決議");
    discuss("3", "2025-11-11", "1", "7-4", "不承認", "");
    discuss("3", "2025-11-11", "2", "7-5", "継続", "");
    discuss("4", "2026-02-10", "1", "7-7", APPROVED, "");
    discuss("4", "2026-02-10", "2", "7-5", "継続", "");
  }

  private void consult(
      String number,
      String day,
      Department department,
      String using,
      String matter,
      String data,
      String persons) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("諮問番号", number);
    row.put("諮問日", day);
    row.put("諮問先", COUNCIL);
    row.put("実施機関", department.agency);
    row.put("所管部課", department.label);
    row.put("諮問機関", department.label);
    row.put("利用機関", using);
    row.put("諮問件名", matter);
    row.put("諮問の根拠", BASIS);
    row.put("諮問の理由", "手続を早くし、窓口に来られない人も使えるようにするため。");
    row.put("安全管理の措置", "扱う職員を限り、記録の持出しを禁じ、要らなくなった記録は消去する。");
    row.put("個人情報の項目", data);
    row.put("本人の数", persons);
    row.put("答申日", "");
    row.put("答申番号", "");
    row.put("答申", "");
    row.put("付帯意見", "");
    consultations.add(row);
  }

  private void answer(String day, String number, String answer, String opinion) {
    Map<String, String> row = consultations.getLast();
    row.put("答申日", day);
    row.put("答申番号", number.isEmpty() ? "" : day.substring(0, 4) + "-" + number);
    row.put("答申", answer);
    row.put("付帯意見", opinion);
  }

  private void withdraw(String day) {
    consultations.getLast().put("答申日", day);
    consultations.getLast().put("答申", "取下げ");
  }

  private void file(String number, String name, String count, String data) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("諮問番号", number);
    row.put("ファイルの名称", name);
    row.put("登録件数", count);
    row.put("登録内容", data);
    files.add(row);
  }

  private void discuss(
      String session, String day, String place, String number, String conclusion, String opinion) {
    Map<String, String> consultation =
        consultations.stream()
            .filter(row -> number.equals(row.get("諮問番号")))
            .findFirst()
            .orElseThrow();
    Map<String, String> row =
        item(session, day, place, consultation.getOrDefault("諮問件名", ""), "諮問");
    row.put("諮問番号", number);
    row.put("根拠条項", consultation.get("諮問の根拠"));
    row.put("諮問機関", consultation.get("諮問機関"));
    row.put("利用機関", consultation.get("利用機関"));
    row.put("結論", conclusion);
    row.put("付帯意見", opinion);
  }

  private void report(String session, String day, String place) {
    item(session, day, place, "前の年度の運用状況の報告", "報告");
  }

  private Map<String, String> item(
      String session, String day, String place, String item, String division) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("会議名", COUNCIL);
    row.put("回数", session);
    row.put("開催日", day);
    row.put("終了日", "");
    row.put("場所", "市庁舎会議室");
    row.put("議題番号", place);
    row.put("議題区分", division);
    row.put("議題", item);
    row.put("諮問番号", "");
    row.put("根拠条項", "");
    row.put("諮問機関", "");
    row.put("利用機関", "");
    row.put("結論", "");
    row.put("付帯意見", "");
    items.add(row);
    return row;
  }
}
