package jp.kokuji.edition.pdf;

import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPCellEvent;
import org.openpdf.text.pdf.PdfPTable;

/** Draws the text of a cell of one line where OpenPDF's layout, which is in column, would. */
record OneLine(ColumnText column, Chunk chunk, BaseFont font, float size) implements PdfPCellEvent {

  /** Takes over from OpenPDF's layout. */
  static void into(PdfPCell cell, Chunk chunk) {
    if (cell.getCellEvent() == null) {
      BaseFont font = chunk.getFont().getBaseFont();
      cell.setCellEvent(new OneLine(cell.getColumn(), chunk, font, chunk.getFont().getSize()));
      cell.setColumn(new ColumnText(null));
    }
  }

  /** Leaves a cell to OpenPDF's layout again, as when it is to get another height. */
  static void outOf(PdfPCell cell) {
    if (cell.getCellEvent() instanceof OneLine line) {
      cell.setCellEvent(null);
      cell.setColumn(ColumnText.duplicate(line.column));
    }
  }

  @Override
  public void cellLayout(PdfPCell cell, Rectangle place, PdfContentByte[] canvases) {
    boolean middle = cell.getVerticalAlignment() == Element.ALIGN_MIDDLE;
    float above = middle ? (place.getHeight() - cell.getHeight()) / 2 : 0;
    float top = place.getTop() - above - cell.getEffectivePaddingTop();
    float left = place.getLeft() + cell.getEffectivePaddingLeft();
    float room = place.getRight() - cell.getEffectivePaddingRight() - left;
    PdfContentByte text = canvases[PdfPTable.TEXTCANVAS];
    text.beginText();
    text.setTextMatrix(left + indent(room), top - font.getFontDescriptor(BaseFont.ASCENT, size));
    text.setFontAndSize(font, size);
    text.setColorFill(chunk.getFont().getColor());
    text.showText(chunk.getContent());
    text.resetRGBColorFill();
    text.endText();
  }

  private float indent(float room) {
    return switch (column.getAlignment()) {
      case Element.ALIGN_RIGHT -> room - font.getWidthPoint(chunk.getContent(), size);
      case Element.ALIGN_CENTER -> (room - font.getWidthPoint(chunk.getContent(), size)) / 2;
      default -> 0;
    };
  }
}
