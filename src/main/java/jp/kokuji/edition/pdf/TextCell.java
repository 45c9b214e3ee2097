package jp.kokuji.edition.pdf;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;

/** A cell of one paragraph. Where that takes one line, it is as high as any other in its font. */
final class TextCell extends PdfPCell {
  /** How much room a text must leave, in points, to be taken for one line. */
  private static final float SAFE = 1;

  /** The lower edges of the table's cells of one line, as OpenPDF laid them out. */
  private final Map<BaseFont, Float> bottoms;

  private @Nullable Chunk line;
  private float lineWidth = Float.MAX_VALUE;

  TextCell(Map<BaseFont, Float> bottoms) {
    this.bottoms = bottoms;
  }

  void set(String text, Phrase phrase, Style style) {
    setPhrase(phrase);
    setLeading(style.leading(), 0);
    boolean one = phrase.size() == 1 && phrase.getFirst().toString().equals(text.strip());
    Chunk only = one ? (Chunk) phrase.getFirst() : null;
    if (only != null && ((StructureColor) only.getFont().getColor()).actualText() == null) {
      line = only;
      lineWidth = style.width(text);
    }
  }

  @Override
  public float getMaxHeight() {
    Chunk one = line();
    if (one == null) {
      return super.getMaxHeight();
    }
    BaseFont font = one.getFont().getBaseFont();
    if (!bottoms.containsKey(font)) {
      super.getMaxHeight();
      bottoms.put(font, getBottom());
    }
    setBottom(bottoms.getOrDefault(font, getBottom()));
    return getHeight();
  }

  @Nullable Chunk line() {
    return line != null && free() >= SAFE ? line : null;
  }

  /** What its line leaves of its room, in points. */
  float free() {
    float sides = getEffectivePaddingLeft() + getEffectivePaddingRight();
    return getRight() - getLeft() - sides - lineWidth;
  }
}
