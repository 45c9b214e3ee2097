package jp.kokuji.edition.pdf;

import java.awt.Color;
import java.util.List;
import jp.kokuji.report.Block.Table;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** Sets a table of the report. */
final class TableSetter {
  private static final Color FRAME = new Color(0x333D49);

  private final Table table;
  private final Tag element;
  private final CellSetter cells;
  private final Columns columns;
  private final PdfPTable set;
  private final TableTitle title;
  private final TableTitle continuation;

  /**
   * Begins a table.
   *
   * @param width of the text area, in points
   */
  TableSetter(Table table, Tag parent, Fonts fonts, Lettering lettering, float width) {
    this.table = table;
    this.element = Structure.table(parent, table.caption());
    this.title = TableTitle.first(table, element, fonts, lettering);
    this.columns = new Columns(table, width, fonts);
    this.cells = new CellSetter(lettering, columns);
    this.set = new PdfPTable(columns.widths());
    this.continuation = TableTitle.continued(table, fonts, lettering);
    set.setTableEvent(
        (printed, widths, heights, rows, start, layers) -> frame(widths, heights, layers));
  }

  TablePiece set() {
    int vertical = columns.hasLongText() ? Element.ALIGN_TOP : Element.ALIGN_MIDDLE;
    columns.head().forEach(row -> add(row, true, Element.ALIGN_MIDDLE));
    columns.body().forEach(row -> add(row, false, vertical));
    // OpenPDF prints no table that is nothing but headings
    set.setHeaderRows(table.groups().isEmpty() ? 0 : table.head().size());
    // Only now, since OpenPDF makes room for a cell that is higher than the rows it spans only
    // for rows that it has.
    set.setTotalWidth(columns.total());
    SetTable whole = new SetTable(set, columns.body(), cells);
    return new TablePiece(
        whole,
        new Breaks(whole, table.groups(), columns.body()),
        title,
        continuation,
        columns.wide());
  }

  private void add(List<Placed> row, boolean head, int vertical) {
    Tag line = Structure.child(element, "TR");
    // not by addCell, which would add a plain copy of each cell
    PdfPCell[] places = new PdfPCell[set.getNumberOfColumns()];
    for (Placed placed : row) {
      places[placed.column()] = cells.set(placed, line, head, vertical);
    }
    set.getRows().add(new TableRow(places));
  }

  private static void frame(float[][] widths, float[] heights, PdfContentByte[] layers) {
    PdfContentByte lines = layers[PdfPTable.LINECANVAS];
    float left = widths[0][0];
    float right = widths[0][widths[0].length - 1];
    float bottom = heights[heights.length - 1];
    lines.saveState();
    lines.setLineWidth(1f);
    lines.setColorStroke(FRAME);
    lines.rectangle(left, bottom, right - left, heights[0] - bottom);
    lines.stroke();
    lines.restoreState();
  }
}
