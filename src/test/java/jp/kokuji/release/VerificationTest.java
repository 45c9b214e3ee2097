package jp.kokuji.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.kokuji.release.Verification.Fault;
import jp.kokuji.release.Verification.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {
  @TempDir private Path output = Path.of("");
  private Path folder = Path.of("");

  @BeforeEach
  void release() throws IOException {
    folder = Files.createDirectories(output.resolve("R3")).resolve("report");
    new Release(folder)
        .publish(
            List.of(edition("report.html", "本文"), edition("figures.csv", "1")),
            files ->
                new Manifest("report", "R3", Manifest.State.DRAFT, "kokuji", files, List.of()));
  }

  private static Edition edition(String name, String text) {
    return new Edition(
        name, out -> out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  @Test
  void releaseIsWholeWhileNobodyTouchesIt() throws IOException {
    assertThat(Verification.below(output)).containsExactly(new Verification(folder, 2, List.of()));
    assertThat(Verification.below(folder)).hasSize(1);
  }

  @Test
  void whatWasChangedRemovedOrAddedIsNamed() throws IOException {
    Files.writeString(folder.resolve("report.html"), "本物");
    Files.delete(folder.resolve("figures.csv"));
    Files.writeString(folder.resolve("メモ.txt"), "");

    assertThat(Verification.below(output).getFirst().findings())
        .containsExactlyInAnyOrder(
            new Finding("report.html", Fault.CHANGED),
            new Finding("figures.csv", Fault.MISSING),
            new Finding("メモ.txt", Fault.UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "null", "x", "{\"files\":[{}]}"})
  void manifestThatIsNoneWasChanged(String text) throws IOException {
    Files.writeString(folder.resolve("manifest.json"), text);
    Verification found = Verification.below(output).getFirst();
    assertThat(found.findings()).containsExactly(new Finding("manifest.json", Fault.CHANGED));
    assertThat(found.readable()).isFalse();
  }
}
