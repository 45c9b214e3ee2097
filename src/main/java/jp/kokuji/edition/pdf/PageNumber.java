package jp.kokuji.edition.pdf;

import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfTemplate;

/**
 * The number of a page among all, {@code － 3 / 12 －}. How many there are is known when the last is
 * done, so all pages show one and the same form that is filled in at the end; the stroke between
 * the two numbers stands in the middle of every page.
 */
final class PageNumber {
  private static final String STROKE = "/";
  private static final float DESCENT = 4;

  private final Style style;
  private final Lettering lettering;
  private final TaggedWriter writer;
  private final PdfTemplate total;

  PageNumber(Style style, Lettering lettering, TaggedWriter writer) {
    this.style = style;
    this.lettering = lettering;
    this.writer = writer;
    this.total = writer.canvas().createTemplate(12 * style.size(), style.leading() + DESCENT);
    total.setBoundingBox(new Rectangle(0, -DESCENT, 12 * style.size(), style.leading()));
  }

  /** Prints the number of the current page around {@code x}, on the base line {@code y}. */
  void print(float x, float y) {
    float left = x - style.width(STROKE) / 2;
    // a space at the end of a line would be dropped
    ColumnText.showTextAligned(
        writer.canvas(),
        Element.ALIGN_RIGHT,
        lettering.set("－ " + writer.getPageNumber(), style, null),
        left - style.width(" "),
        y,
        0);
    writer.canvas().addArtifact(total, left, y);
  }

  /** Fills in the number of the last page, the current one. */
  void close() {
    BaseFont font = style.fonts().getFirst();
    total.beginText();
    total.setFontAndSize(font, style.size());
    total.setColorFill(StructureColor.artifact());
    total.showText(STROKE + " " + writer.getPageNumber() + " －");
    total.endText();
  }
}
