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
  private static final float BEFORE_WITHOUT_UNIT = 8;
  private static final float AFTER = 9;

  /** The share of a page up to which a table, or its first rows, is not torn apart. */
  private static final float SHORT = 0.3f;

  /** The share of a page that the first part of a long group takes at least. */
  private static final float SPLIT = 0.2f;

  /** What a page shows at least of a table that begins or ends on it: three rows of a line. */
  private static final float FEW_ROWS = 60;

  @Override
  public float least(Flow flow) {
    float above = before() + (unit == null ? 0 : flow.height(unit)) + table.getHeaderHeight();
    float whole = height(0, groups());
    if (above + whole <= SHORT * flow.page()) {
      return above + whole;
    }
    int end = 1;
    while (height(0, end) < FEW_ROWS && end < groups()) {
      end++;
    }
    float first = height(0, end);
    return above + (first > SHORT * flow.page() ? SPLIT * flow.page() : first);
  }

  private float before() {
    return unit == null ? BEFORE_WITHOUT_UNIT : BEFORE;
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
    flow.skip(before());
    for (int group = 0; group < groups(); ) {
      group = placeFrom(flow, group, group == 0 || flow.atTop());
    }
    flow.skip(AFTER);
  }

  /** Places as many groups as the page holds, and returns the next one. */
  private int placeFrom(Flow flow, int group, boolean head) {
    float above = head ? table.getHeaderHeight() : 0;
    int end = group;
    while (end < groups() && above + height(group, end + 1) <= flow.rest()) {
      end++;
    }
    if (end < groups() && isLongerThanPage(flow, end)) {
      // OpenPDF prints the head above whatever it splits, so all below one head go together.
      if (head && above + height(group, end) + FEW_ROWS < flow.rest()) {
        flow.add(splitting(part(group, end + 1, true), begins.get(end + 1) - begins.get(end)));
        return end + 1;
      }
    } else if (end < groups()) {
      end = leaveSome(group, end);
    }
    if (end == group) {
      flow.newPage();
    } else {
      write(flow, part(group, end, head));
    }
    return end;
  }

  private boolean isLongerThanPage(Flow flow, int group) {
    return table.getHeaderHeight() + height(group, group + 1) > flow.page();
  }

  /** Ends earlier where the next page would get the total row alone. */
  private int leaveSome(int group, int end) {
    int last = end;
    while (last > group + 1 && height(last, groups()) < FEW_ROWS / 2) {
      last--;
    }
    return last;
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

  /** Some of the table's groups, with their row spans intact, below its head. */
  private PdfPTable part(int from, int to, boolean head) {
    PdfPTable part = PdfPTable.shallowCopy(table);
    part.setTotalWidth(table.getTotalWidth());
    part.setHeaderRows(head ? table.getHeaderRows() : 0);
    if (head) {
      part.getRows().addAll(table.getRows(0, table.getHeaderRows()));
    }
    part.getRows().addAll(table.getRows(begins.get(from), begins.get(to)));
    return part;
  }

  /** Splits the last group, within its row if it is the only one; else a span would be torn. */
  private static PdfPTable splitting(PdfPTable part, int lastRows) {
    part.setSplitRows(true);
    part.setSplitLate(lastRows > 1);
    return part;
  }

  private static void write(Flow flow, PdfPTable part) {
    PdfContentByte[] layers = PdfPTable.beginWritingRows(flow.canvas());
    float y = part.writeSelectedRows(0, -1, flow.left(), flow.y(), layers);
    PdfPTable.endWritingRows(layers);
    flow.moveTo(y);
  }
}
