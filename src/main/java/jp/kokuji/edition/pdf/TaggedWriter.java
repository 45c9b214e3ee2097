package jp.kokuji.edition.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/** A writer whose canvas tags what is drawn. */
final class TaggedWriter extends PdfWriter {
  private final TaggedCanvas canvas;
  private final Structure structure;

  TaggedWriter(PdfDocument document, OutputStream out) {
    super(document, out);
    structure = new Structure(this);
    canvas = new TaggedCanvas(this);
    directContent = canvas;
  }

  Structure structure() {
    return structure;
  }

  /** The catalog leads to our own structure, in the place of OpenPDF's. */
  @Override
  protected PdfDictionary getCatalog(PdfIndirectReference pages) {
    tagged = false;
    PdfDictionary catalog = super.getCatalog(pages);
    tagged = true;
    try {
      structure.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    catalog.put(PdfName.STRUCTTREEROOT, getStructureTreeRoot().getReference());
    PdfDictionary marked = new PdfDictionary();
    marked.put(PdfName.MARKED, PdfBoolean.PDFTRUE);
    catalog.put(PdfName.MARKINFO, marked);
    return catalog;
  }

  /** The canvas of the current page. */
  TaggedCanvas canvas() {
    return canvas;
  }
}
