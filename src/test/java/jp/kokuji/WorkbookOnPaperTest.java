package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spreadsheet program prints of the workbooks. */
@Tag("long")
class WorkbookOnPaperTest {
  @TempDir Path folder = Path.of("");

  @Test
  void pagesEndWhereTheWorkbookSaysAndShowEveryNumber() throws IOException, InterruptedException {
    Tool.SOFFICE.demand();
    List<Path> workbooks = new ArrayList<>();
    for (Path file : PublishedYears.files(".xlsx")) {
      workbooks.add(Files.copy(file, folder.resolve(workbooks.size() + ".xlsx")));
    }
    List<Path> printed = new Spreadsheet(folder).convert("pdf", workbooks);
    for (int i = 0; i < workbooks.size(); i++) {
      try (PDDocument pdf = Loader.loadPDF(printed.get(i).toFile())) {
        assertThat(uprightPages(pdf)).isEqualTo(uprightPages(workbooks.get(i)));
        assertThat(new PDFTextStripper().getText(pdf))
            .doesNotContain("###", "#REF", "#NAME", "Err:");
      }
    }
  }

  private static long uprightPages(PDDocument pdf) {
    List<PDPage> pages = new ArrayList<>();
    pdf.getPages().forEach(pages::add);
    return pages.stream()
        .map(PDPage::getMediaBox)
        .filter(paper -> paper.getHeight() > paper.getWidth())
        .count();
  }

  /** A page a sheet, and one more for each break: the program need not break anywhere itself. */
  private static long uprightPages(Path workbook) throws IOException {
    long pages = 0;
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook read = new XSSFWorkbook(in)) {
      for (var sheet : read) {
        boolean upright = !sheet.getPrintSetup().getLandscape();
        pages += upright ? 1 + ((XSSFSheet) sheet).getRowBreaks().length : 0;
      }
    }
    return pages;
  }
}
