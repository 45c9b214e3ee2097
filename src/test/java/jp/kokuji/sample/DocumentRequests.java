package jp.kokuji.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kokuji.calendar.FiscalYear;

/**
 * The document requests of 令和2年度, from sections 1, 2, 3 and 5 of 情報公開制度の運用状況.
 *
 * <p>What the report does not tell is dealt: who asked from where within each outcome's published
 * split, and how the documents were disclosed within the published total of each method.
 */
final class DocumentRequests {
  private static final Plan PLAN =
      Plan.parse(
          """
          総合政策部 開示=1
          総務部 開示=15 部分開示(1)=3 部分開示(1+2)=2 部分開示(1+4)=2 不存在=14
          協働推進部 開示=5 部分開示(1)=3 部分開示(2)=2 部分開示(1+2)=1
          秘書室 開示=2
          市民文化部 開示=12 部分開示(1)=38 部分開示(2)=1 部分開示(1+2)=2 不存在=69
          シティプラザ総務 開示=1 部分開示(1)=1
          健康福祉部 開示=3 部分開示(1)=2 部分開示(2)=2 部分開示(1+2)=8 存否拒否@2020-05-26>2020-06-08=1 不存在=2
          保健所 開示=51 部分開示(1)@2020-06-09>2020-06-22=1 部分開示(1)=1 部分開示(1+2)=3 部分開示(1+7)=1 部分開示(1+2+3)=1 存否拒否=1
          環境部 開示=12 部分開示(1)=4 部分開示(2)=3 部分開示(1+2)=3 部分開示(1+2+5)=1
          農政部 開示=5 部分開示(2)=1 部分開示(1+2)=1
          商工観光労働部 開示=3
          都市建設部 開示=51 部分開示(1)=9 部分開示(4)=1 部分開示(1+2)=1 部分開示(1+2+4)=1 不存在=6
          田主丸総合支所 開示=4
          北野総合支所 開示=2
          城島総合支所 開示=3
          三潴総合支所 開示=2
          上下水道部 開示=35 部分開示(1+2)=14 不存在=1
          教育部 開示=23 不開示(4)=1 部分開示(1)=3 部分開示(3)=2 部分開示(4)=1 部分開示(1+2)=3 部分開示(1+4)=1 不存在=6
          選挙管理委員会事務局 開示=1
          議会事務局 部分開示(1+2)=1
          """);

  private final Deal methods = Deal.of("閲覧=3 写しの交付=288 閲覧及び写しの交付=165");
  private final Map<String, Deal> requesters =
      Map.of(
          "開示", Deal.of("市内=117 市外=114"),
          "不開示", Deal.of("市内=1"),
          "部分開示", Deal.of("市内=97 市外=27"),
          "存否拒否", Deal.of("市内=2"),
          "不存在", Deal.of("市内=90 市外=8"));

  private DocumentRequests() {}

  static List<Row> of(FiscalYear year) {
    DocumentRequests all = new DocumentRequests();
    Requests requests = new Requests(year);
    List<Row> rows = new ArrayList<>();
    for (Department department : Department.values()) {
      rows.addAll(all.rows(requests.of(PLAN, department)));
    }
    all.methods.requireDealt();
    all.requesters.values().forEach(Deal::requireDealt);
    return rows;
  }

  private List<Row> rows(List<Requests.Request> requests) {
    List<Row> rows = new ArrayList<>();
    Numbers numbers = new Numbers();
    for (Requests.Request request : requests) {
      String requester = dealt(request.outcome()).next();
      String method = methods.next();
      LocalDate received = numbers.next(request.received(), request.outcome(), requester + method);
      Department department = request.department();
      rows.add(
          Row.of(
              department,
              number(department, numbers.number()),
              numbers.branch(),
              received,
              department.agency,
              department.label,
              department.corner(),
              requester,
              method,
              request.outcome(),
              request.clauses(),
              request.decided()));
    }
    return Numbers.firstBranchMarked(rows);
  }

  private Deal dealt(String outcome) {
    Deal deal = requesters.get(outcome);
    if (deal == null) {
      throw new IllegalStateException("the plan has an outcome without requesters: " + outcome);
    }
    return deal;
  }

  /** 都市建設部 counts on from 2001 in number cells, the others by a sign of their own. */
  private static Object number(Department department, int number) {
    return department == Department.CONSTRUCTION
        ? (Object) (2000 + number)
        : "%s-%02d".formatted(department.sign, number);
  }
}
