package jp.kokuji.edition.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What the pages of a finished document say. */
public final class PdfPages {
  private PdfPages() {}

  /** The text of each page, the first page first. */
  public static List<String> texts(Path file) throws IOException {
    try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      List<String> texts = new ArrayList<>();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        texts.add(extractor.getTextFromPage(page));
      }
      return texts;
    }
  }
}
