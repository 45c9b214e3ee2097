package jp.kokuji.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.rulebook.PublicRules;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.TableDefinition;

/**
 * Figures so small that one may know the person behind them. The ordinance demands that they are
 * published, so they are shown to whoever approves, and never altered.
 */
final class SmallCounts {
  private SmallCounts() {}

  /** Those of the report that count people's requests, each of the printed ones once. */
  static List<Figure> of(
      PublicRules rules, ReportDefinition report, Set<String> printed, FigureSet figures) {
    Set<String> tables =
        report.tables().entrySet().stream()
            .filter(table -> counts(rules, table.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return figures.all().stream()
        .filter(figure -> tables.contains(figure.table()))
        .filter(figure -> printed.isEmpty() || printed.contains(figure.table()))
        .filter(figure -> figure.value() >= 1 && figure.value() <= rules.small())
        .collect(
            Collectors.toMap(
                f -> List.of(f.row(), f.column(), f.unit()),
                f -> f,
                (first, again) -> first,
                LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  private static boolean counts(PublicRules rules, TableDefinition table) {
    return rules.requests().contains(table.kind())
        || table.columns().stream()
            .anyMatch(column -> column.kind() != null && rules.requests().contains(column.kind()));
  }
}
