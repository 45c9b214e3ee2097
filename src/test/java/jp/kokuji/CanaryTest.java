package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A canary in every field of every kind: an Individual Number must reach nothing that the program
 * writes, and no value of a record its log or the history of its jobs.
 */
@Tag("long")
class CanaryTest {
  private static final String NAME = "甲野カナリア";

  /** An invented number whose check digit holds, in the ways in which people write it. */
  private static final List<String> NUMBERS =
      List.of(
          "123456789018", "1234-5678-9018", "1234 5678 9018", "１２３４５６７８９０１８", "番号123456789018です");

  private static final Pattern NUMBER =
      Pattern.compile("[1１][2２][3３][4４].?[5５][6６][7７][8８].?[9９][0０][1１][8８]");

  @TempDir static Path folder;
  private static String said = "";
  private static int submitted;

  @BeforeAll
  static void submitCanaries() throws IOException {
    Run run = Run.withoutInput(folder);
    for (RecordKind kind : Jobs.rulebook().kindsIn(new FiscalYear(2021))) {
      run.submit("R3/総務課/" + kind.id() + ".csv", ledger(kind));
      workbook(kind, folder.resolve("input/R3/総務部/" + kind.id() + ".xlsx"));
    }
    said =
        Heard.from(
            () -> run.expecting(1, "load").expecting(1, "report", "R3").expecting(1, "status"));
  }

  /** A row a field and notation with the number in it, and the name everywhere else. */
  private static String ledger(RecordKind kind) throws IOException {
    List<String> headings = kind.fields().stream().map(Field::heading).toList();
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(headings);
      for (int field = 0; field < headings.size(); field++) {
        for (String number : NUMBERS) {
          List<String> row = new ArrayList<>(headings.stream().map(heading -> NAME).toList());
          row.set(field, number);
          csv.printRecord(row);
          submitted++;
        }
      }
    }
    return text.toString();
  }

  /** The same in cells that hold numbers, besides a heading and the name of a sheet. */
  private static void workbook(RecordKind kind, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (Workbook workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      workbook.createSheet("控え123456789018").createRow(0).createCell(0).setCellValue("メモ");
      var sheet = workbook.createSheet("台帳");
      Row headings = sheet.createRow(0);
      for (Field field : kind.fields()) {
        headings.createCell(headings.getPhysicalNumberOfCells()).setCellValue(field.heading());
      }
      headings.createCell(headings.getPhysicalNumberOfCells()).setCellValue("1234-5678-9018");
      for (int field = 0; field < kind.fields().size(); field++) {
        Row row = sheet.createRow(field + 1);
        for (int column = 0; column < kind.fields().size(); column++) {
          row.createCell(column).setCellValue(NAME);
        }
        row.getCell(field).setCellValue(123456789018d);
        submitted++;
      }
      workbook.write(out);
    }
  }

  @Test
  void everyRowWithSuchANumberIsHeldBack() throws SQLException {
    assertThat(rows("select sum(held_back) from submission"))
        .containsExactly(Integer.toString(submitted));
    assertThat(rows("select sum(accepted) from submission")).containsExactly("0");
  }

  @Test
  void theNumberReachesNoFileThatIsWritten() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("output", "data")) {
      try (Stream<Path> written = Files.walk(folder.resolve(name))) {
        written.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(10);
    for (Path file : files) {
      assertThat(NUMBER.matcher(text(file)).find()).as(file.toString()).isFalse();
    }
  }

  /** The bytes as text; what a workbook holds is inflated first. */
  private static String text(Path file) throws IOException {
    if (!file.toString().endsWith(".xlsx")) {
      return new String(Files.readAllBytes(file), UTF_8);
    }
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(new String(zip.readAllBytes(), UTF_8));
      }
    }
    return text.toString();
  }

  @Test
  void theNumberIsNotSaid() {
    assertThat(said).contains("V-07");
    assertThat(NUMBER.matcher(said).find()).isFalse();
  }

  @Test
  void noValueOfARecordReachesTheLogOrTheHistoryOfJobs() throws IOException, SQLException {
    assertThat(Files.readString(folder.resolve("data/log/kokuji.log"))).doesNotContain(NAME);
    List<String> history =
        rows(
            "select table_name from information_schema.tables where table_name like 'BATCH_%'"
                + " and table_schema = 'PUBLIC'");
    assertThat(history).hasSize(6);
    for (String table : history) {
      assertThat(rows("select * from " + table)).noneMatch(row -> row.contains(NAME));
    }
  }

  private static List<String> rows(String sql) throws SQLException {
    String url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("data/kokuji");
    List<String> found = new ArrayList<>();
    try (Connection database = DriverManager.getConnection(url, "", "");
        ResultSet result = database.createStatement().executeQuery(sql)) {
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.append(row.isEmpty() ? "" : "|").append(result.getString(i));
        }
        found.add(row.toString());
      }
    }
    return found;
  }
}
