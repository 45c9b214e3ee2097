package jp.kokuji.notice;

import java.util.List;
import java.util.Set;
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

  /** Those of the report that count people's requests. */
  static List<Figure> of(PublicRules rules, ReportDefinition report, FigureSet figures) {
    Set<String> tables =
        report.tables().entrySet().stream()
            .filter(table -> counts(rules, table.getValue()))
            .map(java.util.Map.Entry::getKey)
            .collect(java.util.stream.Collectors.toSet());
    return figures.all().stream()
        .filter(figure -> tables.contains(figure.table()))
        .filter(figure -> figure.value() >= 1 && figure.value() <= rules.small())
        .toList();
  }

  private static boolean counts(PublicRules rules, TableDefinition table) {
    return rules.requests().contains(table.kind())
        || table.columns().stream()
            .anyMatch(column -> column.kind() != null && rules.requests().contains(column.kind()));
  }
}
