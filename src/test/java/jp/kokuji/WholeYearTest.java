package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kokuji.audit.Audit;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.edition.pdf.Conformance;
import jp.kokuji.edition.pdf.PrintedCells;
import jp.kokuji.figure.Explainer;
import jp.kokuji.figure.Explanation;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureStore;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.Line;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The two years that the city published, from the submitted ledgers to the finished reports. */
class WholeYearTest {
  private static final Path EXPECTED = Path.of("src/test/resources/expected");
  private static final Pattern PARAGRAPH = Pattern.compile("<p>(.*?)</p>");

  private static final Pattern QUOTE =
      Pattern.compile("<data value=\"(\\d+)\" data-figure=\"([^\"]+)\">");

  /** {@code '２ 開示等請求'!C9}, as the sheet of figures gives the place of each. */
  private static final Pattern PLACE = Pattern.compile("'(.+)'!([A-Z]+\\d+)");

  private final Run run = PublishedYears.run();

  /** From the records behind a figure, counted again one by one, comes the figure. */
  @Test
  void everyFigureIsMadeByTheRecordsBehindIt() {
    Rulebook rulebook = Jobs.read(run.folder().resolve("jobs"));
    TestDatabase database = TestDatabase.of(run.folder().resolve("data"));
    int explained = 0;
    for (FiscalYear year : List.of(new FiscalYear(2020), new FiscalYear(2021))) {
      for (ReportDefinition report : rulebook.reports().values()) {
        FigureStore figures = database.get(FigureStore.class);
        int revision = figures.lastRevision(report.id(), year);
        List<Figure> all =
            revision == 0 ? List.of() : figures.load(report.id(), year, revision).all();
        for (Figure figure : all) {
          Explanation explanation =
              database.get(Explainer.class).explain(rulebook, report, year, figure);
          assertThat(explanation.recount()).as(figure.id()).isEqualTo(figure.value());
          explained++;
        }
      }
    }
    assertThat(explained).isGreaterThan(500);
  }

  @Test
  void figureIsExplainedByFileSheetAndRow() throws IOException {
    String figure = "personal-information:registrations:市長:登録";
    String said = Heard.from(() -> run.expecting(0, "explain", "R3", figure));
    assertThat(said)
        .contains(
            figure + " = 9 届出",
            "数え方: 令和3年度の「個人情報業務登録」のうち、登録区分が「開始」の、実施機関が「市長」の記録の件数です。",
            "R3/総務課/個人情報業務登録簿.csv 2行目");
    String csv = Heard.from(() -> run.expecting(0, "explain", "R3", figure, "--csv"));
    assertThat(csv.lines()).hasSize(1 + 9);
    assertThat(Heard.from(() -> run.expecting(2, "explain", "R3", figure + "x")))
        .contains("figures.csv");
    run.expecting(1, "explain", "R1", figure);
  }

  @Test
  void aComparisonIsExplainedByTheFiguresAndRecordsOfBothYears() throws IOException {
    String table = "personal-information:requests-comparison:合計:";
    assertThat(Heard.from(() -> run.expecting(0, "explain", "R3", table + "前年度比")))
        .contains(
            table + "前年度比 = 136.9 ％",
            "数え方: 次の一つ目の数字を二つ目の数字で割り、100 を掛けたものです（小数点より下 1 桁、四捨五入）。",
            "  " + table + "令和3年度 = 152\n  " + table + "令和2年度 = 111");
    assertThat(Heard.from(() -> run.expecting(0, "explain", "R3", table + "令和2年度")))
        .contains("数え方: 令和2年度の「自己情報開示等請求」の、すべての記録の件数です。", "数えた記録 111 件", "  R2/")
        .doesNotContain("  R3/");
    assertThat(Heard.from(() -> run.expecting(0, "explain", "R3", table + "前年度比", "--json")))
        .contains("\"value\" : 136.9", "\"" + table + "令和2年度\" : 111");
  }

  @Test
  void theComparisonIsLeftOutWhereLastYearIsNotLoaded() throws IOException {
    assertThat(run.output("R3", "personal-information", "personal-information.html"))
        .content(UTF_8)
        .contains("前年度との比較", "△");
    assertThat(run.output("R2", "personal-information", "personal-information.html"))
        .content(UTF_8)
        .doesNotContain("前年度との比較");
  }

  @ParameterizedTest
  @CsvSource({
    "information-disclosure, R2, 189",
    "personal-information, R2, 135",
    "personal-information, R3, 137",
    "my-number-audit, R2, 2"
  })
  void everyPublishedFigureComesOutAndNoOther(String report, String year, int published)
      throws IOException {
    Map<List<String>, BigDecimal> golden =
        Run.figures(Path.of("src/test/resources/golden", report + "-" + year + ".csv"));
    Set<String> tables = golden.keySet().stream().map(List::getFirst).collect(Collectors.toSet());
    Map<List<String>, BigDecimal> counted = run.figures(year, report);
    counted.keySet().removeIf(place -> !tables.contains(place.getFirst()));
    assertThat(golden).hasSize(published);
    assertThat(counted).containsExactlyInAnyOrderEntriesOf(golden);
  }

  @ParameterizedTest
  @CsvSource({
    "information-disclosure, R2",
    "personal-information, R2",
    "personal-information, R3",
    "my-number-audit, R2"
  })
  void everyWordAndFigureStandsAsBefore(String report, String year) throws IOException {
    Path expected = EXPECTED.resolve(year);
    assertThat(run.output(year, report, report + ".html"))
        .usingCharset(UTF_8)
        .hasSameTextualContentAs(expected.resolve(report + ".html"));
    assertThat(run.output(year, report, "figures.csv"))
        .usingCharset(UTF_8)
        .hasSameTextualContentAs(expected.resolve(report + ".figures.csv"));
  }

  @ParameterizedTest
  @CsvSource({"information-disclosure, R2, 30", "personal-information, R3, 20"})
  void everyNumberQuotedInASentenceIsAPublishedFigure(String report, String year, int atLeast)
      throws IOException {
    List<String> csv = Files.readAllLines(run.output(year, report, "figures.csv"), UTF_8);
    String page = Files.readString(run.output(year, report, report + ".html"), UTF_8);
    List<String> quotes =
        QUOTE.matcher(page).results().map(quote -> quote.group(2) + "," + quote.group(1)).toList();
    assertThat(quotes)
        .hasSizeGreaterThan(atLeast)
        .allSatisfy(
            quote -> {
              String[] parts = quote.split(",", -1);
              assertThat(csv)
                  .anyMatch(
                      line ->
                          line.startsWith(parts[0] + ",") && line.contains("," + parts[1] + ","));
            });
  }

  @ParameterizedTest
  @CsvSource({"information-disclosure, R2", "personal-information, R3", "my-number-audit, R2"})
  void thePdfIsAccessibleAndLasting(String report, String year) throws Exception {
    byte[] pdf = Files.readAllBytes(run.output(year, report, report + ".pdf"));
    assertThat(Conformance.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(Conformance.violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "information-disclosure, R2, 1510",
    "personal-information, R2, 1500",
    "personal-information, R3, 1500",
    "my-number-audit, R2, 200"
  })
  void everyCharacterOfACellStandsWithinItsEdges(String report, String year, int atLeast)
      throws IOException {
    PrintedCells.Findings found =
        PrintedCells.of(Files.readAllBytes(run.output(year, report, report + ".pdf")));
    assertThat(found.astray()).isEmpty();
    assertThat(found.inside()).isGreaterThan(atLeast);
  }

  @ParameterizedTest
  @CsvSource({"information-disclosure, R2", "personal-information, R3"})
  void thePdfPrintsEverySentence(String report, String year) throws IOException {
    String printed = withoutFurniture(PrintedText.of(run.output(year, report, report + ".pdf")));
    String page = Files.readString(run.output(year, report, report + ".html"), UTF_8);
    List<String> sentences =
        PARAGRAPH
            .matcher(page)
            .results()
            .map(sentence -> withoutFurniture(sentence.group(1).replaceAll("<[^>]+>|[\\s　]", "")))
            .toList();
    assertThat(sentences).hasSizeGreaterThan(5).allSatisfy(s -> assertThat(printed).contains(s));
  }

  /** Page numbers and the mark of a draft stand between the lines of a broken paragraph. */
  private static String withoutFurniture(String text) {
    return text.replaceAll("－\\d+/\\d+－|（速報）", "");
  }

  @Test
  void theWorkbookHoldsEveryFigureWhereItSays() throws IOException {
    Path file = run.output("R2", "information-disclosure", "information-disclosure.xlsx");
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      Sheet figures = workbook.findSheet("数値一覧").orElseThrow();
      List<Row> rows = figures.read();
      int printed = 0;
      for (Row row : rows.subList(1, rows.size())) {
        Matcher place = PLACE.matcher(row.getCellText(6));
        if (place.matches()) {
          printed++;
          assertThat(number(workbook, place.group(1), place.group(2)))
              .as(row.getCellText(0))
              .isEqualByComparingTo(row.getCellAsNumber(4).orElseThrow());
        }
      }
      assertThat(rows).hasSize(run.figures("R2", "information-disclosure").size() + 1);
      assertThat(printed).isGreaterThan(150);
    }
  }

  /** What we publish stands its own audit, and a number that is changed afterwards does not. */
  @ParameterizedTest
  @CsvSource({
    "information-disclosure, R2, 151",
    "personal-information, R2, 66",
    "personal-information, R3, 99",
    "my-number-audit, R2, 0"
  })
  void theAuditAgreesWithOurOwnReports(String report, String year, int totals) throws Exception {
    Audit figures = Audit.of(run.output(year, report, "figures.csv"));
    Audit workbook = Audit.of(run.output(year, report, report + ".xlsx"));
    Audit page = Audit.of(run.output(year, report, report + ".html"));
    Audit print = Audit.of(run.output(year, report, report + ".pdf"));
    for (Audit audit : List.of(figures, workbook, page, print)) {
      assertThat(audit.differences()).isEmpty();
      assertThat(audit.warnings()).isEmpty();
    }
    assertThat(workbook.totals()).isEqualTo(totals);
  }

  @Test
  void theAuditFindsAChangedNumberOfOurWorkbook() throws Exception {
    Path changed = run.folder().resolve("changed.xlsx");
    Path report = run.output("R2", "information-disclosure", "information-disclosure.xlsx");
    try (InputStream in = Files.newInputStream(report);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(changed)) {
      XSSFCell dismissed = workbook.getSheetAt(0).getRow(35).getCell(3);
      assertThat(dismissed.getNumericCellValue()).isEqualTo(114);
      dismissed.setCellValue(141);
      workbook.write(out);
    }
    assertThat(Audit.of(changed).differences())
        .extracting(difference -> difference.basis() + " " + difference.total().place().address())
        .containsExactlyInAnyOrder("ROW_TOTAL D37", "COLUMN_TOTAL B36", "LISTED D36");
    assertThat(Audit.of(changed).corrections())
        .singleElement()
        .satisfies(
            correction -> {
              assertThat(correction.wrong().place().address()).isEqualTo("D36");
              assertThat(correction.right()).isEqualByComparingTo("114");
            });
  }

  /** Of three findings the first names three departments, each in a line of its own. */
  @Test
  void theAuditFindsAnotherNumberOfTargetsOnOurPage() throws Exception {
    Path page = run.output("R2", "my-number-audit", "my-number-audit.html");
    Pattern cell = Pattern.compile("(<td[^>]*my-number-audit:findings:指摘事項:件数\"><a[^>]*>)5<");
    for (String wrong : List.of("4", "6")) {
      Path changed = run.folder().resolve("changed-" + wrong + ".html");
      String text = Files.readString(page);
      assertThat(text).containsPattern(cell);
      Files.writeString(changed, cell.matcher(text).replaceAll("$1" + wrong + "<"));
      assertThat(Audit.of(changed).warnings())
          .extracting(difference -> difference.basis() + " " + difference.recomputed())
          .contains("TARGETS 5");
    }
  }

  /** The same of our print, in which one of the names is too long for its line. */
  @Test
  void theAuditFindsAnotherNumberOfTargetsInOurPrint() throws Exception {
    List<List<String>> rows =
        Audit.recognised(run.output("R2", "my-number-audit", "my-number-audit.pdf")).stream()
            .map(Line::cells)
            .toList();
    assertThat(rows.stream().flatMap(List::stream))
        .contains("市民税課\n保健所健康推進課\n保健所地域保健課", "三潴総合支所市民福祉課");
    for (String number : List.of("4", "5", "6")) {
      Path copy = run.folder().resolve("print-" + number + ".csv");
      try (CSVPrinter csv = new CSVPrinter(Files.newBufferedWriter(copy), CSVFormat.RFC4180)) {
        for (List<String> row : rows) {
          csv.printRecord(row.equals(List.of("指摘事項", "5")) ? List.of("指摘事項", number) : row);
        }
      }
      assertThat(Audit.of(copy).warnings())
          .extracting(difference -> difference.basis() + " " + difference.recomputed())
          .containsExactlyElementsOf(number.equals("5") ? List.of() : List.of("TARGETS 5"));
    }
  }

  /** What the cell shows, be it a number or the stored value of a formula. */
  private static BigDecimal number(ReadableWorkbook workbook, String sheet, String address)
      throws IOException {
    CellAddress cell = new CellAddress(address);
    return workbook.findSheet(sheet).orElseThrow().read().stream()
        .filter(row -> row.getRowNum() == cell.getRow() + 1)
        .flatMap(row -> row.getOptionalCell(cell.getColumn()).stream())
        .map(found -> new BigDecimal(found.getRawValue()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aReportWithoutRecordsIsNotMade() throws IOException {
    assertThat(run.released())
        .contains(
            "R3/personal-information/personal-information.xlsx",
            "R2/information-disclosure/information-disclosure.pdf")
        .noneMatch(file -> file.startsWith("R3/information-disclosure"));
  }
}
