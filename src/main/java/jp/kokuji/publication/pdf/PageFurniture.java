package jp.kokuji.publication.pdf;

import jp.kokuji.report.Report;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** What stands outside a page's text: its number, and the mark of a draft. */
final class PageFurniture {
  private static final float FOOT = 32;
  private static final float MARK = 36;

  private final boolean draft;
  private final Style style;
  private final Lettering lettering;
  private final Document document;
  private final PdfWriter writer;
  private Phrase mark = new Phrase();

  PageFurniture(
      Report report, Fonts fonts, Lettering lettering, Document document, PdfWriter writer) {
    this.draft = !report.finished();
    this.style = Style.remark(fonts);
    this.lettering = lettering;
    this.document = document;
    this.writer = writer;
  }

  /** Makes the draft's mark, which is read aloud once and seen on each page. */
  void mark(PdfStructureElement root) {
    if (draft) {
      mark = lettering.set("（速報）", style, Structure.child(root, "P"), true);
    }
  }

  /** Prints the furniture of the current page. */
  void print() {
    float width = document.getPageSize().getWidth();
    Phrase number = lettering.set("－ " + writer.getPageNumber() + " －", style, null);
    text(Element.ALIGN_CENTER, number, width / 2, FOOT);
    if (draft) {
      float top = document.getPageSize().getHeight() - MARK;
      text(Element.ALIGN_RIGHT, mark, width - document.rightMargin(), top);
    }
  }

  private void text(int alignment, Phrase phrase, float x, float y) {
    ColumnText.showTextAligned(writer.getDirectContent(), alignment, phrase, x, y, 0);
  }
}
