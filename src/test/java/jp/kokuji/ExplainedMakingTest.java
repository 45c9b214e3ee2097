package jp.kokuji;

import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A figure is explained as the files in the output folder print it, whatever was tried since. */
class ExplainedMakingTest {
  private static final String REPORT = "information-disclosure";
  private static final String TOTAL = REPORT + ":requests-by-method:合計:請求件数";
  private static final String LEDGER = "R3/総務部/台帳.csv";

  @TempDir private Path root = Path.of("");
  private Workplace workplace = new Workplace(root);

  @BeforeEach
  void install() {
    workplace = new Workplace(root).cleared();
    workplace.submit(LEDGER, requests("1", "2"));
    run(0, "load");
  }

  private String run(int status, String... arguments) {
    StringWriter said = new StringWriter();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--input=" + workplace.input());
    all.add("--output=" + workplace.output());
    all.add("--jobs=" + workplace.jobs());
    all.add("--data=" + workplace.data());
    PrintWriter out = new PrintWriter(said, true);
    int actual = CommandLines.of(out, out).execute(all.toArray(String[]::new));
    assertThat(actual).as(said.toString()).isEqualTo(status);
    return said.toString();
  }

  private void report(int status, String... more) {
    List<String> line = new ArrayList<>(List.of("report", "R3", "--report", REPORT));
    line.addAll(List.of(more));
    run(status, line.toArray(String[]::new));
  }

  @Test
  void aRefusedMakingIsNotTakenForTheOneThatStands() throws IOException {
    report(1, "--final");
    assertThat(run(0, "explain", "R3", TOTAL)).contains(TOTAL + " = 2 ", "報告書のファイルにはなっていません");
    report(0, "--final", "--override", "試験のため、記録の少ない年度を確定する");
    assertThat(run(0, "explain", "R3", TOTAL)).contains(TOTAL + " = 2 ", "確定版（第1版）のものです: ");

    workplace.submit(LEDGER, requests("1", "2", "3"));
    run(0, "load");
    report(1, "--final");
    assertThat(run(1, "explain", "R3", TOTAL))
        .contains(TOTAL + " = 2 ", "確定版（第1版）", "今の記録では 3 です", "数えた記録 3 件");
    report(0);
    assertThat(run(1, "explain", "R3", TOTAL)).contains(TOTAL + " = 2 ", "確定版（第1版）");
    assertThat(run(0, "explain", "R3", TOTAL, "--draft"))
        .contains(TOTAL + " = 3 ", "速報のものです: " + workplace.output().resolve("R3/draft"));
    assertThat(run(0, "explain", "R3", TOTAL, "--draft", "--json"))
        .contains("\"state\" : \"draft\"");
    String drafted =
        workplace.output().resolve("R3/draft/" + REPORT + "/" + REPORT + ".xlsx").toString();
    String told = run(1, "explain", "R3", drafted + "#概要!" + total(drafted));
    assertThat(told).contains("指定されたブックの数字は 3 ですが、次に説明する報告書の数字は 2 です");

    report(0, "--final", "--override", "試験のため、記録の少ない年度を確定する");
    assertThat(run(0, "explain", "R3", TOTAL)).contains(TOTAL + " = 3 ", "確定版（第2版）");
    FileSystemUtils.deleteRecursively(workplace.output());
    assertThat(run(0, "explain", "R3", TOTAL)).contains("報告書のファイルにはなっていません");
  }

  /** The address of the cell that prints the total. */
  private static String total(String file) throws IOException {
    try (var in = Files.newInputStream(Path.of(file));
        var workbook = new XSSFWorkbook(in)) {
      for (var row : workbook.getSheet("数値一覧")) {
        if (row.getCell(0).getStringCellValue().equals(TOTAL)) {
          return row.getCell(6).getStringCellValue().replaceFirst(".*!", "");
        }
      }
    }
    throw new AssertionError(TOTAL);
  }

  @Test
  void aFigureOfAYearThatWasEmptiedSinceIsWrongUsage() {
    workplace.submit("R2/総務部/台帳.csv", requests("1").replace("2021-04-20", "2020-04-20"));
    run(0, "load");
    report(0);
    String compared = REPORT + ":requests-comparison:合計:";
    assertThat(run(0, "explain", "R3", compared + "令和2年度")).contains(" = 1 決定");
    workplace.submit("R2/総務部/台帳.csv", requests());
    run(0, "load");
    for (String column : List.of("令和2年度", "増減")) {
      assertThat(run(2, "explain", "R3", compared + column))
          .contains(compared + column + " = 1 決定 は、今の記録と決まりでは数えられません");
    }
  }
}
