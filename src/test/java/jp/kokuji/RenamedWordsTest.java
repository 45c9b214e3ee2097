package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Another city may name its ledgers and their fields otherwise: not a figure or a word changes. */
@Tag("long")
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

  /** The headings of the councils' table are the city's, too. */
  @Test
  void theTableOfSessionsIsHeadedAsTheCityHasIt() throws Exception {
    Run run = Run.withoutInput(folder);
    Path ledger = Path.of("R2/総務課");
    FileSystemUtils.copyRecursively(
        Path.of("input").resolve(ledger), folder.resolve("input").resolve(ledger));
    Path report = folder.resolve("jobs/reports/information-disclosure.yml");
    String block = "          unanimous: \"{unanimous}\"\n";
    Jobs.change(report, block, block + "          headings: [回, 日時, 案件, 結果]\n");
    assertThatThrownBy(() -> Jobs.read(folder.resolve("jobs")))
        .hasMessageContaining("information-disclosure.yml")
        .hasMessageContaining("列の見出し");
    Jobs.change(report, ", 結果]\n", "]\n          consulted: 諮問\n");
    Files.writeString(
        Files.createDirectories(folder.resolve("input/R2/総務部")).resolve("台帳.csv"),
        Workplace.requests("1").replace("2021-04-20", "2020-04-20"));
    run.expecting(0, "load").expecting(1, "report", "R2", "--report", "information-disclosure");
    assertThat(run.output("R2", "information-disclosure", "information-disclosure.html"))
        .content()
        .contains(">案件</th>")
        .doesNotContain("諮問案件の審議", "会議内容及び諮問事項");
  }

  private static Path sameOf(Run run, Path file) {
    Path output = PublishedYears.run().folder().resolve("output");
    return run.folder().resolve("output").resolve(output.relativize(file).toString());
  }
}
