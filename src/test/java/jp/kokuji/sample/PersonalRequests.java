package jp.kokuji.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.calendar.FiscalYear;

/**
 * Requests for one's own information, from the section 自己情報の開示等請求の状況. The plan's outcome is {@code
 * 承諾}, or {@code 訂正:拒否} where more than disclosure was asked for; the methods are dealt within each
 * outcome's published split.
 */
final class PersonalRequests {
  private final Map<String, Deal> methods = new HashMap<>();

  private PersonalRequests(Map<String, String> methods) {
    methods.forEach((outcome, split) -> this.methods.put(outcome, Deal.of(split)));
  }

  /**
   * The year's requests.
   *
   * @param methods for each outcome how many were to be disclosed by which method
   */
  static List<Row> of(FiscalYear year, Plan plan, Map<String, String> methods) {
    PersonalRequests all = new PersonalRequests(methods);
    Requests requests = new Requests(year);
    List<Row> rows = new ArrayList<>();
    for (Department department : Department.values()) {
      rows.addAll(all.rows(requests.of(plan, department)));
    }
    all.methods.values().forEach(Deal::requireDealt);
    return rows;
  }

  private List<Row> rows(List<Requests.Request> requests) {
    List<Row> rows = new ArrayList<>();
    Numbers numbers = new Numbers();
    for (Requests.Request request : requests) {
      String[] asked = request.outcome().split(":", -1);
      String type = asked.length == 2 ? asked[0] : "開示";
      String outcome = asked[asked.length - 1];
      String method = type.equals("開示") ? dealt(outcome).next() : "";
      LocalDate received = numbers.next(request.received(), outcome, type + method);
      Department department = request.department();
      rows.add(
          Row.of(
              department,
              "%s個-%03d".formatted(department.sign, numbers.number()),
              numbers.branch(),
              received,
              department.agency,
              department.label,
              type,
              method,
              outcome,
              request.clauses(),
              request.decided()));
    }
    return Numbers.firstBranchMarked(rows);
  }

  private Deal dealt(String outcome) {
    Deal deal = methods.get(outcome);
    if (deal == null) {
      throw new IllegalStateException("the plan has an outcome without methods: " + outcome);
    }
    return deal;
  }
}
