package jp.kokuji.edition.pdf;

import java.io.OutputStream;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfWriter;

/** A writer whose canvas tags what is drawn. */
final class TaggedWriter extends PdfWriter {
  private final TaggedCanvas canvas;

  TaggedWriter(PdfDocument document, OutputStream out) {
    super(document, out);
    canvas = new TaggedCanvas(this);
    directContent = canvas;
  }

  /** The canvas of the current page. */
  TaggedCanvas canvas() {
    return canvas;
  }
}
