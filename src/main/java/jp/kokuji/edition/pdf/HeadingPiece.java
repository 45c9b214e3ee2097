package jp.kokuji.edition.pdf;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Paragraph;

/**
 * A heading, or another line that belongs to what follows it.
 *
 * @param bookmark its entry in the outline; null for none
 */
record HeadingPiece(Paragraph paragraph, float before, float after, @Nullable String bookmark)
    implements Piece {

  @Override
  public float least(Flow flow) {
    return before + flow.height(paragraph) + after;
  }

  @Override
  public boolean leads() {
    return true;
  }

  @Override
  public void place(Flow flow) {
    flow.skip(before);
    if (bookmark != null) {
      flow.bookmark(bookmark);
    }
    flow.add(paragraph);
    flow.skip(after);
  }
}
