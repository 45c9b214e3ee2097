package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another city may name its ledgers and their fields otherwise: not a figure or a word changes. */
class RenamedWordsTest {
  private static final Path EXPECTED = Path.of("src/test/resources/expected");

  @TempDir private Path folder;

  @Test
  void reportsAreTheSameUnderOtherIds() throws IOException {
    Run run = Run.ofProject(folder);
    RenamedJobs.rename(folder.resolve("jobs"));
    assertThat(Jobs.read(folder.resolve("jobs")).kinds().keySet())
        .hasSizeGreaterThanOrEqualTo(13)
        .allMatch(id -> id.startsWith("ledger-"));

    run.expecting(0, "year-end", "R2").expecting(0, "report", "R3");

    for (String year : new String[] {"R2", "R3"}) {
      assertThat(run.output(year, "personal-information", "personal-information.html"))
          .hasSameTextualContentAs(EXPECTED.resolve(year + "/personal-information.html"));
      assertThat(run.output(year, "personal-information", "figures.csv"))
          .hasSameTextualContentAs(EXPECTED.resolve(year + "/personal-information.figures.csv"));
    }
    assertThat(run.output("R2", "information-disclosure", "information-disclosure.html"))
        .hasSameTextualContentAs(EXPECTED.resolve("R2/information-disclosure.html"));
    assertThat(Heard.from(() -> run.expecting(0, "status", "R2"))).contains("総務部");
    assertThat(
            Heard.from(
                () ->
                    run.expecting(
                        0,
                        "template",
                        "ledger-council-item",
                        "--to",
                        folder.resolve("forms").toString())))
        .isNotEmpty();
  }
}
