package jp.kokuji.edition.pdf;

import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPRow;
import org.openpdf.text.pdf.PdfPTable;

/**
 * A table and its title, on as many pages as it takes, its head on each.
 *
 * @param wide whether its columns need a page that lies across
 */
record TablePiece(
    SetTable table, Breaks breaks, TableTitle title, TableTitle continuation, boolean wide)
    implements Piece {
  private static final float BEFORE = 7;
  private static final float AFTER = 9;

  /** The share of a page up to which a table is not torn apart. */
  private static final float SHORT = 0.4f;

  /** The share of a page that the first part of a row longer than a page takes at least. */
  private static final float SPLIT = 0.2f;

  /** The share of a page for rows that is left by what leads a table. */
  private static final float LED = 0.85f;

  @Override
  public float least(Flow flow) {
    float above = BEFORE + title.height(flow) + table.headHeight();
    float whole = breaks.height(0, breaks.rows());
    if (above + whole <= SHORT * flow.page()) {
      return above + whole;
    }
    float first = breaks.height(0, breaks.least(room(flow, 0)));
    return above + (first > room(flow, 0) ? SPLIT * flow.page() : first);
  }

  @Override
  public void place(Flow flow) {
    if (table.headHeight() > flow.page() / 2) {
      throw new IllegalStateException("the head of a table is longer than half a page");
    }
    flow.need(least(flow));
    flow.skip(BEFORE);
    title.place(flow);
    for (int row = 0; row < breaks.rows(); ) {
      row = placeFrom(flow, row);
    }
    flow.skip(AFTER);
  }

  /** What a whole page has for rows that begin with this one, in points. */
  private float room(Flow flow, int row) {
    float page = flow.page() - table.headHeight() - continuation.height(flow);
    return row == 0 ? LED * page : page;
  }

  /** Places as many rows as the page holds, and returns the next one. */
  private int placeFrom(Flow flow, int row) {
    boolean continued = row > 0 && flow.atTop();
    float above = continued ? continuation.height(flow) : 0;
    boolean head = row == 0 || continued;
    float room = flow.rest() - above - (head ? table.headHeight() : 0);
    int end = breaks.end(row, room, room(flow, row));
    while (end > row) {
      PdfPTable part = table.part(row, end, head);
      // The repeated heading of a group may be higher than the rows it stands beside.
      if (height(part) <= flow.rest() - above) {
        write(flow, part, continued);
        return end;
      }
      end--;
    }
    boolean tooLong = breaks.height(row, row + 1) > room(flow, row);
    if (flow.atTop() || (tooLong && room > SPLIT * flow.page())) {
      split(flow, row, table.part(row, row + 1, head), continued);
      return row + 1;
    }
    flow.newPage();
    return row;
  }

  /** Places a row that no page holds, the last of the part. */
  private void split(Flow flow, int row, PdfPTable part, boolean continued) {
    int last = part.size() - 1;
    PdfPRow current = new PdfPRow(part.getRow(last)); // which OpenPDF draws
    part.getRows().set(last, current);
    float above = continued ? continuation.height(flow) : 0;
    float room = flow.rest() - above - (height(part) - current.getMaxHeights());
    PdfPRow rest = current.getMaxHeights() <= room ? null : current.splitRow(part, last, room);
    if (rest == null && current.getMaxHeights() > room) {
      throw new IllegalStateException("a line of a table does not fit on a page");
    }
    write(flow, part, continued);
    if (rest != null) {
      flow.newPage();
      split(flow, row, table.continued(row, rest), true);
    }
  }

  private static float height(PdfPTable part) {
    float height = 0;
    for (PdfPRow row : part.getRows()) {
      height += row.getMaxHeights();
    }
    return height;
  }

  private void write(Flow flow, PdfPTable part, boolean continued) {
    if (continued) {
      continuation.place(flow);
    }
    PdfContentByte[] layers = PdfPTable.beginWritingRows(flow.canvas());
    float y = part.writeSelectedRows(0, -1, flow.left(), flow.y(), layers);
    PdfPTable.endWritingRows(layers);
    flow.moveTo(y);
  }
}
