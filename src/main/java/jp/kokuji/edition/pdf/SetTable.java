package jp.kokuji.edition.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.kokuji.report.Cell.Role;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPRow;
import org.openpdf.text.pdf.PdfPTable;

/** A table that was set as a whole, and the parts of it that pages hold. Rows count from 0. */
final class SetTable {
  /** Characters from which a first cell is text rather than what leads its row. */
  private static final int SHORT = 20;

  private final PdfPTable whole;
  private final List<List<Placed>> body;
  private final CellSetter cells;
  private final int head;

  /** A cell, and the row in which it begins. */
  private record Begun(Placed placed, int row) {
    int end() {
      return row + placed.cell().rows();
    }

    /** Whether it says what its rows are about: a heading, or the first cell, such as a number. */
    boolean leads() {
      Role role = placed.cell().role();
      return role == Role.ROW_HEADING
          || role == Role.STACKED_ROW_HEADING
          || (placed.column() == 0 && placed.cell().text().length() < SHORT);
    }
  }

  SetTable(PdfPTable whole, List<List<Placed>> body, CellSetter cells) {
    this.whole = whole;
    this.body = body;
    this.cells = cells;
    this.head = whole.getHeaderRows();
  }

  float headHeight() {
    return whole.getHeaderHeight();
  }

  float height(int row) {
    return whole.getRowHeight(head + row);
  }

  /** The rows from one up to before another, whose row spans end and begin where the part does. */
  PdfPTable part(int from, int to, boolean withHead) {
    PdfPTable source = isWhole(from, to) ? whole : clipped(from, to);
    int first = isWhole(from, to) ? head + from : 0;
    PdfPTable part = part(withHead);
    part.getRows().addAll(rows(source, first, first + to - from));
    return part;
  }

  /** The row that a split left over, with the headings of its rows shown once more. */
  PdfPTable continued(int row, PdfPRow rest) {
    for (Begun begun : covering(row)) {
      if (begun.leads()) {
        rest.getCells()[begun.placed().column()] = cells.continued(begun.placed());
      }
    }
    rest.setWidths(whole.getAbsoluteWidths());
    PdfPTable part = part(true);
    part.getRows().add(rest);
    return part;
  }

  private PdfPTable part(boolean withHead) {
    PdfPTable part = PdfPTable.shallowCopy(whole);
    part.setTotalWidth(whole.getTotalWidth());
    part.setHeaderRows(withHead ? head : 0);
    if (withHead) {
      part.getRows().addAll(rows(whole, 0, head));
    }
    return part;
  }

  /** The rows themselves, whose cells know how far they reach into those below. */
  private static List<PdfPRow> rows(PdfPTable source, int from, int to) {
    List<PdfPRow> rows = source.getRows().subList(from, to);
    for (int row = 0; row < rows.size(); row++) {
      PdfPCell[] places = rows.get(row).getCells();
      for (int place = 0; place < places.length; place++) {
        float below = 0;
        for (int i = 1; places[place] != null && i < places[place].getRowspan(); i++) {
          below += rows.get(row + i).getMaxHeights();
        }
        rows.get(row).setExtraHeight(place, below);
      }
    }
    return rows;
  }

  private boolean isWhole(int from, int to) {
    return (from == 0 || covering(from).stream().allMatch(begun -> begun.row() == from))
        && covering(to - 1).stream().allMatch(begun -> begun.end() <= to);
  }

  private PdfPTable clipped(int from, int to) {
    PdfPTable clipped = new PdfPTable(whole.getAbsoluteWidths());
    for (Begun begun : covering(from)) {
      clipped.addCell(cell(begun, from, to));
    }
    for (int row = from + 1; row < to; row++) {
      for (Placed placed : body.get(row)) {
        clipped.addCell(cell(new Begun(placed, row), from, to));
      }
    }
    clipped.setTotalWidth(whole.getTotalWidth());
    if (clipped.size() != to - from) {
      throw new IllegalStateException("OpenPDF dropped a row of a part of a table");
    }
    return clipped;
  }

  private PdfPCell cell(Begun begun, int from, int to) {
    PdfPCell cell;
    if (begun.row() >= from) {
      cell = whole.getRow(head + begun.row()).getCells()[begun.placed().column()];
    } else if (begun.leads()) {
      cell = cells.continued(begun.placed());
    } else {
      cell = cells.blank(begun.placed());
    }
    PdfPCell copy = new PdfPCell(cell);
    copy.setRowspan(Math.min(begun.end(), to) - Math.max(begun.row(), from));
    return copy;
  }

  /** The cells that stand in the row or reach into it, from left to right. */
  private List<Begun> covering(int row) {
    List<Begun> covering = new ArrayList<>();
    int columns = whole.getNumberOfColumns();
    for (int above = row; above >= 0 && columns > 0; above--) {
      for (Placed placed : body.get(above)) {
        if (above + placed.cell().rows() > row) {
          covering.add(new Begun(placed, above));
          columns -= placed.cell().columns();
        }
      }
    }
    covering.sort(Comparator.comparingInt(begun -> begun.placed().column()));
    return covering;
  }
}
