package jp.kokuji.edition.pdf;

import jp.kokuji.edition.EditionWords;
import jp.kokuji.report.Report;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;

/** What stands outside a page's text: its number, and the mark of a draft. */
final class PageFurniture {
  private static final float FOOT = 32;
  private static final float MARK = 36;

  private final Report report;
  private final Style style;
  private final Lettering lettering;
  private final Document document;
  private final TaggedWriter writer;
  private final PageNumber number;
  private Phrase mark = new Phrase();

  PageFurniture(
      Report report, Fonts fonts, Lettering lettering, Document document, TaggedWriter writer) {
    this.report = report;
    this.style = Style.remark(fonts);
    this.lettering = lettering;
    this.document = document;
    this.writer = writer;
    this.number = new PageNumber(style, lettering, writer);
  }

  /** Makes the draft's mark, which is read aloud once and seen on each page. */
  void mark(Tag root) {
    if (!report.finished()) {
      mark = lettering.set(EditionWords.text("draft"), style, Structure.child(root, "P"), true);
    }
  }

  void print() {
    number.print(document.getPageSize().getWidth() / 2, FOOT);
    if (report.imprint() != null) {
      right(lettering.set(report.imprint().mark(), style, null), FOOT);
    }
    if (!report.finished()) {
      right(mark, document.getPageSize().getHeight() - MARK);
    }
  }

  private void right(Phrase words, float y) {
    float x = document.getPageSize().getWidth() - document.rightMargin();
    ColumnText.showTextAligned(writer.canvas(), Element.ALIGN_RIGHT, words, x, y, 0);
  }

  /** Finishes the furniture of all pages, on the last one. */
  void close() {
    number.close();
  }
}
