package jp.kokuji.publication.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPTable;

/**
 * A table and the unit above it. Pages break between groups of rows, within a group only where it
 * is longer than a page.
 *
 * @param begins the row in which each group begins, and the row after the last
 */
record TablePiece(PdfPTable table, List<Integer> begins, @Nullable Paragraph unit)
    implements Piece {
  private static final float BEFORE = 5;
  private static final float AFTER = 9;

  @Override
  public float least(Flow flow) {
    float first = height(0, 1);
    float head = table.getHeaderHeight();
    float least = head + first > flow.page() / 2 ? head + flow.page() / 5 : head + first;
    return BEFORE + (unit == null ? 0 : flow.height(unit)) + Math.min(least, flow.page() / 2);
  }

  @Override
  public void place(Flow flow) {
    if (table.getHeaderHeight() > flow.page() / 2) {
      throw new IllegalStateException("the head of a table is longer than half a page");
    }
    flow.need(least(flow));
    if (unit != null) {
      flow.add(unit);
    }
    flow.skip(BEFORE);
    for (int group = 0; group < groups(); ) {
      group = placeFrom(flow, group);
    }
    flow.skip(AFTER);
  }

  /** Places as many groups as the page holds, and returns the next one. */
  private int placeFrom(Flow flow, int group) {
    int end = group;
    float height = table.getHeaderHeight();
    while (end < groups() && height + height(end, end + 1) <= flow.rest()) {
      height += height(end, end + 1);
      end++;
    }
    if (end > group) {
      write(flow, part(group, end));
      return end;
    }
    if (table.getHeaderHeight() + height(group, group + 1) > flow.page()) {
      flow.add(splitting(part(group, group + 1)));
      return group + 1;
    }
    flow.newPage();
    return group;
  }

  private int groups() {
    return begins.size() - 1;
  }

  private float height(int from, int to) {
    float height = 0;
    for (int row = begins.get(from); row < begins.get(to); row++) {
      height += table.getRowHeight(row);
    }
    return height;
  }

  /** The table's head and some of its groups, with their row spans intact. */
  private PdfPTable part(int from, int to) {
    PdfPTable part = PdfPTable.shallowCopy(table);
    part.setTotalWidth(table.getTotalWidth());
    part.getRows().addAll(table.getRows(0, table.getHeaderRows()));
    part.getRows().addAll(table.getRows(begins.get(from), begins.get(to)));
    return part;
  }

  /** A row that spans others would be torn off empty if rows were split at once. */
  private static PdfPTable splitting(PdfPTable part) {
    part.setSplitRows(true);
    part.setSplitLate(part.size() > part.getHeaderRows() + 1);
    return part;
  }

  private static void write(Flow flow, PdfPTable part) {
    PdfContentByte[] layers = PdfPTable.beginWritingRows(flow.canvas());
    float y = part.writeSelectedRows(0, -1, flow.left(), flow.y(), layers);
    PdfPTable.endWritingRows(layers);
    flow.moveTo(y);
  }
}
