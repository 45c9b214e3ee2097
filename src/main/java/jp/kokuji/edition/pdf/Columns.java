package jp.kokuji.edition.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kokuji.report.Block.Table;
import jp.kokuji.report.Cell;
import jp.kokuji.report.Cell.Role;

/** The columns of a table: where each cell stands among them, and their widths in points. */
final class Columns {
  private static final float PADDING = 4.5f;

  /** Characters from which a cell is long, so that rows are aligned at the top. */
  private static final int LONG = 120;

  /** Rows of a table whose texts decide on the widths of its columns. */
  private static final int LOOKED_AT = 300;

  /** How much smaller type and padding may get so that many wide numbers fit on a page. */
  private static final float[] SCALES = {1, .9f, .8f, .7f};

  private final Fonts fonts;
  private final List<List<Placed>> head;
  private final List<List<Placed>> body;
  private final float[] widths;
  private final boolean wide;
  private final float total;
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
    float[] upright = widths(table.widths(), total);
    this.wide = upright.length == 0;
    this.total = wide ? total + DocumentSetup.WIDER : total;
    this.widths = wide ? widths(table.widths(), this.total) : upright;
    if (widths.length == 0) {
      throw new TooWide(table.caption(), columns);
    }
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

  /** Whether the columns need a page that lies across. */
  boolean wide() {
    return wide;
  }

  /** The width of all columns, in points. */
  float total() {
    return total;
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

  private static boolean isStacked(Cell cell) {
    return cell.role() == Role.STACKED_ROW_HEADING && cell.rows() > 1;
  }

  private static boolean isNumber(Cell cell) {
    return cell.role() == Role.NUMBER || cell.role() == Role.TOTAL;
  }

  private float textWidth(Placed placed) {
    return lines(placed.cell()).stream().max(Float::compare).orElse(0f);
  }

  /** The best widths, in type as large as they allow; nothing where none allows it. */
  private float[] widths(List<Integer> relative, float total) {
    float whole = relative.stream().mapToInt(Integer::intValue).sum();
    float[] asked = new float[relative.size()];
    for (int i = 0; i < asked.length; i++) {
      asked[i] = relative.get(i) / whole * total;
    }
    for (float tried : SCALES) {
      scale = tried;
      float[] best =
          new Widths(asked, 2 * padding(), Style.cell(fonts).scaled(scale).size(), needs()).best();
      if (best.length > 0) {
        return best;
      }
    }
    return new float[0];
  }

  /** What the cells of one column need; of a long table all numbers, and the texts of its top. */
  private List<WidthDemand> needs() {
    List<WidthDemand> needs = new ArrayList<>();
    List<List<Placed>> rows = new ArrayList<>(head);
    rows.addAll(body);
    for (int row = 0; row < rows.size(); row++) {
      for (Placed placed : rows.get(row)) {
        Cell cell = placed.cell();
        boolean looked = isNumber(cell) || (row < LOOKED_AT && !isStacked(cell));
        if (cell.columns() == 1 && looked) {
          needs.add(new WidthDemand(row, cell.rows(), placed.column(), kind(cell), lines(cell)));
        }
      }
    }
    return needs;
  }

  private static WidthDemand.Kind kind(Cell cell) {
    return switch (cell.role()) {
      case NUMBER, TOTAL -> WidthDemand.Kind.NUMBER;
      case COLUMN_HEADING -> WidthDemand.Kind.HEADING;
      case ROW_HEADING, STACKED_ROW_HEADING, TOTAL_HEADING, TEXT, CENTRED -> WidthDemand.Kind.TEXT;
    };
  }

  private List<Float> lines(Cell cell) {
    return cell.text().indexOf('\n') < 0
        ? List.of(style(cell).width(cell.text()))
        : Stream.of(cell.text().split("\n", -1)).map(style(cell)::width).toList();
  }
}
