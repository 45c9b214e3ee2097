package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
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
  /** One figure of the list. */
  record Entry(Quantity figure, String place) {}

  private static final Map<String, Set<String>> HEADINGS =
      Map.of(
          "table", Set.of("table", "table_id", "表"),
          "row", Set.of("row", "row_1", "行"),
          "row 2", Set.of("row_2"),
          "row 3", Set.of("row_3"),
          "column", Set.of("column", "列"),
          "value", Set.of("value", "値"),
          "unit", Set.of("unit", "単位"),
          "place", Set.of("記載位置"));

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

  /** The figures of each table, in the order of the list. */
  Map<String, List<Quantity>> tables() {
    Map<String, List<Quantity>> tables = new LinkedHashMap<>();
    for (Entry entry : entries()) {
      tables.computeIfAbsent(entry.figure.table(), name -> new ArrayList<>()).add(entry.figure);
    }
    return tables;
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
        text(line, "place"));
  }

  private String text(Line line, String name) {
    Integer column = columns.get(name);
    return column == null ? "" : Block.text(line, column).strip();
  }
}
