package jp.kokuji.edition.pdf;

import jp.kokuji.edition.EditionWords;
import jp.kokuji.report.Report.Section;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;

/**
 * A line of the list of sections: the heading, dots, the page, and a link over all of it.
 *
 * @param target null while it is not known where the section begins
 */
record ContentsPiece(
    Paragraph heading,
    Phrase page,
    float dots,
    Style style,
    Lettering lettering,
    Tag link,
    String spoken,
    Contents.@Nullable Target target)
    implements Piece {
  private static final String DOT = "…";

  static ContentsPiece of(
      Section section,
      Contents.@Nullable Target target,
      Tag list,
      Style style,
      Lettering lettering,
      float width) {
    Tag reference = Structure.child(Structure.child(list, "TOCI"), "Reference");
    Tag link = Structure.child(reference, "Link");
    String number = target == null ? "0" : Integer.toString(target.page());
    Paragraph heading =
        TextPiece.paragraph(
            lettering.set(section.title(), style, Structure.child(link, "Span")),
            style.leading(),
            Element.ALIGN_LEFT);
    heading.setIndentationLeft(style.size());
    heading.setIndentationRight(4 * style.size());
    float room = width - style.size() - style.width(section.title()) - 3 * style.size();
    return new ContentsPiece(
        heading,
        lettering.set(number, style, Structure.child(link, "Span")),
        room,
        style,
        lettering,
        link,
        EditionWords.text("contents.entry", section.title(), number),
        target);
  }

  @Override
  public float least(Flow flow) {
    return flow.height(heading);
  }

  @Override
  public void place(Flow flow) {
    flow.need(least(flow));
    float top = flow.y();
    flow.add(heading);
    float right = flow.left() + flow.width();
    int count = (int) Math.floor(dots / style.width(DOT));
    if (count > 0) {
      Phrase leader = lettering.set(DOT.repeat(count), style, null);
      float before = right - 2 * style.size();
      ColumnText.showTextAligned(flow.canvas(), Element.ALIGN_RIGHT, leader, before, flow.y(), 0);
    }
    ColumnText.showTextAligned(flow.canvas(), Element.ALIGN_RIGHT, page, right, flow.y(), 0);
    if (target != null) {
      flow.link(link, spoken, flow.to(target), top);
    }
  }
}
