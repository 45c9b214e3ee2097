package jp.kokuji.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.ObservationStatus;
import jp.kokuji.rulebook.OverviewDefinition;
import jp.kokuji.rulebook.OverviewDefinition.Column;

/**
 * Adds up one table. Every total, of a group as of all, is added from the bodies themselves; that
 * the groups add up to the whole is then proven.
 */
final class Totals {
  /** Columns that every table has beside its own, in figures only. */
  static final String RETURNED = "提出団体";

  static final String BODIES = "全団体";
  private static final String UNIT = "団体";

  private final String overview;
  private final String report;
  private final OverviewDefinition.Table table;
  private final List<Returned> all;

  Totals(OverviewDefinition overview, OverviewDefinition.Table table, List<Returned> returned) {
    this.overview = overview.id();
    this.report = overview.report();
    this.table = table;
    this.all = returned.stream().map(this::judged).toList();
  }

  /** A body without one of the figures counts in none of the columns, so that each has one n. */
  private Returned judged(Returned each) {
    boolean whole =
        table.columns().stream()
            .allMatch(column -> each.values().containsKey(column.figure(report)));
    return each.standing().counts() && !whole ? each.lacking() : each;
  }

  List<Returned> bodies() {
    return all;
  }

  /** From top to bottom, each group before what is in it, the total of all last. */
  List<TotalRow> rows() {
    List<TotalRow> rows = new ArrayList<>();
    List<TotalRow> outer = level(all, "", 0, rows);
    TotalRow whole = row(TotalRow.ALL, -1, all, outer);
    prove(whole, outer);
    rows.add(whole);
    return rows;
  }

  /** The rows of that level; they and all below them are added to the list. */
  private List<TotalRow> level(
      List<Returned> bodies, String above, int level, List<TotalRow> rows) {
    Map<String, List<Returned>> groups = new LinkedHashMap<>();
    for (Returned each : bodies) {
      String name = table.path(each.body()).get(level).replace('/', '／');
      groups.computeIfAbsent(above + name, label -> new ArrayList<>()).add(each);
    }
    List<TotalRow> made = new ArrayList<>();
    groups.forEach(
        (label, those) -> {
          int place = rows.size();
          List<TotalRow> below =
              level + 1 < table.each().size()
                  ? level(those, label + "/", level + 1, rows)
                  : List.of();
          TotalRow row = row(label, level, those, below);
          prove(row, below);
          rows.add(place, row);
          made.add(row);
        });
    return made;
  }

  private TotalRow row(String label, int level, List<Returned> bodies, List<TotalRow> below) {
    List<Returned> counted = bodies.stream().filter(each -> each.standing().counts()).toList();
    Map<String, Figure> figures = new LinkedHashMap<>();
    BiFunction<String, Column, Figure> sum =
        (column, declared) -> figure(label, column, counted, declared, below);
    table.columns().stream()
        .filter(column -> !counted.isEmpty())
        .forEach(column -> figures.put(column.label(), sum.apply(column.label(), column)));
    boolean incomplete = counted.size() < bodies.size();
    figures.replaceAll((column, figure) -> figure.as(status(counted, incomplete)));
    boolean single = level >= 0 && table.each().get(level).equals(OverviewDefinition.BODY);
    if (!single) {
      figures.put(RETURNED, number(label, RETURNED, counted.size()));
      figures.put(BODIES, number(label, BODIES, bodies.size()));
    }
    return new TotalRow(label, level, single, bodies, figures);
  }

  private Figure number(String label, String column, int value) {
    Figure figure =
        new Figure(id(label, column), table.id(), label, column, value, UNIT, List.of());
    return figure.as(ObservationStatus.NORMAL);
  }

  private Figure figure(
      String label, String column, List<Returned> counted, Column declared, List<TotalRow> below) {
    String figure = declared.figure(report);
    long sum = 0;
    String unit = "";
    for (Returned each : counted) {
      Returned.Value value = each.value(figure);
      sum = Math.addExact(sum, value.amount().longValueExact());
      unit = value.unit();
    }
    List<String> parts =
        below.stream()
            .flatMap(row -> Stream.ofNullable(row.figures().get(column)))
            .map(Figure::id)
            .toList();
    return new Figure(id(label, column), table.id(), label, column, sum, unit, parts);
  }

  private String id(String row, String column) {
    return String.join(":", overview, table.id(), row, column);
  }

  private static ObservationStatus status(List<Returned> counted, boolean incomplete) {
    if (counted.stream().anyMatch(each -> each.standing() == Standing.DRAFT)) {
      return ObservationStatus.PROVISIONAL;
    }
    if (incomplete) {
      return ObservationStatus.NOT_COLLECTED;
    }
    return counted.stream().allMatch(Returned::isNil)
        ? ObservationStatus.NOT_APPLICABLE
        : ObservationStatus.NORMAL;
  }

  private static void prove(TotalRow whole, List<TotalRow> parts) {
    whole
        .figures()
        .forEach(
            (column, figure) -> {
              long sum =
                  parts.stream()
                      .flatMap(part -> Stream.ofNullable(part.figures().get(column)))
                      .mapToLong(Figure::value)
                      .sum();
              boolean bodies = parts.stream().anyMatch(TotalRow::single);
              boolean own = column.equals(RETURNED) || column.equals(BODIES);
              if (!parts.isEmpty() && !(bodies && own) && sum != figure.value()) {
                throw new IllegalStateException(figure.id() + ": " + sum);
              }
            });
  }
}
