package jp.kokuji.edition.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.report.Block;
import jp.kokuji.report.Block.Group;
import jp.kokuji.report.Block.Table;
import jp.kokuji.report.Cell.Role;
import jp.kokuji.report.Report;
import jp.kokuji.report.Report.Section;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Tables that do not fit on a page that stands. */
class WideTableTest {
  @Test
  void standsOnAPageThatLiesAcrossAndTheTextAfterItDoesNot() throws Exception {
    byte[] pdf = pdf(30);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getPages())
          .extracting(WideTableTest::across)
          .containsExactly(false, true, false);
    }
    assertThat(ReadAloud.text(pdf)).isEqualTo(SampleDocument.text(report(30)));
    assertThat(PrintedLine.of(pdf)).allSatisfy(line -> assertThat(line.end()).isLessThan(781));
    assertThat(Conformance.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void isRefusedByNameWhereNoPageHoldsIt() {
    assertThatExceptionOfType(TooWide.class)
        .isThrownBy(() -> pdf(60))
        .satisfies(wide -> assertThat(wide.caption()).isEqualTo("月別の件数"));
  }

  private static boolean across(PDPage page) {
    return page.getMediaBox().getWidth() > page.getMediaBox().getHeight();
  }

  private static byte[] pdf(int columns) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfEdition().write(report(columns), out);
    return out.toByteArray();
  }

  private static Report report(int columns) {
    String[] heads = IntStream.range(0, columns).mapToObj(i -> "列").toArray(String[]::new);
    String[] numbers = Collections.nCopies(columns, "123").toArray(String[]::new);
    Table table =
        new Table(
            "月別の件数",
            "（単位：件）",
            Collections.nCopies(columns, 1),
            List.of(SampleDocument.row(Role.COLUMN_HEADING, heads)),
            List.of(new Group(List.of(SampleDocument.row(Role.NUMBER, numbers)))));
    List<Block> blocks =
        List.of(
            new Block.Paragraph("初めに。"),
            new Block.Subheading("月別"),
            table,
            new Block.Paragraph("終わりに。"));
    return new Report(
        "wide",
        new FiscalYear(2021),
        "広い表",
        "",
        "見本市",
        true,
        List.of(new Section("1", "節", "節", blocks)));
  }
}
