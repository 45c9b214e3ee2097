package jp.kokuji.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of the report on disclosure, counted by hand from what was written. */
final class ByHand {
  private static final String TOTAL = "合計";

  private final Clerk clerk;
  private final int year;
  private final NavigableMap<String, Long> figures = new TreeMap<>();

  private ByHand(Clerk clerk, int year) {
    this.clerk = clerk;
    this.year = year;
  }

  /** The figures that are not 0, by table, row and column. */
  static NavigableMap<String, Long> of(Clerk clerk, int year) {
    ByHand hand = new ByHand(clerk, year);
    List<Entry> entries = clerk.counting(year).toList();
    Set<Integer> sessions = new HashSet<>();
    for (Entry entry : entries) {
      switch (entry.sort()) {
        case REQUEST -> hand.request(entry);
        case DESK -> hand.desk(entry);
        case APPEAL -> hand.appeal(entry, entries);
        case SESSION -> {
          if (sessions.add(entry.number())) {
            hand.add("review-board-meetings", TOTAL, "開催回数", 1);
          }
        }
      }
    }
    hand.overview();
    hand.years();
    hand.figures.values().removeIf(value -> value == 0);
    return hand.figures;
  }

  private void add(String table, String row, String column, long many) {
    figures.merge(table + ":" + row + ":" + column, many, Long::sum);
  }

  private static String outcome(Entry request) {
    return switch (request.outcome()) {
      case "取下げ" -> "取り下げ";
      case "" -> "処理中";
      default -> request.outcome();
    };
  }

  private void request(Entry request) {
    for (String column : List.of("請求件数", request.method())) {
      add("requests-by-method", TOTAL, column, 1);
    }
    for (String column : List.of("請求件数", outcome(request))) {
      for (String row : List.of(TOTAL, request.requester())) {
        add("requests-by-outcome", row, column, 1);
      }
      for (String row : List.of(TOTAL, request.office().countedAgency())) {
        add("requests-by-agency", row, column, 1);
      }
    }
    for (String row : List.of(TOTAL, request.day().getMonthValue() + "月")) {
      add("requests-by-month", row, "請求件数", 1);
    }
    corner(request, "開示請求", 1);
    reasons(request);
  }

  private void reasons(Entry request) {
    String department = request.office().countedDepartment();
    String combined =
        request.clauses().stream().map(String::valueOf).collect(Collectors.joining("+"));
    for (String row : List.of(TOTAL, department)) {
      switch (request.outcome()) {
        case "部分開示" -> add("partial-by-clause", row, "件数", 1);
        case "不開示" -> {
          add("nondisclosed-by-department", row, "件数", 1);
          add("nondisclosed-by-clause", row, "件数", 1);
        }
        case "存否拒否" -> add("existence-refused-by-department", row, "件数", 1);
        case "不存在" -> add("nonexistent-by-department", row, "件数", 1);
        default -> {}
      }
    }
    if (request.outcome().equals("部分開示")) {
      add("partial-by-clause", department + "/" + combined, "件数", 1);
      request.clauses().forEach(clause -> add("partial-per-clause", "" + clause, "件数", 1));
    }
    if (request.outcome().equals("不開示")) {
      add("nondisclosed-by-clause", department + "/" + combined, "件数", 1);
    }
  }

  private void corner(Entry entry, String column, long many) {
    String corner = entry.office().countedAgency() + "/" + entry.office().corner;
    for (String row : List.of(TOTAL, corner)) {
      add("requests-by-corner", row, column, many);
      add("requests-by-corner", row, "計", many);
    }
  }

  private void desk(Entry entry) {
    List<String> columns = List.of("閲覧", "写しの交付", "刊行物有償頒布");
    for (int i = 0; i < columns.size(); i++) {
      int many = entry.amounts().get(i);
      add("information-provision", TOTAL, columns.get(i), many);
      add("information-provision", TOTAL, "計", many);
      add("overview", TOTAL, "情報提供", many);
      corner(entry, "情報提供", many);
    }
  }

  /** An appeal stands with whoever made the request, if there was one by then. */
  private void appeal(Entry appeal, List<Entry> entries) {
    if (appeal.part() != 0 || appeal.year() != year) {
      return;
    }
    add("appeals", TOTAL, "件数", 1);
    add("requests-by-outcome", TOTAL, "審査請求", 1);
    add("overview", TOTAL, "審査請求", 1);
    for (String requester : List.of("市内", "市外")) {
      if (entries.stream().anyMatch(request -> isOf(appeal, request, requester))) {
        add("requests-by-outcome", requester, "審査請求", 1);
      }
    }
  }

  private static boolean isOf(Entry appeal, Entry request, String requester) {
    LocalDate day = request.day();
    return request.sort() == Entry.Sort.REQUEST
        && request.number() == appeal.refers()
        && request.requester().equals(requester)
        && !day.isAfter(appeal.day());
  }

  private void overview() {
    Map<String, Long> outcomes = outcomes(year);
    long shown = sum(outcomes, List.of("開示", "部分開示"));
    long decided = shown + sum(outcomes, List.of("不開示", "存否拒否", "不存在"));
    add("overview", TOTAL, "開示請求", outcomes.getOrDefault(TOTAL, 0L));
    add("overview", TOTAL, "開示・部分開示", shown);
    add("overview", TOTAL, "開示の可否の決定", decided);
    if (decided != 0) {
      add("overview", TOTAL, "開示率", thousandths(shown, decided));
    }
  }

  private static long sum(Map<String, Long> outcomes, List<String> some) {
    return some.stream().mapToLong(outcome -> outcomes.getOrDefault(outcome, 0L)).sum();
  }

  private static String label(int year) {
    return "令和" + (year - 2018) + "年度";
  }

  private void years() {
    for (int each = year - 4; each <= year; each++) {
      for (Entry request : requests(each)) {
        for (String column : List.of("請求件数", outcome(request))) {
          add("requests-by-year", label(each), column, 1);
        }
      }
    }
    if (!requests(year - 1).isEmpty()) {
      Map<String, Long> now = outcomes(year);
      Map<String, Long> before = outcomes(year - 1);
      for (String outcome :
          List.of("開示", "不開示", "部分開示", "存否拒否", "不存在", "取下げ", "その他", "処理中", TOTAL)) {
        compare(outcome, now.getOrDefault(outcome, 0L), before.getOrDefault(outcome, 0L));
      }
    }
  }

  private void compare(String outcome, long now, long before) {
    String table = "requests-comparison";
    add(table, outcome, label(year), now);
    add(table, outcome, label(year - 1), before);
    add(table, outcome, "増減", now - before);
    if (before != 0) {
      add(table, outcome, "前年度比", thousandths(now, before));
    }
  }

  /** Percent with one decimal, without its point. */
  private static long thousandths(long part, long whole) {
    return new BigDecimal(part * 1000)
        .divide(new BigDecimal(whole), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private List<Entry> requests(int of) {
    return clerk.counting(of).filter(entry -> entry.sort() == Entry.Sort.REQUEST).toList();
  }

  private Map<String, Long> outcomes(int of) {
    Map<String, Long> outcomes = new HashMap<>();
    for (Entry request : requests(of)) {
      String outcome = request.outcome().isEmpty() ? "処理中" : request.outcome();
      outcomes.merge(outcome, 1L, Long::sum);
      outcomes.merge(TOTAL, 1L, Long::sum);
    }
    return outcomes;
  }
}
