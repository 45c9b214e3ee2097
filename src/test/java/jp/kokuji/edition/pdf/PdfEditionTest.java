package jp.kokuji.edition.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kokuji.edition.chart.Drawing;
import jp.kokuji.edition.chart.SampleChart;
import jp.kokuji.report.Block;
import jp.kokuji.report.Block.Group;
import jp.kokuji.report.Block.Table;
import jp.kokuji.report.Cell.Role;
import jp.kokuji.report.Report;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfEditionTest {

  @Test
  void saysTheWholeReportInItsOrder() throws Exception {
    for (boolean finished : new boolean[] {true, false}) {
      Report report = SampleDocument.everything(finished);
      assertThat(ReadAloud.text(pdf(report))).isEqualTo(SampleDocument.text(report));
    }
  }

  @Test
  void showsEveryCharacterOfTheReport() throws Exception {
    Report report = SampleDocument.everything(true);
    Map<Integer, Long> shown = count(stripped(pdf(report)));
    count(SampleDocument.text(report))
        .forEach(
            (character, times) ->
                assertThat(shown.getOrDefault(character, 0L))
                    .as("%s", Character.toString(character))
                    .isGreaterThanOrEqualTo(times));
  }

  @Test
  void losesNothingOfACellLongerThanPages() throws Exception {
    Report report = SampleDocument.of(true, SampleDocument.longCell(300));
    byte[] pdf = pdf(report);
    assertThat(ReadAloud.text(pdf)).isEqualTo(SampleDocument.text(report));
    assertThat(stripped(pdf)).doesNotContain("ERROR");
  }

  @Test
  void losesNothingOfAGroupLongerThanPagesAndRepeatsItsHead() throws Exception {
    Report report = SampleDocument.of(true, SampleDocument.longGroup(200));
    byte[] pdf = pdf(report);
    assertThat(ReadAloud.text(pdf)).isEqualTo(SampleDocument.text(report));
    assertThat(stripped(pdf).split("機関", -1).length - 1).isEqualTo(pages(pdf));
  }

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_3_A"})
  void conforms(PDFAFlavour flavour) throws Exception {
    Report report =
        SampleDocument.of(
            false,
            SampleDocument.everything(true).sections().getFirst().blocks().get(1),
            SampleDocument.longGroup(60),
            SampleDocument.longCell(70));
    assertThat(Conformance.violations(pdf(report), flavour)).isEmpty();
    assertThat(Conformance.violations(pdf(SampleDocument.everything(true)), flavour)).isEmpty();
  }

  @Test
  void theValidatorFindsADocumentWithoutLanguageAndMetadata() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf(SampleDocument.everything(true)));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG);
      document.getDocumentCatalog().setMetadata(null);
      document.save(out);
      assertThat(Conformance.violations(out.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
      assertThat(Conformance.violations(out.toByteArray(), PDFAFlavour.PDFA_3_A)).isNotEmpty();
    }
  }

  @Test
  void aChartIsAFigureThatSaysInWordsWhatItShowsAndWhere() throws Exception {
    Block.Chart chart = SampleChart.twoYears(Block.Chart.Bars.ACROSS);
    try (PDDocument document = Loader.loadPDF(pdf(SampleDocument.of(true, chart)))) {
      COSDictionary figure = figure(document.getDocumentCatalog().getStructureTreeRoot());
      assertThat(figure.getString(COSName.ALT)).isEqualTo(chart.alternative());
      PDRectangle box =
          new PDRectangle(figure.getCOSDictionary(COSName.A).getCOSArray(COSName.BBOX));
      assertThat(box.getWidth()).isEqualTo(471.28f, within(1f));
      assertThat(box.getHeight()).isEqualTo((float) Drawing.of(chart, 471).height(), within(0.1f));
      PDResources drawn = document.getPage(0).getResources();
      assertThat(drawn.getXObjectNames()).noneMatch(drawn::isImageXObject);
    }
  }

  private static COSDictionary figure(PDStructureNode node) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        COSDictionary found =
            element.getStructureType().equals("Figure") ? element.getCOSObject() : figure(element);
        if (found.size() > 0) {
          return found;
        }
      }
    }
    return new COSDictionary();
  }

  /** Thirty names of two lines are longer than a page, which no drawing may break. */
  @Test
  void aChartLongerThanAPageIsDrawnSmaller() throws Exception {
    String[] names = new String[60];
    Arrays.setAll(names, n -> "名前の長い課の第" + n + "係");
    Report report = SampleDocument.of(true, SampleChart.single(Block.Chart.Bars.ACROSS, names));
    byte[] pdf = pdf(report);
    assertThat(ReadAloud.text(pdf)).isEqualTo(SampleDocument.text(report));
    assertThat(pages(pdf)).isEqualTo(2);
  }

  @Test
  void givesTheSameBytesTwice() throws Exception {
    assertThat(pdf(SampleDocument.everything(true)))
        .isEqualTo(pdf(SampleDocument.everything(true)));
  }

  /** The fonts are shared by all documents of the process. */
  @Test
  void givesTheSameBytesBesideOtherDocuments() throws Exception {
    byte[] alone = pdf(SampleDocument.everything(true));
    Report other = SampleDocument.of(true, new Block.Paragraph("鬱々とした𠮷野家の審査会"));
    byte[] otherAlone = pdf(other);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<byte[]>> beside = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        Report report = i % 2 == 0 ? SampleDocument.everything(true) : other;
        beside.add(threads.submit(() -> pdf(report)));
      }
      for (int i = 0; i < 12; i++) {
        assertThat(beside.get(i).get()).isEqualTo(i % 2 == 0 ? alone : otherAlone);
      }
    }
  }

  @Test
  void givesTheSameBytesInAnyTimeZoneAndLocale() throws Exception {
    byte[] expected = pdf(SampleDocument.everything(true));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(pdf(SampleDocument.everything(true))).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void countsThePagesOnEachOfThem() throws Exception {
    byte[] pdf = pdf(SampleDocument.of(true, SampleDocument.longGroup(100)));
    String printed = stripped(pdf).replaceAll("\\s", "");
    int pages = pages(pdf);
    for (int page = 1; page <= pages; page++) {
      assertThat(printed).contains("－" + page + "/" + pages + "－");
    }
    assertThat(printed.split("課別（続き）", -1)).hasSize(pages);
    assertThat(printed.split("市長（続き）", -1)).hasSize(pages);
  }

  @Test
  void namesThePlaceOfACharacterThatCannotBePrinted() {
    Table table =
        new Table(
            "業務",
            "",
            List.of(1),
            List.of(SampleDocument.row(Role.COLUMN_HEADING, "名")),
            List.of(new Group(List.of(SampleDocument.row(Role.TEXT, "団地\uD83D\uDE00整備")))));
    assertThatThrownBy(() -> pdf(SampleDocument.of(true, table)))
        .isInstanceOfSatisfying(
            MissingGlyph.class,
            missing -> {
              assertThat(missing.section()).isEqualTo("１　請求の状況");
              assertThat(missing.table()).isEqualTo("業務");
              assertThat(missing.excerpt()).contains("団地");
            });
  }

  @Test
  void printsADraftsMarkOnEachPage() throws Exception {
    byte[] pdf = pdf(SampleDocument.of(false, SampleDocument.longGroup(100)));
    assertThat(pages(pdf)).isGreaterThan(1);
    assertThat(stripped(pdf).split("（速報）", -1).length - 1).isEqualTo(pages(pdf));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x1F600, 0x200B, 0x2028, 0xFFFD, 0x07, 0xE000, 0xFE00})
  void refusesACharacterThatCannotBePrinted(int codePoint) {
    String character = Character.toString(codePoint);
    Report report = SampleDocument.of(true, new Block.Paragraph(character + "の文"));
    assertThatThrownBy(() -> pdf(report))
        .isInstanceOfSatisfying(
            MissingGlyph.class,
            missing -> {
              assertThat(missing.codePoint()).isEqualTo(codePoint);
              assertThat(missing.text()).isEqualTo(character + "の文");
            });
  }

  @Test
  void refusesARowThatDoesNotFillItsTable() {
    Table table =
        new Table(
            "表",
            "",
            List.of(1, 1),
            List.of(SampleDocument.row(Role.COLUMN_HEADING, "左", "右")),
            List.of(new Group(List.of(SampleDocument.row(Role.TEXT, "一つだけ")))));
    assertThatThrownBy(() -> pdf(SampleDocument.of(true, table)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] pdf(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfEdition().write(report, out);
    return out.toByteArray();
  }

  private static String stripped(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static int pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  private static Map<Integer, Long> count(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Glyphs.modifies(c))
        .boxed()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
