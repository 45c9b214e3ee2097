package jp.kokuji.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A row as somebody writes it into a ledger.
 *
 * @param number of what it records: a request, an appeal, or a session of the council
 * @param part branch of the request, or item of the session
 * @param refers the number of the request that an appeal is about
 * @param amounts what a desk has shown, copied and sold
 */
record Entry(
    Sort sort,
    int number,
    int part,
    LocalDate day,
    Office office,
    String requester,
    String method,
    String outcome,
    NavigableSet<Integer> clauses,
    int refers,
    List<Integer> amounts) {

  /** A ledger. */
  enum Sort {
    REQUEST("受付番号,枝番,受付日,実施機関,所管部課,請求者区分,開示方法,処理結果,該当号,決定日"),
    DESK("実施機関,情報公開コーナー,年月,閲覧,写しの交付,刊行物有償頒布"),
    APPEAL("整理番号,制度,審査請求日,実施機関,所管部課,対象受付番号,審査請求の内容,実施機関の処分"),
    SESSION("会議名,回数,開催日,場所,議題番号,議題");

    final String headings;

    Sort(String headings) {
      this.headings = headings;
    }
  }

  /** Who did it, as ledgers write it, and where reports count it. */
  enum Office {
    GENERAL("市長", "総務部", "総務部"),
    HEALTH("市長", "健康福祉部保健所", "健康福祉部保健所"),
    ENVIRONMENT("市長", "資源循環推進課", "環境部"),
    SCHOOLS("市教委", "教育部", "教育部"),
    /** Known only while jobs/ says so. */
    RENAMED("市長", "総務管理部", "総務部"),
    NOBODY("市長", "無い部", "");

    final String agency;
    final String written;
    final String corner;

    Office(String agency, String written, String corner) {
      this.agency = agency;
      this.written = written;
      this.corner = corner;
    }

    String countedAgency() {
      return this == SCHOOLS ? "教育委員会" : agency;
    }

    String countedDepartment() {
      String name =
          switch (this) {
            case HEALTH -> "保健所";
            case ENVIRONMENT, RENAMED -> corner;
            case GENERAL, SCHOOLS, NOBODY -> written;
          };
      return countedAgency() + "/" + name;
    }
  }

  static final List<String> METHODS = List.of("閲覧", "視聴", "写しの交付", "閲覧及び写しの交付");
  static final List<String> OUTCOMES =
      List.of("開示", "不開示", "部分開示", "存否拒否", "不存在", "取下げ", "その他", "");
  private static final List<String> UNDATED = List.of("取下げ", "その他", "");

  /** A row of which everything but the number is drawn; no two of a year have the same day. */
  static Entry drawn(Sort sort, int number, int year, int day, List<Integer> requests, Random by) {
    String outcome = OUTCOMES.get(by.nextInt(OUTCOMES.size()));
    NavigableSet<Integer> clauses = new TreeSet<>();
    if (outcome.equals("部分開示") || outcome.equals("不開示")) {
      by.ints(1 + by.nextInt(3), 1, 9).forEach(clauses::add);
    }
    return new Entry(
        sort,
        number,
        sort == Sort.REQUEST ? by.nextInt(3) : by.nextInt(2),
        LocalDate.of(year, 4, 1).plusDays(day % 365),
        Office.values()[by.nextInt(by.nextInt(4) == 0 ? 6 : 4)],
        by.nextBoolean() ? "市内" : "市外",
        METHODS.get(by.nextInt(4)),
        outcome,
        clauses,
        requests.isEmpty() ? number : requests.get(by.nextInt(requests.size())),
        by.ints(3, 0, 20).boxed().toList());
  }

  Entry numbered(int other) {
    return new Entry(
        sort, other, part, day, office, requester, method, outcome, clauses, refers, amounts);
  }

  /** Whether both ledgers say the same, but for the numbers; what a desk has shown has none. */
  boolean isAlike(Entry other) {
    return sort != Sort.DESK
        && sort == other.sort
        && day.equals(other.day)
        && (sort == Sort.SESSION
            ? number == other.number
            : office.countedDepartment().equals(other.office.countedDepartment())
                && says().equals(other.says()));
  }

  private List<Object> says() {
    return sort == Sort.APPEAL
        ? List.of(part, refers)
        : List.of(requester, method, outcome, clauses, UNDATED.contains(outcome) ? "" : decided());
  }

  private LocalDate decided() {
    return day.plusDays(part);
  }

  int year() {
    return day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
  }

  /** What stands once in a year. */
  String key() {
    return switch (sort) {
      case REQUEST -> sort + " " + number + "-" + part;
      case DESK -> sort + " " + office.corner + day.getMonth();
      case APPEAL -> sort + " " + number;
      case SESSION -> sort + " " + number + " " + day + " " + part;
    };
  }

  /** The line of the ledger, in the manner of whoever writes it. */
  String line(int manner) {
    return switch (sort) {
      case REQUEST ->
          String.join(
              ",",
              written(number, manner),
              part == 0 ? "" : Integer.toString(part),
              written(day, manner),
              office.agency,
              office.written,
              requester,
              method,
              outcome,
              clauses(manner),
              UNDATED.contains(outcome) ? "" : written(decided(), manner + 1));
      case DESK ->
          String.join(
                  ",",
                  office.agency,
                  office.corner,
                  day.getYear() + "年" + day.getMonthValue() + "月")
              + amounts.stream().map(n -> "," + n).collect(Collectors.joining());
      case APPEAL ->
          String.join(
              ",",
              written(number, manner),
              part == 0 ? "情報公開" : "個人情報保護",
              written(day, manner),
              office.agency,
              office.written,
              written(refers, manner + 1),
              "取消し",
              "不開示");
      case SESSION ->
          String.join(
              ",",
              "情報公開・個人情報保護審査会",
              "第" + number + "回",
              written(day, manner),
              "市役所",
              "(" + (part + 1) + ")",
              "案件" + number);
    };
  }

  private static String written(int number, int manner) {
    return switch (manner % 3) {
      case 0 -> Integer.toString(number);
      case 1 -> "第" + number + "号";
      default -> wide(Integer.toString(number));
    };
  }

  private static String wide(String digits) {
    return digits
        .chars()
        .mapToObj(c -> Character.toString(c - '0' + '０'))
        .collect(Collectors.joining());
  }

  private static String written(LocalDate day, int manner) {
    int era = day.getYear() - 2018;
    return switch (manner % 4) {
      case 0 -> day.toString();
      case 1 -> "R" + era + "." + day.getMonthValue() + "." + day.getDayOfMonth();
      case 2 -> "令和" + era + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
      default -> day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
    };
  }

  private String clauses(int manner) {
    return clauses.stream()
        .map(number -> manner % 2 == 0 ? number + "号" : "第" + number + "号")
        .collect(Collectors.joining("・"));
  }
}
