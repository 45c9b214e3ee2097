package jp.kokuji.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block.Group;
import jp.kokuji.report.Block.Row;
import jp.kokuji.report.Cell.Role;
import jp.kokuji.rulebook.BlockDefinition;
import jp.kokuji.rulebook.ReportDefinition.ZeroSign;
import jp.kokuji.rulebook.TableDefinition;
import org.jspecify.annotations.Nullable;

/** Lays a table of figures out with its row labels at the left, outermost first. */
final class CrossTable {
  private final Setting setting;
  private final BlockDefinition.Cross definition;
  private final TableDefinition table;
  private final Map<String, Map<String, Figure>> rows;
  private final List<String> columns;
  private final Map<String, String> inside;
  private final int depth;

  CrossTable(Setting setting, BlockDefinition.Cross definition) {
    this.setting = setting;
    this.definition = definition;
    this.table = Objects.requireNonNull(setting.definition().tables().get(definition.of()));
    this.rows = shown(setting.figures().table(definition.of()));
    this.columns = printed().of(rows);
    this.inside = printed().inside();
    this.depth = definition.headings().size();
  }

  private Map<String, Map<String, Figure>> shown(Map<String, Map<String, Figure>> all) {
    Map<String, Map<String, Figure>> shown = new LinkedHashMap<>(all);
    if (all.isEmpty() && table.rows().total() != null) {
      shown.put(table.rows().total(), Map.of()); // nothing could be computed, and the table says so
    }
    if (definition.zero() == TableDefinition.Zero.OMIT) {
      shown
          .entrySet()
          .removeIf(
              row ->
                  !row.getKey().equals(table.rows().total())
                      && row.getValue().values().stream().allMatch(f -> f.value() == 0));
    }
    return shown;
  }

  private PrintedColumns printed() {
    List<String> except = definition.except().stream().map(setting::inYear).toList();
    return new PrintedColumns(
        setting.columns(definition.of()).stream()
            .filter(column -> !except.contains(column.label()))
            .toList());
  }

  Block.Table block() {
    return new Block.Table(
        setting.words(definition.caption()), definition.unit(), widths(), head(), groups());
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (int level = 0; level < depth; level++) {
      widths.add(labelWidth(level));
    }
    columns.forEach(column -> widths.add(columnWidth(column)));
    return widths;
  }

  /** Wide enough for the heading, two half-width columns a character, and for the numbers. */
  private int columnWidth(String column) {
    int longest =
        rows.values().stream()
            .flatMap(
                cells ->
                    Stream.of(column, inside.getOrDefault(column, ""))
                        .flatMap(label -> Stream.ofNullable(cells.get(label))))
            .mapToInt(figure -> figure.printed().length() + (inside.containsKey(column) ? 6 : 0))
            .max()
            .orElse(0);
    return Math.max(column.length() * 2, longest) + 4;
  }

  /** Wide enough for the longest label of the level; a stacked label needs one character. */
  private int labelWidth(int level) {
    if (level == 0 && stacked()) {
      return 4;
    }
    int longest =
        rows.keySet().stream()
            .map(row -> row.split("/", -1))
            .filter(path -> path.length > level)
            .mapToInt(path -> label(path[level], level).length())
            .max()
            .orElse(0);
    return Math.max(longest * 2 + 2, 9);
  }

  /** Headings that say the same at both levels show that the first only groups the second. */
  private boolean stacked() {
    return depth == 2 && definition.headings().get(0).equals(definition.headings().get(1));
  }

  private List<Row> head() {
    Map<String, String> above = above();
    int height = above.isEmpty() ? 1 : 2;
    List<Cell> first = new ArrayList<>();
    if (stacked()) {
      first.add(heading(definition.headings().getFirst(), height, 2));
    } else {
      definition.headings().forEach(text -> first.add(heading(text, height, 1)));
    }
    List<Cell> second = new ArrayList<>();
    for (String column : columns) {
      String group = above.get(column);
      if (group == null) {
        first.add(heading(column, height, 1));
      } else {
        second.add(heading(column, 1, 1));
        addOrWiden(first, group);
      }
    }
    return second.isEmpty() ? List.of(new Row(first)) : List.of(new Row(first), new Row(second));
  }

  static void addOrWiden(List<Cell> cells, String group) {
    Cell last = cells.isEmpty() ? null : cells.getLast();
    if (last != null && last.text().equals(group)) {
      cells.set(cells.size() - 1, heading(group, 1, last.columns() + 1));
    } else {
      cells.add(heading(group, 1, 1));
    }
  }

  private static Cell heading(String text, int rows, int columns) {
    return new Cell(Role.COLUMN_HEADING, text, null, rows, columns);
  }

  /** The heading above each column that has one. */
  private Map<String, String> above() {
    Map<String, String> above = printed().above();
    above.keySet().retainAll(columns);
    return above;
  }

  private List<Group> groups() {
    Map<String, List<String>> byFirst = new LinkedHashMap<>();
    rows.keySet()
        .forEach(
            row ->
                byFirst
                    .computeIfAbsent(row.split("/", -1)[0], first -> new ArrayList<>())
                    .add(row));
    return byFirst.values().stream().map(this::group).toList();
  }

  private Group group(List<String> labels) {
    List<String[]> paths = labels.stream().map(label -> label.split("/", -1)).toList();
    List<Row> body = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      body.add(row(labels.get(i), paths, i));
    }
    return new Group(body);
  }

  private Row row(String label, List<String[]> paths, int index) {
    List<Cell> cells = new ArrayList<>();
    boolean total = label.equals(table.rows().total());
    if (total && depth > 0) {
      cells.add(new Cell(Role.TOTAL_HEADING, label, null, 1, depth));
    } else if (!total) {
      addLabels(cells, paths, index);
    }
    Map<String, Figure> figures = Objects.requireNonNull(rows.get(label));
    for (String column : columns) {
      Cell cell = cell(total ? Role.TOTAL : Role.NUMBER, figures.get(column));
      Figure inner = figures.get(inside.getOrDefault(column, ""));
      cells.add(inner == null ? cell : cell.with(inner));
    }
    return new Row(cells);
  }

  /** An outer label stands once for the rows that follow each other under it. */
  private void addLabels(List<Cell> cells, List<String[]> paths, int index) {
    String[] path = paths.get(index);
    int last = path.length - 1;
    for (int level = 0; level < last; level++) {
      if (index == 0 || !isUnder(path, paths.get(index - 1), level)) {
        int end = index;
        while (end < paths.size() && isUnder(path, paths.get(end), level)) {
          end++;
        }
        Role role = stacked() ? Role.STACKED_ROW_HEADING : Role.ROW_HEADING;
        cells.add(new Cell(role, label(path[level], level), null, end - index, 1));
      }
    }
    cells.add(new Cell(Role.ROW_HEADING, label(path[last], last), null, 1, depth - last));
  }

  /** Whether both rows stand under the same label of the level; a subtotal is under none. */
  private static boolean isUnder(String[] path, String[] other, int level) {
    return other.length > level + 1 && Arrays.equals(path, 0, level + 1, other, 0, level + 1);
  }

  private String label(String label, int level) {
    boolean breaks =
        level == 0 && table.rows().breaks().stream().anyMatch(b -> TableNotes.marks(b, label));
    if (breaks) {
      return label + "※";
    }
    boolean innermost = level == depth - 1 && !label.equals(table.rows().total());
    return innermost && definition.label() != null
        ? definition.label().replace("{label}", label)
        : label;
  }

  /** What cannot be computed, such as a ratio to nothing, is no figure. */
  private Cell cell(Role role, @Nullable Figure figure) {
    if (figure == null) {
      return new Cell(role, "－", null, 1, 1);
    }
    ZeroSign zero = setting.layout().zero();
    return zero != null && figure.value() == 0 && figure.decimals() == 0
        ? new Cell(role, zero.printed(), figure, 1, 1)
        : number(role, figure);
  }

  static Cell number(Role role, Figure figure) {
    return new Cell(role, figure.printed(), figure, 1, 1);
  }
}
