package jp.kokuji.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A printed character and where it stands, from the upper left corner of the page. */
record Glyph(String text, double left, double right, double bottom, double height) {
  double middle() {
    return (left + right) / 2;
  }

  /** Where its line runs; glyphs of one line share it nearly. */
  double centre() {
    return bottom - height / 2;
  }

  static List<Glyph> of(PDDocument document, int page) throws IOException {
    List<Glyph> glyphs = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition position) {
            if (!position.getUnicode().isBlank()) {
              double size = Math.max(position.getHeightDir(), position.getFontSizeInPt() / 2);
              glyphs.add(
                  new Glyph(
                      position.getUnicode(),
                      position.getXDirAdj(),
                      position.getXDirAdj() + position.getWidthDirAdj(),
                      position.getYDirAdj(),
                      size));
            }
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.writeText(document, Writer.nullWriter());
    return glyphs;
  }
}
