package jp.kokuji.edition.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * A line of text as it stands on a page, without what is an artifact.
 *
 * @param page counted from 0
 * @param x of its left edge, in points
 * @param end of its last glyph, in points
 * @param y of its base line from the top of the page, in points
 */
record PrintedLine(int page, float x, float end, float y, String text) {

  /** The lines in the order in which they were drawn. */
  static List<PrintedLine> of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PrintedLine> lines = new ArrayList<>();
      int number = 0;
      for (PDPage page : document.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        for (PDMarkedContent content : extractor.getMarkedContents()) {
          if (content.getMCID() >= 0) {
            collect(content, content.getActualText(), number, lines);
          }
        }
        number++;
      }
      return lines;
    }
  }

  private static void collect(
      PDMarkedContent content, String actual, int page, List<PrintedLine> lines) {
    for (Object part : content.getContents()) {
      if (part instanceof PDMarkedContent nested) {
        collect(nested, nested.getActualText(), page, lines);
      } else if (part instanceof TextPosition position) {
        String text = actual == null ? position.getUnicode() : actual;
        add(new PrintedLine(page, position.getX(), end(position), position.getY(), text), lines);
      }
    }
  }

  private static void add(PrintedLine glyph, List<PrintedLine> lines) {
    PrintedLine last = lines.isEmpty() ? null : lines.getLast();
    if (last != null
        && last.page == glyph.page
        && Math.abs(last.y - glyph.y) < 1
        && glyph.x > last.x
        && glyph.x - last.end < 12) {
      lines.removeLast();
      lines.add(new PrintedLine(last.page, last.x, glyph.end, last.y, last.text + glyph.text));
    } else {
      lines.add(glyph);
    }
  }

  private static float end(TextPosition position) {
    return position.getX() + position.getWidth();
  }
}
