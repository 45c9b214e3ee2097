package jp.kokuji.publication.pdf;

import java.util.Map;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;

/**
 * A cell of one paragraph. Where that takes one line, it is laid out to be printed only: its height
 * is that of any other line of its table in the same font.
 */
final class TextCell extends PdfPCell {
  /** How much room a text must leave in its line, in points, so that none is taken for one line. */
  private static final float SAFE = 1;

  /** The lower edges of the table's cells of one line, as OpenPDF laid them out. */
  private final Map<BaseFont, Float> bottoms;

  private final BaseFont font;
  private float lineWidth = Float.MAX_VALUE;

  TextCell(Map<BaseFont, Float> bottoms, Style style) {
    this.bottoms = bottoms;
    this.font = style.fonts().getFirst();
  }

  /** Sets the cell's text. */
  void set(String text, Phrase phrase, Style style) {
    setPhrase(phrase);
    setLeading(style.leading(), 0);
    if (phrase.size() == 1 && !text.isBlank()) {
      lineWidth = style.width(text);
    }
  }

  @Override
  public float getMaxHeight() {
    if (lineWidth + SAFE > room()) {
      return super.getMaxHeight();
    }
    Float bottom = bottoms.get(font);
    if (bottom == null) {
      float height = super.getMaxHeight();
      bottoms.put(font, getBottom());
      return height;
    }
    setBottom(bottom);
    return getHeight();
  }

  private float room() {
    return getRight() - getEffectivePaddingRight() - getLeft() - getEffectivePaddingLeft();
  }
}
