package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two years that the city published, from the submitted ledgers to the finished reports. */
class WholeYearTest {
  @TempDir static Path folder;
  private static Run run;

  @BeforeAll
  static void runBothYears() throws IOException {
    run = Run.ofProject(folder).expecting(0, "year-end", "R2").expecting(0, "year-end", "令和3年度");
  }

  @ParameterizedTest
  @CsvSource({
    "information-disclosure, R2, 189",
    "personal-information, R2, 135",
    "personal-information, R3, 137",
    "my-number-audit, R2, 2"
  })
  void everyPublishedFigureComesOutAndNoOther(String report, String year, int published)
      throws IOException {
    Map<List<String>, Long> golden =
        Run.figures(Path.of("src/test/resources/golden", report + "-" + year + ".csv"));
    Set<String> tables = golden.keySet().stream().map(List::getFirst).collect(Collectors.toSet());
    Map<List<String>, Long> counted = run.figures(year, report);
    counted.keySet().removeIf(place -> !tables.contains(place.getFirst()));
    assertThat(golden).hasSize(published);
    assertThat(counted).containsExactlyInAnyOrderEntriesOf(golden);
  }

  @Test
  void aReportWithoutRecordsIsNotMade() throws IOException {
    assertThat(run.released())
        .contains(
            "R3/personal-information/personal-information.xlsx",
            "R2/information-disclosure/information-disclosure.pdf")
        .noneMatch(file -> file.startsWith("R3/information-disclosure"));
  }
}
