package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import jp.kokuji.edition.xlsx.FinishedWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a cell of a workbook, or a sentence of a report, to the figure and on to its records. */
@Tag("long")
class ExplainedPlacesTest {
  private static final String REGISTERED = "personal-information:registrations:市長:登録";
  private static Run run = PublishedYears.run();

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void make() {
    run = PublishedYears.run();
  }

  private static String said(int status, String... command) throws IOException {
    return Heard.from(() -> run.expecting(status, command));
  }

  @Test
  void everyNumberInEveryCellHasItsFigure() throws IOException {
    Set<String> found = new HashSet<>();
    for (Path file : PublishedYears.files(".xlsx")) {
      try (InputStream in = Files.newInputStream(file);
          XSSFWorkbook workbook = new XSSFWorkbook(in)) {
        FinishedWorkbook.ask(file, book -> found.addAll(figures(workbook, book)));
      }
    }
    assertThat(found).hasSizeGreaterThan(350).contains(REGISTERED);
  }

  /** Every cell of a number, whether it is typed, added up or repeated for a chart. */
  private static Set<String> figures(XSSFWorkbook workbook, FinishedWorkbook book) {
    Set<String> found = new HashSet<>();
    for (String sheet : book.sheets()) {
      for (Row row : workbook.getSheet(sheet)) {
        row.forEach(
            cell -> {
              if (cell.getCellType() == CellType.NUMERIC
                  || cell.getCellType() == CellType.FORMULA) {
                String place = "'" + sheet + "'!" + cell.getAddress();
                assertThat(book.find(place))
                    .hasValueSatisfying(
                        printed -> assertThat(printed.figure()).as(place).isNotNull());
                found.add(String.valueOf(book.find(place).orElseThrow().figure()));
              }
            });
      }
    }
    return found;
  }

  @Test
  void aCellIsExplainedHoweverItIsWritten() throws IOException {
    String file = run.output("R3", "personal-information", "personal-information.xlsx").toString();
    String cell = said(0, "explain", "R3", file + "#１ 業務の登録!D8");
    assertThat(cell).contains(" = 9 届出", "この数字は、速報のものです: ", "R3/総務課/");
    String id = cell.lines().findFirst().orElseThrow().replaceFirst(" = .*", "");
    assertThat(said(0, "explain", "R3", id)).isEqualTo(cell);
    for (String written :
        new String[] {
          "personal-information.xlsx#'１ 業務の登録'!$D$8", "personal-information#1業務の登録!d8", "1 業務の登録!D8"
        }) {
      assertThat(said(0, "explain", "R3", written)).as(written).isEqualTo(cell);
    }
  }

  @Test
  void aCellWithoutAFigureOrOfAnotherYearIsWrongUsage() throws IOException {
    assertThat(said(2, "explain", "R3", "１ 業務の登録!A7")).contains("シート「１ 業務の登録」のセル A7 には");
    assertThat(said(2, "explain", "R3", "９９ 無い!A1")).contains("９９ 無い!A1", "１ 業務の登録");
    assertThat(said(2, "explain", "R3", "無い.xlsx#１ 業務の登録!A1")).contains("無い.xlsx");
    Path copy = folder.resolve("写し.xlsx");
    Files.copy(run.output("R2", "personal-information", "personal-information.xlsx"), copy);
    assertThat(said(2, "explain", "R3", copy + "#１ 業務の登録!D8")).contains("令和3年度の報告書ではありません");
    assertThat(said(0, "explain", "R2", copy + "#１ 業務の登録!D8")).contains(" = 6 届出");
    Path other = Files.writeString(folder.resolve("a.xlsx"), "表ではない");
    assertThat(said(2, "explain", "R3", other + "#１ 業務の登録!D8")).contains("報告書のブックがありません");
  }

  @Test
  void sentencesNameTheirFigures() throws IOException {
    String section = said(0, "explain", "R3", "personal-information/1");
    assertThat(section)
        .contains("１　個人情報業務の登録状況", "登録が９件", "    personal-information:registrations:合計:登録 = 9")
        .contains("kokuji explain R3 \"personal-information:registrations:")
        .doesNotContain("次の表のとおりです");
    assertThat(said(0, "explain", "R3", "personal-information/個人情報業務の登録")).isEqualTo(section);
    assertThat(said(0, "explain", "R3", "personal-information/登録が9件")).isEqualTo(section);
    assertThat(said(0, "explain", "R3", "1 業務の登録!A3")).as("a sentence's cell").isEqualTo(section);
    assertThat(said(0, "explain", "R3", "personal-information/1", "--csv"))
        .contains("section,sentence,figure,value,printed\n", ",9,９\n");
    assertThat(said(0, "explain", "R3", "personal-information/1", "--json"))
        .contains("\"figure\" : \"personal-information:registrations:合計:登録\"");
    assertThat(said(2, "explain", "R3", "personal-information/無い文")).contains("１　個人情報業務の登録状況");
  }
}
