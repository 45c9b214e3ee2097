package jp.kokuji.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.kokuji.release.Manifest.Input;
import jp.kokuji.release.Manifest.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {
  private final Path output;

  ReleaseTest(@TempDir Path output) {
    this.output = output;
  }

  @Test
  void allEditionsAndTheirManifestStandInTheFolder() throws IOException {
    Manifest manifest = publish("new");
    assertThat(tree())
        .containsOnlyKeys("report/a.txt", "report/b.txt", "report/c.txt", "report/manifest.json")
        .containsEntry("report/b.txt", "new b");
    assertThat(manifest.files()).hasSize(3);
    assertThat(manifest.files().getFirst())
        .isEqualTo(
            new Manifest.PublishedFile(
                "a.txt", 5, "fbb6b30b41732026a9073fd355103e207f6b3c7c1adc086724df42e286417adf"));
  }

  @Test
  void aReleaseReplacesTheOldOneAsAWhole() throws IOException {
    release().publish(List.of(edition("stale.txt", "old")), ReleaseTest::manifest);
    publish("new");
    assertThat(tree()).doesNotContainKey("report/stale.txt").hasSize(4);
  }

  @Test
  void nothingIsSeenUntilAllIsWritten() throws IOException {
    publish("old");
    List<Map<String, String>> seen = new ArrayList<>();
    Edition looking = new Edition("a.txt", out -> seen.add(visible()));
    release().publish(List.of(edition("b.txt", "new b"), looking), ReleaseTest::manifest);
    assertThat(seen).singleElement().satisfies(old -> assertThat(old).hasSize(4));
    assertThat(seen.getFirst()).containsEntry("report/b.txt", "old b");
  }

  @Test
  void aFailureInTheThirdEditionLeavesTheOldRelease() throws IOException {
    publish("old");
    Map<String, String> before = tree();
    Edition broken =
        new Edition(
            "c.txt",
            out -> {
              out.write(1);
              throw new IOException("No space left on device");
            });
    List<Edition> editions = List.of(edition("a.txt", "new"), edition("b.txt", "new"), broken);
    assertThatThrownBy(() -> release().publish(editions, ReleaseTest::manifest))
        .isInstanceOf(ReleaseFailed.class)
        .hasMessageContaining("report")
        .hasMessageContaining("No space left on device");
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void aFaultOfOurOwnLeavesTheOldReleaseAndIsNotHidden() throws IOException {
    publish("old");
    Map<String, String> before = tree();
    IllegalStateException fault = new IllegalStateException("a total does not add up");
    Edition broken =
        new Edition(
            "a.txt",
            out -> {
              throw fault;
            });
    assertThatThrownBy(() -> release().publish(List.of(broken), ReleaseTest::manifest))
        .isSameAs(fault);
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void whatAKilledRunLeftIsCleared() throws IOException {
    publish("old");
    Map<String, String> before = tree();
    Path fresh = Files.createDirectories(output.resolve(".report.release/new"));
    Files.writeString(fresh.resolve("a.txt"), "half");
    // Killed between the two renames: the old release has gone aside, the new one is not in place.
    Files.move(output.resolve("report"), output.resolve(".report.release/old"));
    release().recover(false);
    assertThat(tree()).isEqualTo(before);
    publish("new");
    assertThat(tree()).containsEntry("report/a.txt", "new a");
  }

  @Test
  void twoRunsDoNotWriteOneFolder() throws IOException {
    Edition meanwhile =
        new Edition(
            "a.txt",
            out ->
                assertThatThrownBy(() -> publish("other"))
                    .isInstanceOf(ReleaseFailed.class)
                    .hasMessageContaining("another run"));
    release().publish(List.of(meanwhile), ReleaseTest::manifest);
    assertThat(tree()).containsOnlyKeys("report/a.txt", "report/manifest.json");
  }

  @Test
  void aFolderThatIsNoReleaseIsNotReplaced() throws IOException {
    Files.createDirectory(output.resolve("report"));
    Files.writeString(output.resolve("report/minutes.txt"), "kept");
    assertThatThrownBy(() -> publish("new"))
        .isInstanceOf(ReleaseFailed.class)
        .hasMessageContaining("manifest.json");
    assertThat(tree()).containsExactly(Map.entry("report/minutes.txt", "kept"));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(output.resolve("R3"), "a file where a folder should be");
    assertThatThrownBy(
            () ->
                new Release(file.resolve("report"))
                    .publish(List.of(edition("a.txt", "a")), ReleaseTest::manifest))
        .isInstanceOf(ReleaseFailed.class)
        .hasMessageContaining(file.resolve("report").toString());
  }

  private Release release() {
    return new Release(output.resolve("report"));
  }

  private Manifest publish(String word) throws IOException {
    return release()
        .publish(
            Stream.of("a", "b", "c").map(n -> edition(n + ".txt", word + " " + n)).toList(),
            ReleaseTest::manifest);
  }

  private static Manifest manifest(List<Manifest.PublishedFile> files) {
    return new Manifest("report", "R3", State.DRAFT, "0.1.0", files, List.<Input>of());
  }

  private static Edition edition(String name, String text) {
    return new Edition(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Map<String, String> visible() throws IOException {
    Map<String, String> visible = new TreeMap<>(tree());
    visible.keySet().removeIf(name -> name.startsWith("."));
    return visible;
  }

  /** Every file below the output folder with its text, and every hidden folder. */
  private Map<String, String> tree() throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(path -> !path.equals(output)).toList()) {
        String name = output.relativize(file).toString().replace('\\', '/');
        if (Files.isRegularFile(file)) {
          tree.put(name, Files.readString(file, StandardCharsets.UTF_8));
        } else if (name.startsWith(".")) {
          tree.put(name, "");
        }
      }
    }
    return tree;
  }
}
