package jp.kokuji.publication.pdf;

import java.io.OutputStream;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfWriter;

/** A writer whose canvas tags what is drawn. */
final class TaggedWriter extends PdfWriter {
  TaggedWriter(PdfDocument document, OutputStream out) {
    super(document, out);
    directContent = new TaggedCanvas(this);
  }
}
