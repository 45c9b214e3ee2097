package jp.kokuji.edition.xlsx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.kokuji.edition.xlsx.CellLook.Face;
import jp.kokuji.edition.xlsx.CellLook.Frame;
import jp.kokuji.edition.xlsx.PrintedFigures.Print;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block.Group;
import jp.kokuji.report.Block.Table;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Puts one table onto a sheet, from a given row down. A row of the table whose text is long stands
 * in several rows of the sheet, so that a page can break within it.
 */
final class TableOnSheet {
  /** Lines of a cell beyond which it is cut into pieces, about a fifth of a page. */
  private static final int LONG = 12;

  /** Lines of a piece: few, so that little of a page stays empty before a break. */
  private static final int PIECE = 6;

  /** What a piece has less than a cell above and below its lines together, in points. */
  private static final double CLOSER = 2;

  /** Half-width characters that an indent takes away. */
  private static final int INDENT = 3;

  private final Canvas canvas;
  private final Grid grid;
  private final Table table;
  private final List<Placed> cells;

  /** For each row of the table, the sheet's row in which it begins; one more for the end. */
  private final int[] begins;

  TableOnSheet(Canvas canvas, Grid grid, Table table, int firstRow) {
    this.canvas = canvas;
    this.grid = grid;
    this.table = table;
    this.cells = Placed.cells(table);
    this.begins = new int[Placed.rows(table).size() + 1];
    Arrays.fill(begins, 1);
    begins[0] = firstRow;
    for (Placed cell : cells) {
      if (cell.cell().rows() == 1) {
        begins[cell.endRow()] = Math.max(begins[cell.endRow()], pieces(cell).size());
      }
    }
    Arrays.parallelPrefix(begins, Integer::sum);
  }

  int endRow() {
    return begins[begins.length - 1];
  }

  /** The sheet's rows that hold the table's header. */
  CellRangeAddress head() {
    return new CellRangeAddress(begins[0], begins[table.head().size()] - 1, -1, -1);
  }

  /** All cells of the table, its header included. */
  CellRangeAddress area() {
    return new CellRangeAddress(begins[0], endRow() - 1, 0, grid.last());
  }

  /** Keeps a short table whole; of a longer one what stands above, its header and first group. */
  void keep(PageBreaks pages, int above) {
    if (pages.few(above, endRow())) {
      return;
    }
    int row = table.head().size();
    pages.keep(above, begins[row], true);
    for (Group group : table.groups()) {
      int end = row + group.rows().size();
      pages.group(begins[row], begins[end]);
      row = end;
    }
  }

  /** Writes the cells and returns where the figures stand. */
  List<Print> write() {
    List<Print> prints = new ArrayList<>();
    cells.forEach(cell -> write(cell, prints));
    double[] heights = heights();
    for (int row = 0; row < heights.length; row++) {
      canvas.height(begins[0] + row, heights[row]);
    }
    return prints;
  }

  private void write(Placed placed, List<Print> prints) {
    Figure figure = placed.cell().figure();
    CellRangeAddress area = area(placed);
    if (figure != null) {
      String format = PrintedNumber.format(placed.cell().text(), figure.amount());
      canvas.number(area, figure.amount(), look(placed).format(format));
      prints.add(new Print(figure, area));
      return;
    }
    List<String> pieces = pieces(placed);
    for (int piece = 0; piece < pieces.size(); piece++) {
      CellRangeAddress part = area.copy();
      part.setFirstRow(area.getFirstRow() + piece);
      part.setLastRow(piece == pieces.size() - 1 ? area.getLastRow() : part.getFirstRow());
      canvas.text(part, pieces.get(piece), look(placed, piece, pieces.size()));
    }
  }

  private CellLook look(Placed placed) {
    CellLook look = RoleLook.of(placed.cell());
    boolean split = placed.cell().rows() == 1 && begins[placed.endRow()] - begins[placed.row()] > 1;
    // On a page break the middle of a long row may be on no page whole: its cells begin at the top.
    return split ? look.down(VerticalAlignment.TOP) : look;
  }

  private CellLook look(Placed placed, int piece, int pieces) {
    if (pieces == 1) {
      return look(placed);
    }
    Frame frame = piece == 0 ? Frame.UPPER : piece == pieces - 1 ? Frame.LOWER : Frame.MIDDLE;
    // In the middle of its row, so that every paragraph stands off the next, and off the rules.
    return look(placed).frame(frame).down(VerticalAlignment.CENTER);
  }

  private CellRangeAddress area(Placed placed) {
    return new CellRangeAddress(
        begins[placed.row()],
        begins[placed.endRow()] - 1,
        grid.column(table.widths(), placed.column()),
        grid.column(table.widths(), placed.endColumn()) - 1);
  }

  private List<String> pieces(Placed placed) {
    String text = placed.cell().text();
    boolean whole = placed.cell().rows() > 1 || placed.cell().figure() != null;
    return whole || Wrapping.lines(text, capacity(placed)) <= LONG
        ? List.of(text)
        : Wrapping.pieces(text, capacity(placed), PIECE);
  }

  private int capacity(Placed placed) {
    int width = grid.width(table.widths(), placed.column(), placed.endColumn());
    int indent = RoleLook.of(placed.cell()).indent() * INDENT;
    return Math.max(1, Face.TABLE.capacity(width) - indent);
  }

  /** Heights of the sheet's rows in points, so that every cell's text fits its area. */
  private double[] heights() {
    double[] heights = new double[endRow() - begins[0]];
    for (Placed placed : cells) {
      List<String> pieces = pieces(placed);
      int first = begins[placed.row()] - begins[0];
      for (int piece = 0; piece < pieces.size() - 1; piece++) {
        double height = height(placed, pieces.get(piece)) - CLOSER;
        raise(heights, first + piece, first + piece + 1, height);
      }
      raise(
          heights,
          first + pieces.size() - 1,
          begins[placed.endRow()] - begins[0],
          height(placed, pieces.getLast()));
    }
    return heights;
  }

  /** What the rows lack to hold a cell is shared among them. */
  private static void raise(double[] heights, int from, int to, double needed) {
    double lacking = needed - Arrays.stream(heights, from, to).sum();
    for (int row = from; row < to && lacking > 0; row++) {
      heights[row] += lacking / (to - from);
    }
  }

  private double height(Placed placed, String text) {
    boolean stacked = RoleLook.of(placed.cell()).stacked();
    return Face.TABLE.height(
        stacked
            ? text.codePointCount(0, text.length())
            : Math.max(1, Wrapping.lines(text, capacity(placed))));
  }
}
