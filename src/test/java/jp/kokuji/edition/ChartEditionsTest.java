package jp.kokuji.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.edition.chart.Fill;
import jp.kokuji.edition.chart.SampleChart;
import jp.kokuji.edition.html.HtmlEdition;
import jp.kokuji.edition.html.Pages;
import jp.kokuji.edition.pdf.PdfEdition;
import jp.kokuji.edition.xlsx.WorkbookEdition;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block.Chart;
import jp.kokuji.report.Block.Chart.Bars;
import jp.kokuji.report.Report;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** One chart in print, on the page and in the workbook. */
class ChartEditionsTest {
  private static final Pattern SVG = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL);

  @ParameterizedTest
  @EnumSource(Bars.class)
  void theDrawingsOfThePageSayEveryFigure(Bars bars) throws Exception {
    Chart chart = SampleChart.twoYears(bars);
    List<String> drawings = SVG.matcher(html(chart)).results().map(match -> match.group()).toList();
    assertThat(drawings).hasSize(2);
    for (String drawing : drawings) {
      Element svg = xml(drawing.getBytes(UTF_8)).getDocumentElement();
      assertThat(svg.getAttribute("role")).isEqualTo("img");
      assertThat(svg.getAttribute("aria-label")).isEqualTo(chart.alternative());
      assertThat(drawing).doesNotContain("<script", "style=", "href");
      List<String> shown =
          elements(svg.getElementsByTagName("text"))
              .filter(text -> text.hasAttribute("data-figure"))
              .map(text -> text.getAttribute("data-figure") + "=" + text.getTextContent())
              .toList();
      assertThat(shown)
          .containsExactlyInAnyOrderElementsOf(
              figures(chart).stream()
                  .map(f -> f.id() + "=" + String.format(Locale.ROOT, "%,d", f.value()))
                  .toList());
    }
  }

  @Test
  void coloursAndTexturesAreTheSameInAllEditions() throws Exception {
    Chart chart = allFills();
    String page = html(chart);
    List<Integer> printed = colours(pdf(chart));
    Document drawn = xml(part(workbook(chart), "xl/charts/chart1.xml"));
    List<Element> series = elements(drawn.getElementsByTagName("c:ser")).toList();
    for (int at = 0; at < series.size(); at++) {
      Fill fill = Fill.of(at, series.size());
      String ink = String.format(Locale.ROOT, "%06x", fill.ink());
      assertThat(page).contains("stroke=\"#" + ink + "\"");
      assertThat(printed).contains(fill.ink());
      Element shape = (Element) series.get(at).getElementsByTagName("c:spPr").item(0);
      assertThat(elements(shape.getElementsByTagName("a:srgbClr")))
          .extracting(colour -> colour.getAttribute("val"))
          .contains(ink.toUpperCase(Locale.ROOT));
      assertThat(preset(shape)).isEqualTo(preset(fill));
    }
  }

  private static String preset(Element shape) {
    NodeList patterns = shape.getElementsByTagName("a:pattFill");
    return patterns.getLength() == 0 ? "" : ((Element) patterns.item(0)).getAttribute("prst");
  }

  private static String preset(Fill fill) {
    return switch (fill.texture()) {
      case SOLID -> "";
      case DIAGONAL -> "wdUpDiag";
      case DOTS -> "pct25";
      case GRID -> "smGrid";
      case LINES -> "dkHorz";
    };
  }

  private static Chart allFills() {
    List<Chart.Series> series =
        IntStream.rangeClosed(1, Fill.values().length)
            .mapToObj(
                year ->
                    new Chart.Series(
                        "令和" + year + "年度", List.of(SampleChart.figure("R" + year, "件数", year))))
            .toList();
    return new Chart("件数", "", Bars.ACROSS, List.of("請求"), series, "棒グラフ。");
  }

  private static List<Figure> figures(Chart chart) {
    return chart.series().stream()
        .flatMap(series -> series.figures().stream())
        .filter(Objects::nonNull)
        .toList();
  }

  private static Report report(Chart chart) {
    return new Report(
        "r",
        new FiscalYear(2021),
        "題",
        "期間",
        "架空市",
        true,
        List.of(new Report.Section("１", "図", "図", List.of(chart))));
  }

  private static String html(Chart chart) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlEdition(Pages.delivered()).write(report(chart), out);
    return out.toString(UTF_8);
  }

  private static byte[] pdf(Chart chart) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfEdition().write(report(chart), out);
    return out.toByteArray();
  }

  private static byte[] workbook(Chart chart) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorkbookEdition().write(report(chart), figures(chart), out);
    return out.toByteArray();
  }

  /** The colours that the first page strokes with. */
  private static List<Integer> colours(byte[] pdf) throws IOException {
    List<Integer> colours = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<Object> operands = new ArrayList<>();
      for (Object token : new PDFStreamParser(document.getPage(0)).parse()) {
        if (token instanceof Operator operator) {
          if (operator.getName().equals("RG")) {
            colours.add(colour(operands));
          }
          operands.clear();
        } else {
          operands.add(token);
        }
      }
    }
    return colours;
  }

  private static int colour(List<Object> operands) {
    return operands.stream()
        .map(number -> Math.round(((COSNumber) number).floatValue() * 255))
        .reduce(0, (colour, channel) -> colour << 8 | channel);
  }

  private static byte[] part(byte[] zip, String name) throws IOException {
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        if (part.getName().equals(name)) {
          return parts.readAllBytes();
        }
      }
    }
    throw new AssertionError("no part " + name);
  }

  private static Document xml(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(new String(xml, UTF_8))));
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(at -> (Element) nodes.item(at));
  }
}
