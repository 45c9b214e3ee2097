package jp.kokuji.edition.pdf;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;

/**
 * A cell of one paragraph. Where that takes one line, it is never laid out: its height is that of
 * any other line of its table in the same font, and it is drawn as {@link OneLine}.
 */
final class TextCell extends PdfPCell {
  /** How much room a text must leave in its line, in points, so that none is taken for one line. */
  private static final float SAFE = 1;

  /** The lower edges of the table's cells of one line, as OpenPDF laid them out. */
  private final Map<BaseFont, Float> bottoms;

  private @Nullable Chunk line;
  private float lineWidth = Float.MAX_VALUE;

  TextCell(Map<BaseFont, Float> bottoms) {
    this.bottoms = bottoms;
  }

  /** Sets the cell's text. */
  void set(String text, Phrase phrase, Style style) {
    setPhrase(phrase);
    setLeading(style.leading(), 0);
    if (phrase.size() == 1
        && phrase.getFirst() instanceof Chunk only
        && only.getContent().equals(text.strip())
        && ((StructureColor) only.getFont().getColor()).actualText() == null) {
      line = only;
      lineWidth = style.width(text);
    }
  }

  @Override
  public float getMaxHeight() {
    if (line == null || lineWidth + SAFE > room()) {
      OneLine.outOf(this);
      return super.getMaxHeight();
    }
    BaseFont font = line.getFont().getBaseFont();
    if (!bottoms.containsKey(font)) {
      super.getMaxHeight();
      bottoms.put(font, getBottom());
    }
    setBottom(bottoms.getOrDefault(font, getBottom()));
    OneLine.into(this, line);
    return getHeight();
  }

  private float room() {
    return getRight() - getEffectivePaddingRight() - getLeft() - getEffectivePaddingLeft();
  }
}
