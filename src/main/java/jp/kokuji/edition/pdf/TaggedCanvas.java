package jp.kokuji.edition.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfTextArray;

/**
 * A canvas that tags what is drawn on it: text as part of the structure element its colour carries,
 * everything else as an artifact. OpenPDF itself tags nothing.
 */
final class TaggedCanvas extends PdfContentByte {
  private static final PdfName ARTIFACT = new PdfName("Artifact");

  private enum Open {
    NOTHING,
    ARTIFACT,
    ELEMENT,
    ELEMENT_AND_SPAN
  }

  private final Structure structure;
  private @Nullable StructureColor current;
  private @Nullable StructureColor opened;
  private Open open = Open.NOTHING;
  private boolean tagged;
  private @Nullable BaseFont lineFont;

  TaggedCanvas(TaggedWriter writer) {
    super(writer);
    structure = writer.structure();
  }

  Structure structure() {
    return structure;
  }

  @Override
  public PdfContentByte getDuplicate() {
    return new TaggedCanvas((TaggedWriter) writer);
  }

  @Override
  public void setColorFill(Color color) {
    if (color instanceof StructureColor structure) {
      current = structure;
    }
    super.setColorFill(color);
  }

  @Override
  public void resetRGBColorFill() {
    current = null;
    super.resetRGBColorFill();
  }

  @Override
  public void showText(String text) {
    openFor(current);
    super.showText(text);
  }

  @Override
  public void showText(PdfTextArray text) {
    openFor(current);
    super.showText(text);
  }

  @Override
  public void endText() {
    close();
    lineFont = null;
    super.endText();
  }

  @Override
  public void add(PdfContentByte other) {
    if (!(other instanceof TaggedCanvas canvas)) {
      super.add(other);
    } else if (!canvas.tagged && canvas.getInternalBuffer().size() > 0) {
      beginMarkedContentSequence(ARTIFACT, artifact("Layout"), true);
      super.add(other);
      endMarkedContentSequence();
    } else {
      tagged |= canvas.tagged;
      super.add(other);
    }
  }

  @Override
  public void reset() {
    super.reset();
    current = null;
    opened = null;
    open = Open.NOTHING;
    tagged = false;
  }

  /** Draws the line of a cell, where OpenPDF would, after others of its row. */
  void line(TextCell cell, Chunk text, float left, float top, float height) {
    BaseFont font = text.getFont().getBaseFont();
    float size = text.getFont().getSize();
    if (lineFont == null) {
      beginText();
      setColorFill(StructureColor.artifact());
    }
    close();
    if (font != lineFont) {
      setFontAndSize(font, size);
      lineFont = font;
    }
    float indent =
        switch (cell.getHorizontalAlignment()) {
          case Element.ALIGN_RIGHT -> cell.free();
          case Element.ALIGN_CENTER -> cell.free() / 2;
          default -> 0;
        };
    boolean middle = cell.getVerticalAlignment() == Element.ALIGN_MIDDLE;
    float above = middle ? (height - cell.getHeight()) / 2 : 0;
    content.append("1 0 0 1 ");
    points(left + cell.getEffectivePaddingLeft() + indent);
    points(top - above - cell.getEffectivePaddingTop() - ascent(font, size));
    content.append("Tm\n");
    openFor((StructureColor) text.getFont().getColor());
    super.showText(text.getContent());
  }

  private static float ascent(BaseFont font, float size) {
    return font.getFontDescriptor(BaseFont.ASCENT, size);
  }

  /** Ends the lines of a row, if it has any. */
  void endLines() {
    if (lineFont != null) {
      endText();
    }
  }

  @Override
  public void rectangle(float x, float y, float width, float height) {
    points(x);
    points(y);
    points(width);
    points(height);
    content.append("re\n");
  }

  /** Writes a number and a space, as OpenPDF would but faster. */
  private void points(float value) {
    int hundredths = Math.round(Math.abs(value) * 100);
    if (value < 0) {
      content.append_i('-');
    }
    digits(hundredths / 100);
    int rest = hundredths % 100;
    if (rest > 0) {
      content.append_i('.').append_i('0' + rest / 10);
    }
    if (rest % 10 > 0) {
      content.append_i('0' + rest % 10);
    }
    content.append_i(' ');
  }

  private void digits(int number) {
    if (number > 9) {
      digits(number / 10);
    }
    content.append_i('0' + number % 10);
  }

  /** Begins what belongs to the tag. */
  void begin(Tag tag) {
    content.append(structure.show(tag).getBytes(ISO_8859_1));
  }

  void end() {
    content.append("EMC\n");
  }

  /** Adds a form that is no part of the document's text. */
  void addArtifact(PdfTemplate form, float x, float y) {
    beginMarkedContentSequence(ARTIFACT, artifact("Pagination"), true);
    addTemplate(form, x, y);
    endMarkedContentSequence();
  }

  /** Each piece of text has a colour of its own, so the same object means the same piece. */
  @SuppressWarnings("ReferenceEquality")
  private void openFor(@Nullable StructureColor color) {
    Tag element = color == null ? null : color.elementOn(writer.getPageNumber());
    tagged = true;
    if (color == null || element == null) {
      if (open != Open.ARTIFACT) {
        close();
        beginMarkedContentSequence(ARTIFACT, artifact("Pagination"), true);
        open = Open.ARTIFACT;
      }
    } else if (opened == null || !opened.isSame(color)) {
      close();
      begin(element);
      opened = color;
      open = Open.ELEMENT;
      openSpan(color.actualText());
    }
  }

  private void openSpan(@Nullable String actualText) {
    if (actualText != null) {
      PdfDictionary span = new PdfDictionary();
      span.put(PdfName.ACTUALTEXT, new PdfString(actualText, PdfObject.TEXT_UNICODE));
      beginMarkedContentSequence(PdfName.SPAN, span, true);
      open = Open.ELEMENT_AND_SPAN;
    }
  }

  private void close() {
    switch (open) {
      case NOTHING -> {}
      case ARTIFACT -> endMarkedContentSequence();
      case ELEMENT -> end();
      case ELEMENT_AND_SPAN -> {
        endMarkedContentSequence();
        end();
      }
    }
    open = Open.NOTHING;
    opened = null;
  }

  private static PdfDictionary artifact(String type) {
    PdfDictionary properties = new PdfDictionary();
    properties.put(PdfName.TYPE, new PdfName(type));
    return properties;
  }
}
