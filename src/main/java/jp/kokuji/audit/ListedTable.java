package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One table of a list of figures, whose labels say by convention what adds up to what. */
record ListedTable(List<Quantity> figures) {
  private static final Pattern SEPARATOR = Pattern.compile("/");
  private static final Set<String> ASIDE = Set.of("審査請求");
  private static final Set<String> RATIOS = Set.of("％", "%");

  private static final Pattern PORTION = Pattern.compile(".+のうち.+");

  Stream<Relation> relations() {
    return figures.stream()
        .filter(ListedTable::adds)
        .map(ListedTable::unit)
        .distinct()
        .map(this::grid)
        .flatMap(grid -> Stream.of(grid, grid.across()))
        .flatMap(direction -> Totals.of(direction).stream())
        .flatMap(sum -> sum.relations().values().stream());
  }

  private static boolean adds(Quantity figure) {
    return !RATIOS.contains(figure.unit());
  }

  /** Money and days are no parts of what is counted beside them. */
  private static String unit(Quantity figure) {
    return figure.unit().endsWith("円") || figure.unit().equals("日") ? figure.unit() : "";
  }

  private Grid grid(String of) {
    Set<String> rows = new LinkedHashSet<>();
    Set<String> columns = new LinkedHashSet<>();
    Map<List<String>, Quantity> cells = new LinkedHashMap<>();
    for (Quantity figure : figures.stream().filter(f -> unit(f).equals(of) && adds(f)).toList()) {
      rows.add(figure.row());
      columns.add(figure.column());
      cells.putIfAbsent(List.of(figure.row(), figure.column()), figure);
    }
    List<List<@Nullable Quantity>> grid = new ArrayList<>();
    for (String row : rows) {
      List<@Nullable Quantity> line = new ArrayList<>();
      columns.forEach(column -> line.add(cells.get(List.of(row, column))));
      grid.add(line);
    }
    return new Grid(items(rows), items(columns), grid, true, false, Basis.ROW_TOTAL);
  }

  /** What is counted beside the outcomes of a request, such as appeals, is no part of them. */
  private static List<Item> items(Set<String> labels) {
    return labels.stream()
        .map(label -> new Item(SEPARATOR.splitAsStream(label).toList()))
        .map(
            item ->
                labels.contains("請求件数") && ASIDE.contains(item.label())
                    ? new Item(item.path(), Role.ASIDE)
                    : plain(item))
        .toList();
  }

  /** Labels of our own lists are names of agencies and outcomes; few have a meaning. */
  private static Item plain(Item item) {
    if (PORTION.matcher(item.label()).matches()) {
      return new Item(item.path(), Role.PORTION);
    }
    if (Role.TYPICAL.names(item.name())) {
      return new Item(item.path(), Role.TYPICAL);
    }
    return item.role().total() ? item : new Item(item.path(), Role.PART);
  }
}
