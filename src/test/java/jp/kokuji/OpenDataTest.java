package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample year as open data: what the metadata promise holds for every line and every file. */
@Tag("long")
class OpenDataTest {
  private static final List<String> REPORTS =
      List.of("information-disclosure", "personal-information");

  /** The datatypes of CSV on the Web that are used, as XML Schema defines them. */
  private static final Map<String, Pattern> DATATYPES =
      Map.of(
          "string", Pattern.compile("(?s).*"),
          "decimal", Pattern.compile("-?\\d+(\\.\\d+)?"),
          "gYear", Pattern.compile("\\d{4}"),
          "date", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"));

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path folder;
  private static Run run = new Run(Path.of(""));

  @BeforeAll
  static void publish() throws IOException {
    run =
        Run.ofProject(folder)
            .expecting(0, "load")
            .expecting(0, "report", "R2", "--final")
            .publishing(
                "R2", "--notice-number=第100号", "--notice-date=R3.6.15", "--approved-by=総務課長");
  }

  private static Path edition() {
    return folder.resolve("output/public/R2/editions/1");
  }

  private static List<CSVRecord> lines(String report) throws IOException {
    String text = Files.readString(edition().resolve(report + ".csv"), UTF_8);
    assertThat(text).startsWith("\uFEFF").doesNotContainPattern("(?<!\\r)\\n");
    try (CSVParser csv =
        CSVParser.parse(
            text.substring(1),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return csv.getRecords();
    }
  }

  @Test
  void everyLineHoldsWhatTheMetadataPromise() throws IOException {
    for (String report : REPORTS) {
      JsonNode metadata =
          JSON.readTree(Files.readAllBytes(edition().resolve(report + ".csv-metadata.json")));
      assertThat(metadata.get("@context").get(0).asString()).isEqualTo("http://www.w3.org/ns/csvw");
      assertThat(metadata.get("url").asString()).isEqualTo(report + ".csv");
      assertThat(metadata.at("/tableSchema/primaryKey").asString()).isEqualTo("figure_id");
      List<CSVRecord> lines = lines(report);
      List<JsonNode> columns =
          metadata
              .at("/tableSchema/columns")
              .valueStream()
              .filter(column -> !column.has("virtual"))
              .toList();
      assertThat(columns.stream().map(column -> column.at("/titles/und").asString()))
          .containsExactlyElementsOf(lines.getFirst().getParser().getHeaderNames());
      for (JsonNode column : columns) {
        String name = column.get("name").asString();
        Pattern type = Objects.requireNonNull(DATATYPES.get(column.get("datatype").asString()));
        assertThat(lines)
            .as(name)
            .allSatisfy(line -> assertThat(line.get(name)).matches(type))
            .allMatch(line -> !column.get("required").asBoolean() || !line.get(name).isEmpty());
      }
      assertThat(lines.stream().map(line -> line.get("figure_id"))).doesNotHaveDuplicates();
    }
  }

  @Test
  void theOpenDataKeepTheNationalRules() throws IOException {
    for (String report : REPORTS) {
      OpenTable.Meaning meaning =
          new OpenTable.Meaning(
              Set.of("value"),
              "unit",
              Set.of("unit", "report_id", "table_id", "fiscal_year_era"),
              Set.of("figure_id"),
              Set.of("row_1", "row_2"),
              Map.of("％", "百分率"),
              List.copyOf(lines(report).getFirst().getParser().getHeaderNames()));
      assertThat(brokenBy(report + ".csv", meaning)).isEmpty();
    }
    OpenTable.Meaning codes =
        new OpenTable.Meaning(
            Set.of(),
            "list_id",
            Set.of("list_id"),
            Set.of(),
            Set.of("code", "label"),
            Map.of("％", "百分率"),
            List.of());
    assertThat(brokenBy("codes.csv", codes)).isEmpty();
  }

  private static List<MachineReadability> brokenBy(String file, OpenTable.Meaning meaning)
      throws IOException {
    String text = Files.readString(edition().resolve(file), UTF_8);
    assertThat(text).startsWith("\uFEFF");
    return MachineReadability.brokenBy(OpenTable.ofCsv(text.substring(1).getBytes(UTF_8), meaning));
  }

  @Test
  void everyCodeOfTheOpenDataIsListedAndExplained() throws IOException {
    JsonNode metadata =
        JSON.readTree(Files.readAllBytes(edition().resolve("codes.csv-metadata.json")));
    assertThat(metadata.get("url").asString()).isEqualTo("codes.csv");
    List<CSVRecord> codes = lines("codes");
    assertThat(metadata.at("/tableSchema/columns").valueStream().map(c -> c.get("name").asString()))
        .containsExactlyElementsOf(codes.getFirst().getParser().getHeaderNames());
    Set<List<String>> keys = new HashSet<>();
    for (CSVRecord code : codes) {
      assertThat(keys.add(List.of(code.get("list_id"), code.get("scope"), code.get("code"))))
          .as(code.toString())
          .isTrue();
    }
    for (String report : REPORTS) {
      for (CSVRecord line : lines(report)) {
        assertThat(keys)
            .contains(
                List.of("report_id", "", report),
                List.of("table_id", report, line.get("table_id")),
                List.of("area_code", "", line.get("area_code")));
        String last = line.get("row_3");
        for (String clause : last.matches("[\\d+]+") ? last.split("\\+") : new String[0]) {
          assertThat(keys)
              .anyMatch(key -> key.getFirst().equals("clause") && key.get(2).equals(clause));
        }
      }
    }
    assertThat(codes)
        .anyMatch(code -> code.get("list_id").equals("outcome") && code.get("code").equals("部分開示"))
        .anyMatch(code -> code.get("list_id").equals("agency") && code.get("code").equals("市長"));
  }

  /** As CSV on the Web has it: a reference of which no part is empty leads to a row. */
  @Test
  void everyForeignKeyLeadsToACode() throws IOException {
    List<CSVRecord> codes = lines("codes");
    for (String report : REPORTS) {
      JsonNode schema =
          JSON.readTree(Files.readAllBytes(edition().resolve(report + ".csv-metadata.json")))
              .get("tableSchema");
      Map<String, String> constant = new HashMap<>();
      schema
          .get("columns")
          .valueStream()
          .filter(column -> column.has("virtual"))
          .forEach(c -> constant.put(c.get("name").asString(), c.get("default").asString()));
      assertThat(schema.get("foreignKeys").valueStream()).hasSize(8);
      for (JsonNode key : schema.get("foreignKeys").values()) {
        assertThat(key.at("/reference/resource").asString()).isEqualTo("codes.csv");
        Set<List<String>> known = new HashSet<>();
        List<String> columns = names(key.at("/reference/columnReference"));
        codes.forEach(code -> known.add(columns.stream().map(code::get).toList()));
        for (CSVRecord line : lines(report)) {
          List<String> cells =
              names(key.get("columnReference")).stream()
                  .map(name -> constant.containsKey(name) ? constant.get(name) : line.get(name))
                  .toList();
          assertThat(cells.contains("") || known.contains(cells)).as(cells.toString()).isTrue();
        }
      }
    }
  }

  private static List<String> names(JsonNode references) {
    return references.valueStream().map(JsonNode::asString).toList();
  }

  @Test
  void theCatalogueOfAllYearsNamesEveryEditionAndFile() throws IOException {
    Path root = folder.resolve("output/public");
    JsonNode catalogue = JSON.readTree(Files.readAllBytes(root.resolve("catalogue.jsonld")));
    requireKnownPrefixes(
        catalogue.get("@graph"), List.copyOf(catalogue.get("@context").propertyNames()));
    Map<String, JsonNode> nodes = new HashMap<>();
    catalogue.get("@graph").forEach(node -> nodes.put(node.get("@id").asString(), node));
    JsonNode top = Objects.requireNonNull(nodes.get("catalogue.jsonld#catalogue"));
    assertThat(top.get("@type").asString()).isEqualTo("dcat:Catalog");
    assertThat(top.get("dcat:dataset").valueStream()).hasSize(3);
    for (JsonNode named : top.get("dcat:dataset").values()) {
      JsonNode dataset = Objects.requireNonNull(nodes.get(named.get("@id").asString()));
      assertThat(dataset.propertyNames())
          .contains("dct:identifier", "dct:title", "dct:publisher", "dct:license", "dcat:theme");
    }
    for (String report : REPORTS) {
      JsonNode dataset = Objects.requireNonNull(nodes.get("catalogue.jsonld#" + report + "-R2"));
      assertThat(dataset.get("dct:identifier").asString()).isEqualTo("402036/" + report + "/2020");
      assertThat(nodes).containsKey(dataset.at("/dcat:inSeries/@id").asString());
      String current = dataset.at("/dcat:hasCurrentVersion/@id").asString();
      assertThat(nodes).containsKey(current);
      JsonNode own =
          JSON.readTree(
              Files.readAllBytes(root.resolve(current.substring(0, current.indexOf('#')))));
      assertThat(own.at("/@graph").valueStream())
          .anyMatch(
              node ->
                  node.get("@id").asString().equals("#" + report)
                      && node.at("/dcat:isVersionOf/@id")
                          .asString()
                          .endsWith("catalogue.jsonld#" + report + "-R2"));
    }
    for (JsonNode node : nodes.values()) {
      for (JsonNode distribution : node.path("dcat:distribution")) {
        assertThat(root.resolve(distribution.at("/dcat:downloadURL/@id").asString())).exists();
        assertThat(root.resolve(distribution.at("/dct:conformsTo/@id").asString())).exists();
      }
    }
    List<String> header =
        List.of(
            Files.readAllLines(root.resolve("all-figures.csv")).getFirst().substring(1).split(","));
    JsonNode metadata =
        JSON.readTree(Files.readAllBytes(root.resolve("all-figures.csv-metadata.json")));
    assertThat(metadata.at("/tableSchema/columns").valueStream().map(c -> c.get("name").asString()))
        .containsExactlyElementsOf(header);
  }

  @Test
  void everyFigureOfTheReportIsThereOnceAndTitled() throws IOException {
    for (String report : REPORTS) {
      Map<String, String> values = new HashMap<>();
      for (CSVRecord line : lines(report)) {
        values.put(line.get("figure_id"), line.get("value"));
        assertThat(line.get("table_title")).containsPattern("\\p{IsHan}");
        assertThat(line.toMap().values()).noneMatch(value -> !value.equals(value.strip()));
        assertThat(line.get("fiscal_year") + line.get("fiscal_year_era")).isEqualTo("2020令和2年度");
      }
      Map<String, String> figures = new HashMap<>();
      try (CSVParser csv =
          CSVParser.parse(
              run.output("R2", report, "figures.csv"),
              UTF_8,
              CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
        csv.forEach(figure -> figures.put(figure.get("figure"), figure.get("value")));
      }
      assertThat(values).isEqualTo(figures);
    }
  }

  @Test
  void theCatalogueDescribesEveryDistribution() throws IOException {
    JsonNode catalogue = JSON.readTree(Files.readAllBytes(edition().resolve("dcat.jsonld")));
    List<String> prefixes = List.copyOf(catalogue.get("@context").propertyNames());
    assertThat(catalogue.get("@graph").valueStream()).hasSize(2);
    for (JsonNode dataset : catalogue.get("@graph").values()) {
      requireKnownPrefixes(dataset, prefixes);
      assertThat(dataset.at("/dct:issued/@value").asString()).isEqualTo("2021-06-15");
      assertThat(dataset.get("dct:license").get("@id").asString()).contains("/by/4.0/");
      assertThat(dataset.get("dcat:distribution").valueStream()).hasSize(2);
      assertThat(dataset.get("foaf:page").valueStream().map(page -> page.get("@id").asString()))
          .as("what is for reading is no open data")
          .hasSize(3)
          .noneMatch(page -> page.endsWith(".csv") || page.endsWith(".data.xlsx"));
      for (JsonNode distribution : dataset.get("dcat:distribution").values()) {
        Path file = edition().resolve(distribution.at("/dcat:downloadURL/@id").asString());
        assertThat(distribution.at("/dcat:byteSize/@value").asString())
            .isEqualTo(Long.toString(Files.size(file)));
        assertThat(distribution.at("/spdx:checksum/spdx:checksumValue/@value").asString())
            .isEqualTo(DigestUtils.sha256Hex(Files.readAllBytes(file)));
      }
    }
  }

  private static void requireKnownPrefixes(JsonNode node, List<String> prefixes) {
    for (String name : node.propertyNames()) {
      assertThat(name).matches("@\\w+|(" + String.join("|", prefixes) + "):\\w+");
    }
    node.valueStream().forEach(child -> requireKnownPrefixes(child, prefixes));
  }

  @Test
  void theListOfChecksumsHoldsAndNothingElseIsPublic() throws IOException {
    List<String> names = new ArrayList<>(List.of("SHA256SUMS", "manifest.json"));
    for (String line : Files.readAllLines(edition().resolve("SHA256SUMS"))) {
      String name = line.substring(66);
      names.add(name);
      assertThat(line.substring(0, 64))
          .isEqualTo(DigestUtils.sha256Hex(Files.readAllBytes(edition().resolve(name))));
    }
    try (Stream<Path> files = Files.list(edition())) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrderElementsOf(names);
    }
    assertThat(Files.readString(edition().resolve("manifest.json"))).doesNotContain("総務");
  }

  @Test
  void theReportsAreTheFinalOnesWithTheNotice() throws IOException {
    for (String report : REPORTS) {
      Path pdf = edition().resolve(report + ".pdf");
      Path made = run.output("R2", report, report + ".pdf");
      String identity = "第1版（\\S+確定）(告示第100号（令和3年6月15日公表）)?発行久留米市問い合わせ総務部総務課";
      assertThat(PrintedText.of(pdf)).contains("告示第100号（令和3年6月15日公表）");
      assertThat(PrintedText.of(made)).doesNotContain("告示第100号").containsPattern(identity);
      assertThat(body(pdf, identity)).isEqualTo(body(made, identity));
      for (String ending : List.of(".xlsx", ".html")) {
        assertThat(text(edition().resolve(report + ending)))
            .contains("第1版", "発行", "問い合わせ", "告示第100号（令和3年6月15日公表）");
        assertThat(text(run.output("R2", report, report + ending)))
            .contains("第1版", "発行", "問い合わせ")
            .doesNotContain("告示第100号");
      }
      assertThat(Files.readString(edition().resolve(report + ".html")))
          .contains("href=\"" + report + ".csv\"", "href=\"../../index.html\"");
    }
  }

  /** The report without what tells its editions apart. */
  private static String body(Path pdf, String identity) throws IOException {
    return PrintedText.of(pdf)
        .replaceAll(identity, "")
        .replaceAll("この報告書の数字[a-z.-]+", "")
        .replace("この版の後の訂正や取下げ公表のページ", "")
        .replaceAll("第1版(告示第100号)?", "");
  }

  private static String text(Path file) throws IOException {
    if (!file.toString().endsWith(".xlsx")) {
      return Files.readString(file);
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      StringBuilder text = new StringBuilder();
      workbook
          .sheetIterator()
          .forEachRemaining(
              sheet -> sheet.forEach(row -> row.forEach(cell -> text.append(cell).append('\n'))));
      return text.toString();
    }
  }

  @Test
  void theWorkbookForProgramsKeepsTheNationalRulesAndSaysWhatTheCsvSays() throws IOException {
    for (String report : REPORTS) {
      Map<String, List<String>> values = new HashMap<>();
      try (XSSFWorkbook workbook =
          new XSSFWorkbook(Files.newInputStream(edition().resolve(report + ".data.xlsx")))) {
        assertThat(IntStream.range(0, 3).mapToObj(workbook::getSheetName))
            .containsExactly("表紙", "目次", "注記");
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
          OpenTable table = OpenTable.ofSheet(workbook.getSheetAt(i), meaning(i));
          assertThat(MachineReadability.brokenBy(table)).as(workbook.getSheetName(i)).isEmpty();
          for (int row = 0; i > 2 && row < table.body().size(); row++) {
            values.put(
                table.column("figure_id").get(row),
                List.of(
                    String.valueOf(Double.parseDouble(table.column("value").get(row))),
                    table.column("unit").get(row)));
          }
        }
      }
      assertThat(lines(report)).hasSize(values.size());
      for (CSVRecord line : lines(report)) {
        assertThat(values.get(line.get("figure_id")))
            .containsExactly(
                String.valueOf(Double.parseDouble(line.get("value"))), line.get("unit"));
      }
    }
  }

  private static OpenTable.Meaning meaning(int sheet) {
    return new OpenTable.Meaning(
        sheet == 1 ? Set.of("数字の数") : sheet > 2 ? Set.of("value") : Set.of(),
        List.of("項目", "単位", "列の名称", "unit").get(Math.min(sheet, 3)),
        Set.of(),
        Set.of("figure_id"),
        Set.of("内容", "表の名称", "節", "row_1", "row_2"),
        Map.of("％", "百分率"),
        List.of());
  }
}
