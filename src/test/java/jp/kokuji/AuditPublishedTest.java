package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator is told of a published file, on a machine that holds nothing else. */
@Tag("long")
class AuditPublishedTest {
  private static final Path PAGE = Path.of("docs/ja/audit-published.md");
  private static final String WRONG = "区分,件数\n閲覧,12\n写しの交付,30\n合計,24\n";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int audit(Object... arguments) {
    String[] line = new String[arguments.length + 1];
    line[0] = "audit-published";
    for (int i = 0; i < arguments.length; i++) {
      line[i + 1] = arguments[i].toString();
    }
    return CommandLines.of(new PrintWriter(out, true), new PrintWriter(err, true)).execute(line);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, UTF_8);
  }

  /** The example of the manual, word by word. */
  @Test
  void exampleOfTheManualComesOut() throws IOException {
    String page = Files.readString(PAGE, UTF_8);
    Matcher example =
        Pattern.compile("```csv\\n(.*?)```.*?```\\n(公表\\.csv: .*?)```", Pattern.DOTALL)
            .matcher(page);
    assertThat(example.find()).isTrue();
    Path file = file("公表.csv", example.group(1));
    assertThat(audit(file)).isEqualTo(1);
    assertThat(out.toString().replace(file.toString(), "公表.csv").replace("\r\n", "\n"))
        .isEqualTo(example.group(2));
    assertThat(folder).isDirectoryContaining(each -> each.equals(file));
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void draftIsWrittenForASpreadsheetProgram() throws IOException {
    Path file = file("a.csv", "区分,件数\n=HYPERLINK(1),12\n写しの交付,30\n合計,24\n");
    Path errata = folder.resolve("正誤表.csv");
    assertThat(audit(file, "--errata", errata)).isEqualTo(1);
    String text = Files.readString(errata, UTF_8);
    assertThat(text)
        .startsWith("\uFEFF頁,表,行,列,誤,正,理由\r\n")
        .contains("B4,,合計,件数,24,42,内訳の合計は 12 + 30 です。");
    assertThat(folder.toFile().list()).hasSize(2);

    Path formula = file("b.csv", "区分,閲覧,写し,計\n=cmd|1,12,1,20\n");
    assertThat(audit(formula, "--errata", errata)).isEqualTo(1);
    assertThat(Files.readString(errata, UTF_8)).contains(",'=cmd|1,");
  }

  @Test
  void draftIsWrittenAsAWorkbook() throws IOException {
    Path file = file("a.csv", "区分,件数\n=HYPERLINK(1),12\n写しの交付,30\n合計,24\n");
    Path errata = folder.resolve("正誤表.XLSX");
    assertThat(audit(file, "--errata", errata)).isEqualTo(1);
    byte[] first = Files.readAllBytes(errata);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(first))) {
      assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("正誤表");
      assertThat(texts(workbook.getSheetAt(0).getRow(0)))
          .containsExactly("頁", "表", "行", "列", "誤", "正", "理由");
      assertThat(texts(workbook.getSheetAt(0).getRow(1)))
          .containsExactly(
              "B4", "", "合計", "件数", "24", "42", "内訳の合計は 12 + 30 です。合計と内訳のどちらが誤りかは、原本で確かめてください。");
    }
    assertThat(audit(file, "--errata", errata)).isEqualTo(1);
    assertThat(errata).hasBinaryContent(first);
    assertThat(folder.toFile().list()).hasSize(2);
  }

  private static List<String> texts(Iterable<Cell> row) {
    List<String> texts = new ArrayList<>();
    row.forEach(cell -> texts.add(cell.toString()));
    return texts;
  }

  @Test
  void draftNeverReplacesThePublishedFile() throws IOException {
    Path file = file("a.csv", WRONG);
    assertThat(audit(file, "--errata", file)).isEqualTo(2);
    assertThat(audit(file, "--errata", folder.resolve("a.pdf"))).isEqualTo(2);
    assertThat(file).hasContent(WRONG);
    assertThat(err.toString()).contains(".csv");
  }

  @Test
  void programsGetEverything() throws IOException {
    assertThat(audit(file("a.csv", WRONG + "\n備考,7\n"), "--json")).isEqualTo(1);
    JsonNode answer = JsonMapper.shared().readTree(out.toString());
    assertThat(answer.at("/totals").asInt()).isEqualTo(1);
    assertThat(answer.at("/differences/0/total/cell").asString()).isEqualTo("B4");
    assertThat(answer.at("/differences/0/recomputed").asInt()).isEqualTo(42);
    assertThat(answer.at("/errata/0/wrong/printed").asString()).isEqualTo("24");
    assertThat(answer.at("/unchecked/0/cell").asString()).isEqualTo("B6");
  }

  @Test
  void soundFileIsWellAndOneWithoutTotalsSaysSo() throws IOException {
    assertThat(audit(file("a.csv", WRONG.replace("24", "42")))).isZero();
    assertThat(out.toString()).contains("確かめた合計 1 個、合わないもの 0 件").doesNotContain("正誤表");
    assertThat(audit(file("b.csv", "区分,件数\n閲覧,12\n写しの交付,30\n"))).isZero();
    assertThat(out.toString()).contains("確かめられる合計は、1つもありませんでした", "B2 B3");
  }

  @Test
  void whatCannotBeReadIsWrongUsage() throws IOException {
    assertThat(audit(folder.resolve("ない.csv"))).isEqualTo(2);
    assertThat(audit(folder)).isEqualTo(2);
    assertThat(audit(file("empty.csv", ""))).isEqualTo(2);
    assertThat(audit(file("page.pdf", "%PDF-1.7\n"))).isEqualTo(2);
    assertThat(audit()).isEqualTo(2);
    assertThat(err.toString()).contains("ない.csv", "調べる表がありません。（F-02）", "ファイルが壊れているため、調べられません。");
    // besides the help, which names the folders of every command
    assertThat(err.toString().lines().filter(line -> !line.contains("--input=")))
        .noneMatch(line -> line.contains("提出"));
  }

  /** A part that inflates to gigabytes is refused before it is read. */
  @Test
  void bombIsRefused() throws IOException {
    Path bomb = folder.resolve("bomb.xlsx");
    ByteArrayOutputStream sound = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("表");
      workbook.write(sound);
    }
    try (ZipInputStream entries =
            new ZipInputStream(new ByteArrayInputStream(sound.toByteArray()));
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        entries.transferTo(zip);
      }
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet2.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 210; i++) {
        zip.write(zeros);
      }
    }
    assertThat(audit(bomb)).isEqualTo(2);
    assertThat(err.toString()).contains("F-07");
  }

  @Test
  void largeTablesAreRefusedAndNotRead() throws IOException {
    assertThat(audit(file("large.csv", "区分,件数\n" + "閲覧,1\n".repeat(150_001)))).isEqualTo(2);
    assertThat(err.toString()).contains("300000");
  }

  /** Labels come from a file that anybody may have written. */
  @Test
  void terminalGetsNoControlCharacters() throws IOException {
    String evil = "\u001B[2J\u202E写し";
    Path file = file("a.csv", "区分," + "件\u0007数\n" + "\u202E写し,12\n閲覧,3\n合\u202E計,14\n小計,99\n");
    assertThat(audit(file)).isEqualTo(1);
    assertThat(out.toString()).contains("<U+0007>").doesNotContain("\u0007", "\u202E");
    assertThat(audit(file("b.csv", evil + ",1\n"))).isIn(0, 2);
    assertThat(out + err.toString()).doesNotContain("\u001B");
  }
}
