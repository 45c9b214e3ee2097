package jp.kokuji.edition.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kokuji.edition.EditionWords;
import jp.kokuji.edition.FoundText;
import jp.kokuji.edition.FoundText.Role;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.openpdf.text.pdf.PdfReader;

/** Reads what a PDF shows, what hangs on its pages, and what it says about itself. */
public final class PdfPieces {
  private PdfPieces() {}

  /** The text of each page, its annotations, attachments, properties and all other strings. */
  public static List<FoundText> of(Path file) throws IOException {
    List<FoundText> pieces = new ArrayList<>();
    byte[] bytes = Files.readAllBytes(file);
    // another library than the one that wrote it
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFTextStripper text = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        text.setStartPage(page);
        text.setEndPage(page);
        pieces.add(
            new FoundText(
                EditionWords.text("place.page", page), Role.CONTENT, text.getText(document)));
      }
    }
    try (PdfReader reader = new PdfReader(bytes)) {
      reader.getInfo().forEach((name, value) -> property(name, value, pieces));
      byte[] metadata = reader.getMetadata();
      if (metadata != null) {
        pieces.addAll(XmpPieces.of(metadata));
      }
      pieces.addAll(new PdfObjects(reader).pieces());
    }
    return pieces;
  }

  /** Dates are digits that look like numbers to call. */
  private static void property(String name, String value, List<FoundText> pieces) {
    Role role = name.equals("Author") ? Role.AUTHOR : Role.CONTENT;
    if (!name.endsWith("Date")) {
      pieces.add(new FoundText(EditionWords.text("place.property", name), role, value));
    }
  }
}
