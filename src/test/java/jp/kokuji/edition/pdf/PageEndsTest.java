package jp.kokuji.edition.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.report.Block;
import jp.kokuji.report.Block.Listing;
import jp.kokuji.report.Report;
import jp.kokuji.report.Report.Section;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** How pages end: none half empty before a long table, and no list of words alone or torn. */
class PageEndsTest {
  private static final String WORD = "用語";

  @Test
  void aLongGroupBeginsOnThePageThatHasRoomForIt() throws Exception {
    List<String> pages =
        pages(section("本文", lines(17)), section("表", SampleDocument.longGroup(34)));

    assertThat(pages).hasSize(2);
    assertThat(pages.getFirst()).contains("先頭の課");
    assertThat(pages.get(1)).contains("（続き）");
  }

  @Test
  void wordsAreNeitherTornNorAloneOnTheLastPage() throws Exception {
    for (int before = 20; before < 45; before++) {
      List<String> pages = pages(section("本文", lines(before)), section(WORD, words()));

      String last = pages.getLast();
      assertThat(pages.stream().filter(page -> page.contains("を説明する"))).as("%d", before).hasSize(1);
      assertThat(last).contains(WORD + "11").contains("番目の文");
    }
  }

  private static Block[] lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(line -> new Block.Paragraph(line + "番目の文です。"))
        .toArray(Block[]::new);
  }

  private static Block words() {
    return new Listing(
        IntStream.rangeClosed(1, 11)
            .mapToObj(n -> new Listing.Item("語".repeat(n), WORD + n + "を説明する文です。".repeat(5)))
            .toList());
  }

  private static Section section(String heading, Block... blocks) {
    return new Section("", heading, heading, List.of(blocks));
  }

  private static List<String> pages(Section... sections) throws Exception {
    FiscalYear year = FiscalYear.find("R3").orElseThrow();
    Report report = new Report("sample", year, "題", "", "市", true, List.of(sections));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfEdition().write(report, out);
    List<String> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
    }
    return pages;
  }
}
