package jp.kokuji.publication.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kokuji.report.Block.Group;
import jp.kokuji.report.Block.Row;
import jp.kokuji.report.Block.Table;
import jp.kokuji.report.Cell;

/** The columns of a table: their widths in points, and where each cell stands among them. */
final class Columns {
  /** Characters from which a cell is long, so that its row is aligned at the top. */
  private static final int LONG = 120;

  static final float PADDING = 4.5f;

  private final float[] widths;
  private final float total;
  private final java.util.IdentityHashMap<Cell, Integer> starts = new java.util.IdentityHashMap<>();
  private final Map<String, Float> widest = new HashMap<>();
  private final Fonts fonts;

  Columns(Table table, float total, Fonts fonts) {
    this.fonts = fonts;
    this.total = total;
    this.widths = widths(table.widths(), total, 2 * PADDING + Style.cell(fonts).size() + 1);
    List<Row> body = table.groups().stream().map(Group::rows).flatMap(List::stream).toList();
    arrange(table.head());
    arrange(body);
    Stream.concat(table.head().stream(), body.stream())
        .flatMap(row -> row.cells().stream())
        .filter(Columns::isNumber)
        .forEach(cell -> widest.merge(place(cell), style(cell).width(cell.text()), Math::max));
  }

  float[] widths() {
    return widths.clone();
  }

  float total() {
    return total;
  }

  /** The width of the cell, in points. */
  float width(Cell cell) {
    int start = start(cell);
    float width = 0;
    for (int column = start; column < start + cell.columns(); column++) {
      width += widths[column];
    }
    return width;
  }

  /** How far numbers stand from the cell's right edge, so that the widest is in the middle. */
  float indent(Cell cell) {
    float free = width(cell) - widest.getOrDefault(place(cell), 0f);
    return Math.max(PADDING, free / 2);
  }

  boolean isLong(Cell cell) {
    return cell.text().length() > LONG;
  }

  Style style(Cell cell) {
    return switch (cell.role()) {
      case TOTAL, TOTAL_HEADING -> Style.total(fonts);
      default -> Style.cell(fonts);
    };
  }

  private static boolean isNumber(Cell cell) {
    return cell.role() == Cell.Role.NUMBER || cell.role() == Cell.Role.TOTAL;
  }

  private String place(Cell cell) {
    return start(cell) + "/" + cell.columns();
  }

  private int start(Cell cell) {
    Integer start = starts.get(cell);
    if (start == null) {
      throw new IllegalStateException("not a cell of this table: " + cell);
    }
    return start;
  }

  /** Finds the column in which each cell begins, past those that earlier rows still cover. */
  private void arrange(List<Row> rows) {
    int[] covered = new int[widths.length];
    for (Row row : rows) {
      int column = 0;
      for (Cell cell : row.cells()) {
        while (column < widths.length && covered[column] > 0) {
          column++;
        }
        if (column + cell.columns() > widths.length) {
          throw new IllegalArgumentException("a row is wider than its table: " + row);
        }
        starts.put(cell, column);
        for (int i = 0; i < cell.columns(); i++) {
          covered[column++] = cell.rows();
        }
      }
      for (int i = 0; i < covered.length; i++) {
        if (covered[i] == 0) {
          throw new IllegalArgumentException("a row is narrower than its table: " + row);
        }
        covered[i]--;
      }
    }
  }

  /** Shares the width out as the table asks, but so that every column holds a character. */
  private static float[] widths(List<Integer> relative, float total, float least) {
    float[] widths = new float[relative.size()];
    float sum = relative.stream().mapToInt(Integer::intValue).sum();
    if (least * widths.length > total) {
      throw new IllegalArgumentException("too many columns for a page: " + relative);
    }
    float widened = 0;
    float wide = 0;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = relative.get(i) / sum * total;
      if (widths[i] < least) {
        widened += least - widths[i];
        widths[i] = least;
      } else {
        wide += widths[i] - least;
      }
    }
    for (int i = 0; i < widths.length; i++) {
      widths[i] -= wide == 0 ? 0 : widened * (widths[i] - least) / wide;
    }
    return widths;
  }
}
