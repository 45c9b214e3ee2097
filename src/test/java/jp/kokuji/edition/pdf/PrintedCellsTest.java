package jp.kokuji.edition.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;

/** That the look at the edges of cells sees what sticks out. */
class PrintedCellsTest {
  /** Where a rectangle's width and height stand among its numbers. */
  private static final int WIDTH = 2;

  private static final int HEIGHT = 3;

  @Test
  void textThatSticksOutOfItsCellIsFound() throws IOException {
    byte[] sound = sound();
    assertThat(PrintedCells.of(sound).astray()).isEmpty();
    assertThat(PrintedCells.of(sound).inside()).isGreaterThan(50);
    assertThat(PrintedCells.of(shrunk(sound, WIDTH, 0.3f)).astray())
        .anyMatch(line -> line.contains("0 cells around"));
    assertThat(PrintedCells.of(shrunk(sound, HEIGHT, 0.75f)).astray())
        .anyMatch(line -> line.contains("too near to the edge of its cell"));
  }

  private static byte[] sound() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfEdition().write(SampleDocument.of(true, SampleDocument.longGroup(60)), out);
    return out.toByteArray();
  }

  /** The document with all its rectangles less wide or high, as if their text were larger. */
  private static byte[] shrunk(byte[] pdf, int side, float factor) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (PDPage page : document.getPages()) {
        List<Object> tokens = new PDFStreamParser(page).parse();
        for (int at = 4; at < tokens.size(); at++) {
          if (tokens.get(at) instanceof Operator operator && operator.getName().equals("re")) {
            COSNumber length = (COSNumber) tokens.get(at - 4 + side);
            tokens.set(at - 4 + side, new COSFloat(length.floatValue() * factor));
          }
        }
        PDStream contents = new PDStream(document);
        try (OutputStream stream = contents.createOutputStream()) {
          new ContentStreamWriter(stream).writeTokens(tokens);
        }
        page.setContents(contents);
      }
      document.save(out);
      return out.toByteArray();
    }
  }
}
