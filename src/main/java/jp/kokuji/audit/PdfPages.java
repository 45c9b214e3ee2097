package jp.kokuji.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.submission.Line;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import jp.kokuji.submission.UnreadableSubmission;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads the pages of a PDF as rows of cells: where rules are drawn, between the rules; elsewhere by
 * the gaps between the glyphs. All pages make one sheet, since tables run on over pages.
 */
final class PdfPages {
  private static final int MOST_PAGES = 500;

  private PdfPages() {}

  static List<Sheet> read(Path file) throws IOException, UnreadableSubmission {
    List<Line> lines = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw unreadable(Rule.TOO_LARGE, document.getNumberOfPages() + "頁");
      }
      int number = 0;
      for (PDPage page : document.getPages()) {
        number++;
        for (List<String> cells : rows(document, page, number)) {
          lines.add(new Line("", lines.size() + 1, cells));
        }
        lines.add(new Line("", lines.size() + 1, List.of()));
      }
    } catch (InvalidPasswordException locked) {
      throw unreadable(Rule.PASSWORD_PROTECTED, "PDF");
    } catch (IOException broken) {
      throw unreadable(Rule.DAMAGED_FILE, "PDF");
    }
    if (lines.stream().allMatch(line -> line.cells().isEmpty())) {
      // scanned paper: pictures of text
      throw unreadable(Rule.NOT_A_LEDGER_FORMAT, "文字のない PDF");
    }
    return List.of(new Sheet("", lines));
  }

  private static UnreadableSubmission unreadable(Rule rule, String found) {
    return new UnreadableSubmission(new Problem(rule, "", 0, "", found, List.of()));
  }

  private static List<List<String>> rows(PDDocument document, PDPage page, int number)
      throws IOException {
    List<Glyph> glyphs = Glyph.of(document, number);
    List<RuledTable> tables = RuledTable.of(DrawnRules.of(page));
    List<Glyph> outside = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      tables.stream()
          .filter(table -> table.holds(glyph))
          .findFirst()
          .ifPresentOrElse(table -> table.add(glyph), () -> outside.add(glyph));
    }
    List<TextBand> bands =
        Stream.concat(
                tables.stream().map(table -> new TextBand(table.top(), table.rows())),
                TextBand.of(outside, tables).stream())
            .sorted(Comparator.comparingDouble(TextBand::top))
            .toList();
    return bands.stream().flatMap(band -> band.rows().stream()).toList();
  }
}
