package jp.kokuji.edition.pdf;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfRectangle;

/** The structure element of a drawing. */
final class ChartFigure {
  private ChartFigure() {}

  static Tag in(Tag section, String alternative) {
    Tag figure = Structure.child(section, "Figure");
    figure.put(PdfName.ALT, Structure.unicode(alternative));
    return figure;
  }

  /** Says where on its page the drawing stands, in points. */
  static void place(Tag figure, float left, float bottom, float right, float top) {
    PdfDictionary attributes = new PdfDictionary();
    attributes.put(PdfName.O, new PdfName("Layout"));
    attributes.put(new PdfName("Placement"), new PdfName("Block"));
    attributes.put(PdfName.BBOX, new PdfRectangle(left, bottom, right, top));
    figure.put(PdfName.A, attributes);
  }
}
