package jp.kokuji.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.figure.Figure;

/**
 * Figures of a table whose row labels begin with an agency, and which has one column of counts.
 *
 * @param rows the table's rows by label
 */
record AgencyFigures(Map<String, Map<String, Figure>> rows) {

  /** The heading with the total, {@code 不存在（98件）}. */
  String heading(String heading) {
    long total =
        rows.entrySet().stream()
            .filter(row -> !row.getKey().contains("/"))
            .flatMap(row -> row.getValue().values().stream())
            .mapToLong(Figure::value)
            .sum();
    return heading + "（" + Phrases.number(total) + "件）";
  }

  /** The figures of each agency in the table's order, without the total. */
  Map<String, List<Figure>> byAgency() {
    Map<String, List<Figure>> agencies = new LinkedHashMap<>();
    rows.forEach(
        (label, columns) -> {
          if (label.contains("/")) {
            agencies
                .computeIfAbsent(label.substring(0, label.indexOf('/')), a -> new ArrayList<>())
                .addAll(columns.values());
          }
        });
    return agencies;
  }

  static String title(String agency) {
    return "【実施機関：" + agency + "】";
  }
}
