package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts that would be formulas, markup, SQL, lines of a log or paths, if anything took them for
 * more than text, sent through every field, sheet name, heading and file name that a department
 * fills.
 */
class InjectionTest {
  private static final CSVFormat CSV = CSVFormat.RFC4180;
  private static final Path ROOT = Path.of("src/test/resources/injection/strings.txt");

  /** The only formulas are the program's own totals. */
  private static final String OWN_FORMULA = "SUM\\([A-Z0-9:,$]+\\)|[A-Z]+[0-9]+(\\+[A-Z]+[0-9]+)*";

  private static final Set<String> ELEMENTS =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "header",
          "main",
          "footer",
          "section",
          "article",
          "nav",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "p",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "caption",
          "colgroup",
          "col",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "th",
          "td",
          "div",
          "span",
          "br",
          "a",
          "small",
          "strong",
          "data",
          "figure",
          "figcaption",
          "svg",
          "g",
          "path",
          "rect",
          "text");

  @TempDir static Path folder;
  private static final List<String> STRINGS = strings();
  private static String said = "";

  @BeforeAll
  static void sendThemThroughEverything() throws IOException {
    Run run = Run.withoutInput(folder);
    run.submit("R3/総務課/研修.csv", trainings());
    run.submit("R3/総務課/会議.csv", meetings());
    run.submit("R3/総務部/請求.csv", requests());
    run.submit("R3/総務部/自己情報.csv", "受付番号,受付日,実施機関,所管部課,請求区分,開示方法,処理結果\n1,R3.5.1,市長,総務部,開示,閲覧,承諾\n");
    workbook(folder.resolve("input/R3/総務課/様式.xlsx"));
    for (String name : hostileNames()) {
      run.submit("R3/総務部/" + name + ".csv", "見出しのない表\n");
    }
    said = Heard.from(() -> run.expecting(1, "load").expecting(1, "report", "R3"));
  }

  static List<String> strings() {
    try (Stream<String> lines = Files.lines(ROOT, UTF_8)) {
      return lines.filter(line -> !line.startsWith("# ")).map(String::translateEscapes).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An escape makes a file one in ISO-2022-JP, which is refused whole; names may have it. */
  private static List<String> cells() {
    return STRINGS.stream().filter(text -> text.indexOf('\33') < 0).toList();
  }

  static String trainings() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("実施年月", "対象者", "研修内容", "実施方法"));
    cells().forEach(text -> rows.add(List.of("R3.5", text, text, text)));
    return csv(rows);
  }

  static String meetings() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("会議名", "回数", "開催日", "場所", "議題", "根拠条項", "諮問機関", "利用機関", "結論", "付帯意見"));
    List<String> texts = cells();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      String number = Integer.toString(i + 1);
      rows.add(List.of("審議会", number, "2021-05-10", text, text, text, text, text, text, text));
    }
    return csv(rows);
  }

  /** In these every row is held back, for a word, a name, a date, a clause or a number. */
  static String requests() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<String> headings =
        new ArrayList<>(List.of("受付番号", "受付日", "実施機関", "所管部課", "請求者区分", "開示方法", "処理結果"));
    headings.addAll(cells().subList(0, 60));
    rows.add(headings);
    for (String text : cells()) {
      rows.add(List.of(text, text, text, text, text, text, text));
    }
    return csv(rows);
  }

  private static String csv(List<List<String>> rows) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSV)) {
      printer.printRecords(rows);
    }
    return text.toString();
  }

  /** A sheet is named by each text that may name one; the cells hold them all. */
  static void workbook(Path file) throws IOException {
    try (Workbook workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      for (String name : STRINGS) {
        if (!name.isEmpty()
            && name.matches("[^\\[\\]*?/\\\\:\\p{Cntrl}]{1,31}")
            && !name.startsWith("'")
            && !name.endsWith("'")
            && workbook.getSheet(name) == null) {
          Sheet sheet = workbook.createSheet(name);
          row(sheet, 0, "監査名", "番号", "対象課", "監査基準", "判定", "指摘内容");
          row(sheet, 1, "監査", name, "総務課", name, "不明", name);
        }
      }
      workbook.write(out);
    }
  }

  private static void row(Sheet sheet, int number, String... values) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < values.length; i++) {
      row.createCell(i).setCellValue(values[i]);
    }
  }

  static List<String> hostileNames() {
    return STRINGS.stream()
        .filter(text -> !text.contains("/") && !text.contains("\0"))
        .filter(text -> !text.startsWith(".") && !text.startsWith("~"))
        .filter(text -> text.getBytes(UTF_8).length < 200)
        .toList();
  }

  private static List<Path> outputs(String extension) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("output"))) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    }
  }

  @Test
  void noCellOfAWorkbookIsAFormulaThatIsNotOurs() throws IOException {
    List<Path> workbooks = outputs(".xlsx");
    assertThat(workbooks).isNotEmpty();
    for (Path file : workbooks) {
      try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
        workbook.forEach(
            sheet -> sheet.forEach(row -> row.forEach(cell -> requireOwn(file, cell))));
        assertThat(workbook.getAllNames())
            .allSatisfy(name -> assertThat(name.getRefersToFormula()).doesNotContain("|", "("));
      }
    }
  }

  private static void requireOwn(Path file, Cell cell) {
    if (cell.getCellType() == CellType.FORMULA) {
      assertThat(cell.getCellFormula()).as(file + " " + cell.getAddress()).matches(OWN_FORMULA);
    }
  }

  @Test
  void noCellOfACsvBeginsAsAFormula() throws IOException {
    List<Path> files = outputs(".csv");
    assertThat(files).hasSizeGreaterThan(20);
    for (Path file : files) {
      try (CSVParser parser = CSV.parse(Files.newBufferedReader(file, UTF_8))) {
        for (CSVRecord record : parser) {
          assertThat(record.values())
              .allSatisfy(
                  value ->
                      assertThat(value)
                          .as(file.toString())
                          .doesNotMatch("(?s)[=+\\-@＝＋－＠\\t\\r].*"));
        }
      }
    }
  }

  @Test
  void noTextBecomesMarkup() throws IOException, XMLStreamException {
    List<Path> pages = outputs(".html");
    assertThat(pages).isNotEmpty();
    String text = "";
    for (Path page : pages) {
      text += text(page);
    }
    for (String each :
        List.of("<style>body{display:none}</style>", "</rdf:RDF>", "&amp;&quot;&apos;")) {
      assertThat(text).contains(each);
    }
  }

  private static String text(Path page) throws IOException, XMLStreamException {
    StringBuilder text = new StringBuilder();
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = Files.newInputStream(page)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamReader.START_ELEMENT -> requirePlain(xml);
          case XMLStreamReader.CHARACTERS -> text.append(xml.getText());
          default -> {}
        }
      }
    }
    return text.toString();
  }

  private static void requirePlain(XMLStreamReader xml) {
    assertThat(xml.getLocalName()).isIn(ELEMENTS);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      assertThat(xml.getAttributeLocalName(i)).doesNotStartWith("on").isNotIn("src", "style");
      if (xml.getAttributeLocalName(i).equals("href")) {
        assertThat(xml.getAttributeValue(i)).startsWith("#");
      }
    }
  }

  @Test
  void noTextBecomesAnActionOfAPdf() throws IOException {
    List<Path> files = outputs(".pdf");
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
        assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
        assertThat(pdf.getDocumentCatalog().getNames()).isNull();
        for (PDPage page : pdf.getPages()) {
          for (PDAnnotation annotation : page.getAnnotations()) {
            assertThat(annotation)
                .isInstanceOfSatisfying(PDAnnotationLink.class, link -> staysWithin(pdf, link));
          }
        }
      }
    }
  }

  /** A list of contents leads to pages of its own document, and nothing else leads anywhere. */
  private static void staysWithin(PDDocument pdf, PDAnnotationLink link) {
    try {
      assertThat(link.getAction()).isInstanceOfAny(PDActionGoTo.class);
      PDActionGoTo action = (PDActionGoTo) link.getAction();
      assertThat(action.getDestination())
          .isInstanceOfSatisfying(
              PDPageDestination.class,
              place -> assertThat(pdf.getPages().indexOf(place.getPage())).isNotNegative());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every row is stored as written, or held back; and no statement was made of any. */
  @Test
  void everyTextIsStoredAsWritten() throws SQLException {
    String url =
        "jdbc:h2:file:"
            + folder.toAbsolutePath().resolve("data/kokuji")
            + TestDatabase.AS_INSTALLED;
    try (Connection database = DriverManager.getConnection(url, "", "");
        ResultSet rows =
            database.createStatement().executeQuery("select audience, source_row from training")) {
      List<String> written = STRINGS.stream().map(InjectionTest::withoutSpace).toList();
      int stored = 0;
      while (rows.next()) {
        stored++;
        assertThat(written).contains(withoutSpace(rows.getString(1)));
      }
      assertThat(stored).isGreaterThan(100);
      ResultSet held =
          database
              .createStatement()
              .executeQuery(
                  "select held_back + blank from submission where path = 'R3/総務課/研修.csv'");
      assertThat(held.next()).isTrue();
      assertThat(stored + held.getInt(1)).isGreaterThanOrEqualTo(cells().size());
    }
  }

  /** Around a value it means nothing, and kinds of line breaks are all the same. */
  private static String withoutSpace(String text) {
    return text.replaceAll("[\\s\\u3000]", "");
  }

  @Test
  void noTextBecomesALineOfTheLogOrOfTheTerminal() throws IOException {
    String log = Files.readString(folder.resolve("data/log/kokuji.log"));
    assertThat(log).isNotEmpty().doesNotContain("\33");
    assertThat(log.lines())
        .noneMatch(line -> line.startsWith("2021-04-20T") || line.startsWith("FATAL"));
    assertThat(said).contains("シート「=1+1」", "<U+202E>");
    assertThat(said.lines())
        .noneMatch(line -> line.startsWith("2021-04-20T") || line.startsWith("FATAL"));
    assertThat(said).doesNotContainPattern("[\\p{Cntrl}&&[^\\n\\r\\t]]").doesNotContain("\u202e");
  }

  @Test
  void noTextBecomesAPath() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrder("input", "jobs", "output", "data");
    }
    try (Stream<Path> files = Files.list(folder.resolve("output"))) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrder("problems", "R3");
    }
  }
}
