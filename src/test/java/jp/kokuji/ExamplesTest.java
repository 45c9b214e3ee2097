package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The second city, of another kind than the sample: its figures were counted without Kokuji. */
class ExamplesTest {
  private static final Path CITY = Path.of("examples/suzusato");

  @Test
  void theFiguresOfTheSecondCityAreThoseCountedWithoutKokuji(@TempDir Path folder)
      throws IOException {
    for (String part : new String[] {"jobs", "input"}) {
      FileSystemUtils.copyRecursively(CITY.resolve(part), folder.resolve(part));
    }
    Run run = new Run(folder).expecting(0, "check").expecting(0, "year-end", "R7");
    assertThat(run.figures("R7", "information-disclosure"))
        .isEqualTo(Run.figures(CITY.resolve("expected/R7/information-disclosure.csv")));
    run.expecting(0, "report", "R7", "--final").expecting(0, "template");
    run.expecting(0, "document", "R7");
    Path documents = folder.resolve("output/documents/R7");
    assertThat(PrintedText.of(documents.resolve("agenda/個人情報保護審議会-第2回.pdf")))
        .contains("会議次第", "空家の所有者の調査について", "学校の連絡の仕組みの導入について")
        .doesNotContain("検針の委託");
    assertThat(PrintedText.of(documents.resolve("consultation-sheet/R7-1.pdf")))
        .contains("目録にあるファイルは2、登録件数は合わせて1,200件です。")
        .doesNotContain("検針の記録");
    assertThat(
            PrintedText.of(
                run.output("R7", "information-disclosure", "information-disclosure.pdf")))
        .contains("審議会を4回開きました。", "(1)空家の所有者の調査について", "（(2)は継続）")
        .doesNotContain("((1))");
    assertThat(Files.readString(run.output("R7", "information-disclosure", "figures.csv")))
        .doesNotContain("久留米");
  }
}
