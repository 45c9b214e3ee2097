package jp.kokuji.publication.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.report.Block.Table;
import jp.kokuji.report.Cell;
import jp.kokuji.report.Cell.Role;

/** The columns of a table: where each cell stands among them, and their widths in points. */
final class Columns {
  private static final float PADDING = 4.5f;

  /** Characters from which a cell is long, so that rows are aligned at the top. */
  private static final int LONG = 120;

  /** Characters up to which text had better not be broken. */
  private static final int SHORT = 6;

  /** How much smaller type and padding may get so that many wide numbers fit on a page. */
  private static final float[] SCALES = {1, .9f, .8f, .7f};

  private final Fonts fonts;
  private final List<List<Placed>> head;
  private final List<List<Placed>> body;
  private final float[] widths;
  private float scale = 1;
  private final Map<Span, Float> widestNumbers = new HashMap<>();

  private record Span(int column, int columns) {
    static Span of(Placed placed) {
      return new Span(placed.column(), placed.cell().columns());
    }
  }

  Columns(Table table, float total, Fonts fonts) {
    this.fonts = fonts;
    int columns = table.widths().size();
    this.head = Placed.rows(table.head(), columns);
    this.body =
        table.groups().stream()
            .map(group -> Placed.rows(group.rows(), columns))
            .flatMap(List::stream)
            .toList();
    this.widths = widths(table.widths(), total);
    cells().stream()
        .filter(placed -> isNumber(placed.cell()))
        .forEach(placed -> widestNumbers.merge(Span.of(placed), textWidth(placed), Math::max));
  }

  List<List<Placed>> head() {
    return head;
  }

  List<List<Placed>> body() {
    return body;
  }

  float[] widths() {
    return widths.clone();
  }

  /** The width of the cell, in points. */
  float width(Placed placed) {
    float width = 0;
    for (int column = placed.column(); column < placed.endColumn(); column++) {
      width += widths[column];
    }
    return width;
  }

  /** How far numbers stand from the cell's right edge, so that the widest is in the middle. */
  float indent(Placed placed) {
    float free = width(placed) - widestNumbers.getOrDefault(Span.of(placed), 0f);
    return Math.max(padding(), free / 2);
  }

  /** The space between a cell's edge and its text, in points. */
  float padding() {
    return PADDING * scale;
  }

  /** Whether a cell holds so much text that rows are read from the top. */
  boolean hasLongText() {
    return body.stream()
        .flatMap(List::stream)
        .anyMatch(placed -> placed.cell().text().length() > LONG);
  }

  Style style(Cell cell) {
    boolean total = cell.role() == Role.TOTAL || cell.role() == Role.TOTAL_HEADING;
    return (total ? Style.total(fonts) : Style.cell(fonts)).scaled(scale);
  }

  private List<Placed> cells() {
    List<Placed> cells = new ArrayList<>();
    head.forEach(cells::addAll);
    body.forEach(cells::addAll);
    return cells;
  }

  private static boolean isNumber(Cell cell) {
    return cell.role() == Role.NUMBER || cell.role() == Role.TOTAL;
  }

  private float textWidth(Placed placed) {
    float widest = 0;
    for (String line : placed.cell().text().split("\n", -1)) {
      widest = Math.max(widest, style(placed.cell()).width(line));
    }
    return widest;
  }

  /**
   * Shares the width out as the table asks, but so that no number is ever broken and, where there
   * is room, no short text either.
   */
  private float[] widths(List<Integer> relative, float total) {
    float[] least = fitting(relative.size(), total);
    float whole = relative.stream().mapToInt(Integer::intValue).sum();
    float[] widths = new float[least.length];
    float spare = 0;
    float lacking = 0;
    for (int i = 0; i < widths.length; i++) {
      float asked = relative.get(i) / whole * total;
      widths[i] = Math.max(asked, least[i]);
      lacking += widths[i] - asked;
      spare += widths[i] - least[i];
    }
    for (int i = 0; i < widths.length && lacking > 0; i++) {
      widths[i] -= lacking * (widths[i] - least[i]) / spare;
    }
    return widths;
  }

  /** The least widths that fit, in type as large as they allow. */
  private float[] fitting(int columns, float total) {
    for (float tried : SCALES) {
      scale = tried;
      for (int unbroken : new int[] {SHORT, 0}) {
        float[] least = least(columns, unbroken);
        if (sum(least) <= total) {
          return least;
        }
      }
    }
    throw new IllegalArgumentException("the columns do not fit on a page: " + columns);
  }

  /** The least width of each column: a character, its numbers, and texts up to that length. */
  private float[] least(int columns, int unbroken) {
    float[] least = new float[columns];
    Arrays.fill(least, 2 * padding() + Style.cell(fonts).scaled(scale).size() + 1);
    for (Placed placed : cells()) {
      Cell cell = placed.cell();
      if (cell.columns() == 1 && (isNumber(cell) || cell.text().length() <= unbroken)) {
        int column = placed.column();
        least[column] = Math.max(least[column], textWidth(placed) + 2 * padding() + 1);
      }
    }
    return least;
  }

  private static float sum(float[] widths) {
    float sum = 0;
    for (float width : widths) {
      sum += width;
    }
    return sum;
  }
}
