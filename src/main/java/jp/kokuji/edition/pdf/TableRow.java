package jp.kokuji.edition.pdf;

import java.awt.Color;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPRow;
import org.openpdf.text.pdf.PdfPTable;

/** A row that draws its borders as one path and its texts of one line without OpenPDF's layout. */
final class TableRow extends PdfPRow {
  static final float BORDER = .5f;
  private static final Color LINE = new Color(0x555F6B);

  TableRow(PdfPCell[] places) {
    super(places);
  }

  @Override
  public void writeCells(int from, int to, float left, float top, PdfContentByte[] layers) {
    TaggedCanvas lines = (TaggedCanvas) layers[PdfPTable.LINECANVAS];
    TaggedCanvas text = (TaggedCanvas) layers[PdfPTable.TEXTCANVAS];
    lines.setLineWidth(BORDER);
    lines.setColorStroke(LINE);
    for (int place = 0; place < cells.length; place++) {
      if (cells[place] != null) {
        float height = maxHeight + extraHeights[place];
        float x = left + cells[place].getLeft();
        frame(cells[place], x, top - height, height, layers);
        if (cells[place] instanceof TextCell cell && cell.line() != null) {
          text.line(cell, cell.line(), x, top, height);
        } else {
          text.endLines();
          super.writeCells(place, place + 1, x, top, layers);
        }
      }
    }
    lines.stroke();
    text.endLines();
  }

  private static void frame(
      PdfPCell cell, float left, float bottom, float height, PdfContentByte[] layers) {
    if (cell.getBackgroundColor() != null) {
      PdfContentByte ground = layers[PdfPTable.BACKGROUNDCANVAS];
      ground.setColorFill(cell.getBackgroundColor());
      ground.rectangle(left, bottom, cell.getWidth(), height);
      ground.fill();
    }
    layers[PdfPTable.LINECANVAS].rectangle(left, bottom, cell.getWidth(), height);
  }

  @Override
  public void writeBorderAndBackground(
      float left, float top, float height, PdfPCell cell, PdfContentByte[] layers) {}
}
