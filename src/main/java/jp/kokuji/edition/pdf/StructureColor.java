package jp.kokuji.edition.pdf;

import java.awt.Color;
import org.jspecify.annotations.Nullable;

/**
 * A text colour that knows the structure element its text belongs to. OpenPDF hands a chunk's
 * colour to the canvas wherever layout carries the chunk, so the tag survives page breaks.
 */
final class StructureColor extends Color {
  private static final int INK = 0x111111;
  private static final int UNPRINTED = 0;

  private final transient @Nullable Tag element;
  private final transient @Nullable String actualText;
  private final boolean repeated;
  private final String text;
  private int firstPage = UNPRINTED;

  /**
   * A colour for one chunk.
   *
   * @param element null for text that is not part of the document, such as a page number
   * @param repeated whether later pages print the text again, as they do column heads
   * @param actualText what the glyphs stand for where that cannot be told from them
   */
  StructureColor(
      @Nullable Tag element, boolean repeated, String text, @Nullable String actualText) {
    super(INK);
    this.element = element;
    this.repeated = repeated;
    this.text = text;
    this.actualText = actualText;
  }

  /** The same colour for text that is no part of the document. */
  static Color artifact() {
    return new Color(INK);
  }

  @Nullable String actualText() {
    return actualText;
  }

  /** Whether it is the very same chunk's colour; as colours alone all are equal. */
  @SuppressWarnings("ReferenceEquality")
  boolean isSame(StructureColor other) {
    return this == other;
  }

  /** The element to tag with on that page; null where the text is an artifact there. */
  @Nullable Tag elementOn(int page) {
    if (firstPage == UNPRINTED) {
      firstPage = page;
    }
    return repeated && page != firstPage ? null : element;
  }

  boolean isPrinted() {
    return firstPage != UNPRINTED;
  }

  /** Ensures that layout did not drop the text, as OpenPDF may without a word. */
  void requirePrinted() {
    if (!isPrinted() && !text.isBlank()) {
      throw new IllegalStateException("PDF layout left out the text: " + text);
    }
  }
}
