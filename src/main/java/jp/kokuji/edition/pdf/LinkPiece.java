package jp.kokuji.edition.pdf;

import jp.kokuji.report.Imprint;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfAction;

/** A line that leads to a file beside the document. */
record LinkPiece(Paragraph paragraph, Tag link, Imprint.Link to) implements Piece {

  static LinkPiece of(Imprint.Link to, Tag parent, Style style, Lettering lettering) {
    Tag link = Structure.child(parent, "Link");
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
