package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.submission.Line;

/**
 * A list of figures as {@code figures.csv} and the sheet 数値一覧 hold it: one figure a row, with its
 * table, row and column.
 */
final class FigureList {
  /** One figure of the list, and of which year, report and edition it is. */
  record Entry(Quantity figure, String place, String issue) {}

  private static final Map<String, Set<String>> HEADINGS =
      Map.ofEntries(
          Map.entry("table", Set.of("table", "table_id", "表")),
          Map.entry("row", Set.of("row", "row_1", "行")),
          Map.entry("row 2", Set.of("row_2")),
          Map.entry("row 3", Set.of("row_3")),
          Map.entry("column", Set.of("column", "列")),
          Map.entry("value", Set.of("value", "値")),
          Map.entry("unit", Set.of("unit", "単位")),
          Map.entry("place", Set.of("記載位置")),
          Map.entry("year", Set.of("fiscal_year")),
          Map.entry("report", Set.of("report_id")),
          Map.entry("edition", Set.of("edition")));

  private static final List<String> ISSUE = List.of("year", "report", "edition");

  private final Map<String, Integer> columns;
  private final List<Line> lines;

  private FigureList(Map<String, Integer> columns, List<Line> lines) {
    this.columns = columns;
    this.lines = lines;
  }

  /** The sheet as a list of figures; nothing where its first row does not say that it is one. */
  static Optional<FigureList> find(Sheet sheet) {
    int head =
        IntStream.range(0, sheet.lines().size())
            .filter(i -> Block.filled(sheet.lines().get(i)) > 0)
            .findFirst()
            .orElse(-1);
    if (head < 0) {
      return Optional.empty();
    }
    Map<String, Integer> columns = new LinkedHashMap<>();
    List<String> cells = sheet.lines().get(head).cells();
    for (int column = 0; column < cells.size(); column++) {
      String heading = Normal.key(cells.get(column)).toLowerCase(Locale.ROOT);
      for (Map.Entry<String, Set<String>> known : HEADINGS.entrySet()) {
        if (known.getValue().contains(heading)) {
          columns.putIfAbsent(known.getKey(), column);
        }
      }
    }
    return columns.keySet().containsAll(Set.of("table", "row", "column", "value"))
        ? Optional.of(
            new FigureList(columns, sheet.lines().subList(head + 1, sheet.lines().size())))
        : Optional.empty();
  }

  List<Entry> entries() {
    return lines.stream().filter(line -> Block.filled(line) > 0).map(this::entry).toList();
  }

  /** For each year and report the figures of each table, in the order of the list. */
  static Collection<Map<String, List<Quantity>>> issues(List<Entry> entries) {
    Map<String, Map<String, List<Quantity>>> issues = new LinkedHashMap<>();
    for (Entry entry : entries) {
      issues
          .computeIfAbsent(entry.issue, issue -> new LinkedHashMap<>())
          .computeIfAbsent(entry.figure.table(), name -> new ArrayList<>())
          .add(entry.figure);
    }
    return issues.values();
  }

  private Entry entry(Line line) {
    WrittenNumber number = WrittenNumber.of(text(line, "value"));
    boolean blank = number.kind() == WrittenNumber.Kind.BLANK;
    int column = columns.getOrDefault("value", 0);
    return new Entry(
        new Quantity(
            new Place(line.sheet(), line.row(), column),
            text(line, "table"),
            Stream.of("row", "row 2", "row 3")
                .map(name -> text(line, name))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("/")),
            text(line, "column"),
            text(line, "unit"),
            blank ? "" : text(line, "value"),
            blank ? BigDecimal.ZERO : number.number()),
        text(line, "place"),
        ISSUE.stream().map(name -> text(line, name)).collect(Collectors.joining("/")));
  }

  private String text(Line line, String name) {
    Integer column = columns.get(name);
    return column == null ? "" : Block.text(line, column).strip();
  }
}
