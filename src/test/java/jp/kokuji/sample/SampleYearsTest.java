package jp.kokuji.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleYearsTest {
  private static final Path INPUT = Path.of("input");
  private static final Map<String, ReadBack> YEARS =
      Map.of(
          "R2", new ReadBack(INPUT.resolve("R2")),
          "R3", new ReadBack(INPUT.resolve("R3")));

  @Test
  void committedFilesAreWhatTheProgramWrites(@TempDir Path folder) throws IOException {
    SampleYears.writeTo(folder);

    Map<String, byte[]> committed = contents(INPUT);
    Map<String, byte[]> written = contents(folder);
    assertThat(written.keySet()).isNotEmpty().isEqualTo(committed.keySet());
    assertThat(written)
        .allSatisfy((file, bytes) -> assertThat(bytes).as(file).isEqualTo(committed.get(file)));
  }

  @ParameterizedTest
  @CsvSource({
    "information-disclosure-R2, requests-by-outcome, R2, DOCUMENT_REQUEST, 請求者区分, 処理結果",
    "information-disclosure-R2, requests-by-method, R2, DOCUMENT_REQUEST, '', 開示方法",
    "personal-information-R2, requests, R2, PERSONAL_REQUEST, 請求区分/開示方法, 処理結果",
    "personal-information-R3, requests, R3, PERSONAL_REQUEST, 請求区分/開示方法, 処理結果",
  })
  void requestsAreThosePublished(
      String golden, String table, String year, Kind kind, String rows, String columns)
      throws IOException {
    List<Map<String, String>> records = records(year, kind);

    for (CSVRecord figure : figures(golden, table)) {
      if (!figure.get("column").equals("審査請求")) {
        assertThat(records.stream().filter(in(figure, rows, columns)).count())
            .as("%s %s", figure.get("row"), figure.get("column"))
            .isEqualTo(Long.parseLong(figure.get("value")));
      }
    }
  }

  /** Which records a figure of a table of requests counts. */
  private static Predicate<Map<String, String>> in(CSVRecord figure, String rows, String columns) {
    String row = figure.get("row");
    String column = figure.get("column").equals("取り下げ") ? "取下げ" : figure.get("column");
    return record ->
        (row.equals("合計") || row.equals(label(record, rows)))
            && (column.equals("請求件数") || column.equals(record.get(columns)));
  }

  private static String label(Map<String, String> record, String headings) {
    List<String> values =
        Stream.of(headings.split("/")).map(heading -> record.getOrDefault(heading, "")).toList();
    return String.join("/", values.stream().filter(value -> !value.isEmpty()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "R2, OUTSIDE_USE, 目的外利用",
    "R2, EXTERNAL_PROVISION, 外部提供",
    "R3, OUTSIDE_USE, 目的外利用",
    "R3, EXTERNAL_PROVISION, 外部提供",
  })
  void noticesAreThosePublished(String year, Kind kind, String column) throws IOException {
    List<Map<String, String>> records = records(year, kind);

    for (CSVRecord figure : figures("personal-information-" + year, "outside-use-and-provision")) {
      String agency = figure.get("row");
      if (figure.get("column").equals(column)) {
        assertThat(records)
            .filteredOn(record -> agency.equals("合計") || agency.equals(record.get("実施機関")))
            .as(agency)
            .hasSize(Integer.parseInt(figure.get("value")));
      }
    }
  }

  @Test
  void appealsPointToRequestsOfTheTown() {
    List<String> appealed =
        records("R2", Kind.APPEAL).stream()
            .map(appeal -> appeal.getOrDefault("対象受付番号", ""))
            .toList();

    assertThat(records("R2", Kind.DOCUMENT_REQUEST))
        .filteredOn(request -> appealed.contains(request.get("受付番号")))
        .extracting(request -> request.get("請求者区分") + request.get("処理結果"))
        .containsExactlyInAnyOrder("市内存否拒否", "市内部分開示");
  }

  private static List<Map<String, String>> records(String year, Kind kind) {
    return Objects.requireNonNull(YEARS.get(year)).records(kind);
  }

  private static List<CSVRecord> figures(String golden, String table) throws IOException {
    Path file = Path.of("src/test/resources/golden", golden + ".csv");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      List<CSVRecord> figures = new ArrayList<>();
      parser.stream().filter(figure -> figure.get("table").equals(table)).forEach(figures::add);
      assertThat(figures).as(table).isNotEmpty();
      return figures;
    }
  }

  private static Map<String, byte[]> contents(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }
}
