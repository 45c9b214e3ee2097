package jp.kokuji.edition.pdf;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfTextArray;
import org.openpdf.text.pdf.PdfWriter;

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

  private @Nullable StructureColor current;
  private @Nullable StructureColor opened;
  private Open open = Open.NOTHING;
  private boolean tagged;

  TaggedCanvas(PdfWriter writer) {
    super(writer);
  }

  @Override
  public PdfContentByte getDuplicate() {
    return new TaggedCanvas(writer);
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

  /** Adds a form that is no part of the document's text. */
  void addArtifact(PdfTemplate form, float x, float y) {
    beginMarkedContentSequence(ARTIFACT, artifact("Pagination"), true);
    addTemplate(form, x, y);
    endMarkedContentSequence();
  }

  /** Each piece of text has a colour of its own, so the same object means the same piece. */
  @SuppressWarnings("ReferenceEquality")
  private void openFor(@Nullable StructureColor color) {
    PdfStructureElement element = color == null ? null : color.elementOn(writer.getPageNumber());
    tagged = true;
    if (color == null || element == null) {
      if (open != Open.ARTIFACT) {
        close();
        beginMarkedContentSequence(ARTIFACT, artifact("Pagination"), true);
        open = Open.ARTIFACT;
      }
    } else if (opened == null || !opened.isSame(color)) {
      close();
      beginMarkedContentSequence(element);
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
      case ARTIFACT, ELEMENT -> endMarkedContentSequence();
      case ELEMENT_AND_SPAN -> {
        endMarkedContentSequence();
        endMarkedContentSequence();
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
