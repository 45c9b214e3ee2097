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
    assertThat(Files.readString(run.output("R7", "information-disclosure", "figures.csv")))
        .doesNotContain("久留米");
  }
}
