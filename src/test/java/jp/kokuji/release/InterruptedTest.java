package jp.kokuji.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedTest {
  @TempDir private Path output = Path.of("");

  @Test
  void releaseThatWasTakenAwayComesBackAndPartsAreGone() throws IOException {
    Path old = Files.createDirectories(output.resolve("R3/.report.release/old"));
    Files.writeString(old.resolve("manifest.json"), "old");
    Path half = Files.createDirectories(output.resolve("R3/.report.release/new"));
    Files.writeString(half.resolve("report.pdf"), "ha");
    Path problems = Files.createDirectories(output.resolve("problems/R3/総務部"));
    Files.writeString(problems.resolve(".4711.part"), "rule,sh");
    Files.writeString(problems.resolve("a.csv.problems.csv"), "whole");

    Interrupted.in(output).clear(false);

    assertThat(output.resolve("R3/report/manifest.json")).hasContent("old");
    assertThat(output.resolve("R3/.report.release")).doesNotExist();
    assertThat(problems).isDirectoryNotContaining("glob:**/.*");
    assertThat(problems.resolve("a.csv.problems.csv")).hasContent("whole");
  }

  @Test
  void outputNeedNotExist() throws IOException {
    assertThat(Interrupted.in(output.resolve("none")).releases()).isEmpty();
  }
}
