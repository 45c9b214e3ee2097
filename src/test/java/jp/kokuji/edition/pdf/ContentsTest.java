package jp.kokuji.edition.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.report.Block;
import jp.kokuji.report.Report;
import jp.kokuji.report.Report.Section;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The list of sections: where there is one, and that it tells the truth. */
class ContentsTest {
  private static final String HEADING = "節の見出し";

  @Test
  void leadsToThePageThatItNames() throws Exception {
    byte[] pdf = pdf(12, 60);

    List<PDAnnotationLink> links = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String first = text(document, 1);
      assertThat(first).contains("目次");
      for (PDAnnotation annotation : document.getPage(0).getAnnotations()) {
        links.add((PDAnnotationLink) annotation);
      }
      assertThat(links).hasSize(12);
      for (int i = 0; i < 12; i++) {
        PDActionGoTo there = (PDActionGoTo) links.get(i).getAction();
        int page = ((PDPageDestination) there.getDestination()).retrievePageNumber() + 1;
        String heading = heading(i);
        assertThat(text(document, page)).contains(heading);
        assertThat(links.get(i).getContents()).isEqualTo(heading + "　" + page + "ページ");
        assertThat(first).containsPattern(heading + " *…* *" + page);
      }
    }
    assertThat(ReadAloud.text(pdf)).contains("目次" + heading(0) + "1" + heading(1));
  }

  @Test
  void standsInADocumentOfFourPagesOnly() throws Exception {
    try (PDDocument three = Loader.loadPDF(pdf(3, 60));
        PDDocument four = Loader.loadPDF(pdf(4, 60))) {
      assertThat(three.getNumberOfPages()).isLessThan(4);
      assertThat(text(three, 1)).doesNotContain("目次");
      assertThat(four.getNumberOfPages()).isEqualTo(4);
      assertThat(text(four, 1)).contains("目次");
    }
  }

  @Test
  void isTaggedAsTheNormsDemand() throws Exception {
    byte[] pdf = pdf(5, 60);

    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)) {
      assertThat(Conformance.violations(pdf, flavour)).as(flavour.toString()).isEmpty();
    }
  }

  private static String heading(int section) {
    return HEADING + (char) ('Ａ' + section);
  }

  private static byte[] pdf(int sections, int lines) throws Exception {
    List<Section> all =
        IntStream.range(0, sections)
            .mapToObj(i -> new Section("", heading(i), "節" + i, text(lines)))
            .toList();
    Report report = new Report("sample", new FiscalYear(2021), "見本市の運用状況", "", "見本市", true, all);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfEdition().write(report, out);
    return out.toByteArray();
  }

  private static List<Block> text(int lines) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines / 2; i++) {
      blocks.add(new Block.Paragraph("あ"));
    }
    return blocks;
  }

  private static String text(PDDocument document, int page) throws Exception {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }
}
