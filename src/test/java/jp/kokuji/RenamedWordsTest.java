package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another city may name its ledgers and their fields otherwise: not a figure or a word changes. */
class RenamedWordsTest {
  @TempDir private Path folder;

  @Test
  void reportsAreTheSameUnderOtherIds() throws IOException {
    Run run = Run.ofProject(folder);
    RenamedJobs.rename(folder.resolve("jobs"));
    assertThat(Jobs.read(folder.resolve("jobs")).kinds().keySet())
        .hasSizeGreaterThanOrEqualTo(13)
        .allMatch(id -> id.startsWith("ledger-"));

    run.expecting(0, "year-end", "R2").expecting(0, "report", "R3");

    for (Path page : PublishedYears.files(".html")) {
      assertThat(sameOf(run, page)).hasSameTextualContentAs(page);
    }
    for (Path figures : PublishedYears.files("figures.csv")) {
      assertThat(sameOf(run, figures)).hasSameTextualContentAs(figures);
    }
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

  private static Path sameOf(Run run, Path file) {
    Path output = PublishedYears.run().folder().resolve("output");
    return run.folder().resolve("output").resolve(output.relativize(file).toString());
  }
}
