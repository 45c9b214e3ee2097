package jp.kokuji.edition.pdf;

import jp.kokuji.report.Imprint;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfStructureElement;

/** A line that leads to a file beside the document. */
record LinkPiece(Paragraph paragraph, PdfStructureElement link, Imprint.Link to) implements Piece {

  static LinkPiece of(
      Imprint.Link to, PdfStructureElement parent, Style style, Lettering lettering) {
    PdfStructureElement link = Structure.child(parent, "Link");
    Paragraph paragraph =
        TextPiece.paragraph(
            lettering.set(to.text(), style, Structure.child(link, "Span")),
            style.leading(),
            Element.ALIGN_RIGHT);
    return new LinkPiece(paragraph, link, to);
  }

  @Override
  public float least(Flow flow) {
    return flow.height(paragraph);
  }

  @Override
  public void place(Flow flow) {
    float top = flow.y();
    flow.add(paragraph);
    flow.link(link, to.text(), new PdfAction(to.target()), top);
  }
}
