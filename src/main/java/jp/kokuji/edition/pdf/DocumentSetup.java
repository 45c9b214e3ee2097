package jp.kokuji.edition.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.GregorianCalendar;
import jp.kokuji.file.Sha256;
import jp.kokuji.report.Report;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Opens an A4 document that says what it is: title, language, conformance, colours, dates.
 *
 * <p>Its creation date is the last day of the report's fiscal year at 00:00 in Japan, not the hour
 * of the run, so that the same report gives the same bytes.
 */
final class DocumentSetup {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final PdfString LANGUAGE = new PdfString("ja-JP");

  private final Report report;
  private final Sha256 digest = new Sha256();

  DocumentSetup(Report report) {
    this.report = report;
  }

  /** Opens the document; the caller closes it. */
  TaggedWriter open(Document document, OutputStream out) throws IOException {
    PdfDocument pdf = new PdfDocument();
    document.addDocListener(pdf);
    TaggedWriter writer = new TaggedWriter(pdf, digest.through(out));
    pdf.addWriter(writer);
    writer.setCloseStream(false);
    conform(writer);
    document.addTitle(report.title());
    document.addAuthor(report.publisher());
    document.addSubject(report.period());
    document.addCreator("Kokuji");
    document.addProducer("OpenPDF");
    document.open();
    describe(writer);
    return writer;
  }

  /** By how much a page that lies across is wider than one that stands, in points. */
  static final float WIDER = PageSize.A4.getHeight() - PageSize.A4.getWidth();

  static Document page() {
    return new Document(PageSize.A4, 62, 62, 62, 60);
  }

  /** The page size; one that lies across is not turned, so that it is read as it is seen. */
  static Rectangle page(boolean across) {
    return across ? new Rectangle(PageSize.A4.getHeight(), PageSize.A4.getWidth()) : PageSize.A4;
  }

  private static void conform(PdfWriter writer) {
    writer.setPDFXConformance(PdfWriter.PDFA3A);
    writer.setPdfVersion("1.7");
    writer.setTagged();
    // level 6 takes a fifth longer for a long document, to save 4 % of its size
    writer.setCompressionLevel(4);
    writer.setFullCompression();
    writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    writer.setViewerPreferences(PdfWriter.PageModeUseOutlines);
    writer.setTabs(PdfName.S);
  }

  private void describe(PdfWriter writer) throws IOException {
    PdfDate date = new PdfDate(GregorianCalendar.from(created()));
    PdfDictionary properties = writer.getInfo();
    properties.put(PdfName.CREATIONDATE, date);
    properties.put(PdfName.MODDATE, date);
    writer.getExtraCatalog().put(PdfName.LANG, LANGUAGE);
    writer.setOutputIntents(
        "sRGB IEC61966-2.1",
        "",
        "http://www.color.org",
        "sRGB IEC61966-2.1",
        ICC_Profile.getInstance(ColorSpace.CS_sRGB));
    writer.setXmpMetadata(
        new XmpMetadata(report.title(), report.publisher(), report.period(), date.getW3CDate())
            .bytes());
  }

  /** Gives the document its identifier, of all its pages; OpenPDF would draw a random one. */
  void identify(PdfWriter writer) {
    byte[] id = Arrays.copyOf(digest.bytes(), 16);
    writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
  }

  private ZonedDateTime created() {
    return report.year().lastDay().atStartOfDay(JAPAN);
  }
}
