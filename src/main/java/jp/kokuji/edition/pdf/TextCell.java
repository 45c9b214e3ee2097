package jp.kokuji.edition.pdf;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
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

  private @Nullable BaseFont font;
  private float lineWidth = Float.MAX_VALUE;

  TextCell(Map<BaseFont, Float> bottoms) {
    this.bottoms = bottoms;
  }

  /** Sets the cell's text. */
  void set(String text, Phrase phrase, Style style) {
    setPhrase(phrase);
    setLeading(style.leading(), 0);
    if (phrase.size() == 1 && !text.isBlank() && phrase.getFirst() instanceof Chunk only) {
      font = only.getFont().getBaseFont();
      lineWidth = style.width(text);
    }
  }

  @Override
  public float getMaxHeight() {
    if (font == null || lineWidth + SAFE > room()) {
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
