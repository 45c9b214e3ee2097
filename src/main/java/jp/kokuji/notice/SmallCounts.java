package jp.kokuji.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.rulebook.PublicRules;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.TableDefinition.Column;
import org.jspecify.annotations.Nullable;

/**
 * Figures so small that one may know the person behind them. The ordinance demands that they are
 * published, so they are shown to whoever approves, and never altered.
 */
final class SmallCounts {
  private SmallCounts() {}

  /** Those of the report that count people's requests, each of the printed ones once. */
  static List<Figure> of(
      PublicRules rules,
      ReportDefinition report,
      FiscalYear year,
      Set<String> printed,
      FigureSet figures) {
    return figures.all().stream()
        .filter(figure -> printed.isEmpty() || printed.contains(figure.table()))
        .filter(figure -> figure.value() >= 1 && figure.value() <= rules.small())
        .filter(figure -> counts(rules, report.tables().get(figure.table()), year, figure))
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

  /** Differences, rates and what is typical count nobody. */
  private static boolean counts(
      PublicRules rules, @Nullable TableDefinition table, FiscalYear year, Figure figure) {
    return table != null
        && Stream.concat(Stream.of(table.kind()), table.columns().stream().map(Column::kind))
            .filter(Objects::nonNull)
            .anyMatch(rules.requests()::contains)
        && table
            .columns(figure.column(), year)
            .allMatch(column -> column.difference().isEmpty() && column.adds());
  }
}
