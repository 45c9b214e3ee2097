package jp.kokuji.edition.pdf;

import java.io.IOException;
import java.io.OutputStream;
import jp.kokuji.edition.Places;
import jp.kokuji.report.Report;
import org.openpdf.text.Document;

/**
 * The report as a PDF on A4, tagged for screen readers (PDF/UA-1) and fit for archives (PDF/A-3a).
 *
 * <p>The same report gives the same bytes. Nothing of it is left out silently: a character without
 * a glyph, or text that layout drops, ends the writing.
 */
public final class PdfEdition {
  private static final OutputStream NOWHERE = OutputStream.nullOutputStream();

  /**
   * Writes the document and says what stands where; the stream stays open.
   *
   * @throws MissingGlyph if the report holds a character that cannot be printed
   * @throws IllegalArgumentException if the cells of a table do not form a grid
   * @throws IllegalStateException if layout left out text
   */
  public Places write(Report report, OutputStream out) throws IOException {
    Contents first = Contents.first(report);
    return set(report, first.printed() ? Contents.of(set(report, first, NOWHERE)) : first, out)
        .places();
  }

  /** Sets the report; the flow knows where everything stands. */
  private static Flow set(Report report, Contents contents, OutputStream out) throws IOException {
    Fonts fonts = Fonts.load();
    Lettering lettering = new Lettering();
    Flow flow;
    try (Document document = DocumentSetup.page()) {
      DocumentSetup setup = new DocumentSetup(report);
      TaggedWriter writer = setup.open(document, out);
      PageFurniture furniture = new PageFurniture(report, fonts, lettering, document, writer);
      flow = new Flow(document, writer.canvas(), furniture::print);
      Tag root = writer.structure().document();
      furniture.mark(root);
      new ReportSetter(fonts, lettering, flow).set(report, contents, root);
      flow.end();
      furniture.close();
      setup.identify(writer);
    }
    lettering.requireAllPrinted();
    return flow;
  }
}
