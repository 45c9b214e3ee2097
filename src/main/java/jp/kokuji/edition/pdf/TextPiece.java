package jp.kokuji.edition.pdf;

import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;

/**
 * A paragraph of running text.
 *
 * @param before space above it, in points
 * @param after space below it, in points
 */
record TextPiece(Paragraph paragraph, float before, float after) implements Piece {
  private static final int TOGETHER = 2;

  static Paragraph paragraph(Phrase text, float leading, int alignment) {
    Paragraph paragraph = new Paragraph(leading);
    paragraph.add(text);
    paragraph.setAlignment(alignment);
    return paragraph;
  }

  /** Running text: justified, its first line indented by one character. */
  static Paragraph body(Phrase text, Style style) {
    Paragraph paragraph = paragraph(text, style.leading(), Element.ALIGN_JUSTIFIED);
    paragraph.setFirstLineIndent(style.size());
    return paragraph;
  }

  @Override
  public float least(Flow flow) {
    return before + Math.min(flow.height(paragraph), TOGETHER * paragraph.getLeading());
  }

  /** Places the paragraph with no line alone at the foot of a page or at the head of the next. */
  @Override
  public void place(Flow flow) {
    flow.need(least(flow));
    flow.skip(before);
    int lines = lines(flow.height(paragraph));
    int fitting = (int) (flow.rest() / paragraph.getLeading());
    int kept = lines > fitting ? Math.max(0, fitting + TOGETHER - lines) : 0;
    if (kept > 0 && fitting - kept < TOGETHER && !flow.atTop()) {
      flow.newPage();
      kept = 0;
    }
    flow.add(paragraph, kept * paragraph.getLeading());
    flow.skip(after);
  }

  private int lines(float height) {
    return Math.round(height / paragraph.getLeading());
  }
}
