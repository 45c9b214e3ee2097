package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.rulebook.table.TableColumn;

/** Checks a chart against the table that it shows. */
final class ChartCheck {
  private static final List<String> CHOICES = List.of("row", "column", "by");

  private final BlockScope scope;
  private final WordCheck words;

  ChartCheck(BlockScope scope) {
    this.scope = scope;
    this.words = scope.check();
  }

  void check(Entry chart) {
    if (CHOICES.stream().filter(chart::has).count() != 1) {
      fault(chart, "chart-undecided");
    } else if (chart.has("row") && chart.has("atLeast")) {
      fault(chart.part("atLeast"), "chart-at-least");
    }
    scope.places().check(chart, "caption", scope.words());
    scope.places().check(chart, "unit", List.of());
    scope.table(chart.part("of")).ifPresent(table -> checkLabels(chart, table));
  }

  private void checkLabels(Entry chart, TableShape table) {
    List<String> columns = table.columns();
    if (chart.has("column")) {
      words.known(chart.part("column"), counted(table));
    } else {
      checkUnits(chart, table);
    }
    table
        .rows()
        .ifPresent(
            rows -> {
              if (chart.has("row")) {
                words.known(chart.part("row"), rows);
              }
              List<String> labels =
                  Stream.of(
                          chart.has("column") ? List.<String>of() : columns,
                          chart.has("row") ? List.<String>of() : List.copyOf(rows))
                      .flatMap(List::stream)
                      .toList();
              chart.items("except").forEach(label -> words.known(label, labels));
            });
  }

  /** Differences and ratios may be below 0, and are no counts. */
  private List<String> counted(TableShape table) {
    return table
        .made()
        .filter(column -> !column.declared().compares())
        .map(TableColumn::label)
        .toList();
  }

  /** Bars of different units on one scale would compare what cannot be compared. */
  private void checkUnits(Entry chart, TableShape table) {
    List<String> except = chart.texts("except");
    List<String> different =
        table
            .made()
            .filter(column -> column.declared().of() == null && !column.declared().derived())
            .filter(column -> !except.contains(column.label()))
            .map(TableColumn::unit)
            .distinct()
            .toList();
    if (different.size() > 1) {
      fault(chart.part("of"), "chart-units", String.join("・", different));
    }
  }

  private void fault(Entry at, String name, Object... gaps) {
    scope.faults().add(at.amiss(name, gaps));
  }
}
