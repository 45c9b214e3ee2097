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
      fault(chart, "図にする数が決まりません", "row・column・by のどれか一つだけを書いてください");
    } else if (chart.has("row") && chart.has("atLeast")) {
      fault(chart.part("atLeast"), "atLeast は行を並べるときにだけ使えます", "column か by を書くか、atLeast を消してください");
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
      fault(
          chart.part("of"),
          "単位の違う列（" + String.join("・", different) + "）は一つの図に並べられません",
          "except で一方の列を除くか、column で列を一つにしてください");
    }
  }

  private void fault(Entry at, String found, String allowed) {
    scope.faults().add(at.fault(found, allowed));
  }
}
