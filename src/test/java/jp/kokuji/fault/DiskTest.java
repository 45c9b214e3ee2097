package jp.kokuji.fault;

import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kokuji.Forked;
import jp.kokuji.Workplace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full or cannot be written to; only where this process may mount one. */
@Tag("long")
class DiskTest {
  @TempDir private Path root = Path.of("");
  private Workplace workplace = new Workplace(root);
  private final List<Path> mounted = new ArrayList<>();

  @BeforeEach
  void install() {
    workplace = new Workplace(root.resolve("office")).clearedForFaults();
    workplace.submit("R3/健康福祉部/a.csv", requests("a1", "a2"));
    workplace.submit("R3/総務部/b.csv", requests("b1", "b2"));
  }

  @AfterEach
  void unmount() throws Exception {
    for (Path folder : mounted) {
      run("umount", folder.toString());
    }
  }

  @Test
  void littleSpaceIsSaidBeforeAnythingIsBegun() throws Exception {
    mount(workplace.output(), "size=50m");

    Forked run = new Forked(workplace);
    assertThat(run.start("year-end", "R3").waitFor()).isEqualTo(3);
    assertThat(run.answer()).contains("output", "空きが", "200 MB").doesNotContain("Exception");
    assertThat(workplace.output()).isEmptyDirectory();
  }

  @Test
  void fullDiskOfTheDatabaseIsMadeGoodOnceThereIsRoom() throws Exception {
    workplace.submit("R3/総務部/b.csv", requests(10_000));
    mount(workplace.data(), "size=2m");
    fullThenRoom(workplace.data());
  }

  @Test
  void fullDiskOfTheOutputIsMadeGoodOnceThereIsRoom() throws Exception {
    mount(workplace.output(), "size=64k");
    fullThenRoom(workplace.output());
  }

  @Test
  void outputThatMayOnlyBeReadKeepsTheOldReport() throws Exception {
    mount(workplace.output(), "size=20m");
    Forked run = careless();
    assertThat(run.start("year-end", "R3").waitFor()).as(run.answer()).isZero();
    Content before = Content.of(workplace);

    run("mount", "-o", "remount,ro", workplace.output().toString());
    workplace.submit("R3/総務部/c.csv", requests("c1"));
    assertThat(run.start("year-end", "R3").waitFor()).isEqualTo(3);
    assertThat(run.answer()).contains("output").doesNotContain("Exception", "\tat ");
    assertThat(Content.of(workplace).files()).isEqualTo(before.files());
  }

  private void fullThenRoom(Path folder) throws Exception {
    Forked run = careless();
    assertThat(run.start("year-end", "R3").waitFor()).as(run.answer()).isEqualTo(3);
    assertThat(run.answer()).contains("ディスクの空きがありません").doesNotContain("Exception", "\tat ");
    assertThat(workplace.output().resolve("R3/information-disclosure")).doesNotExist();

    run("mount", "-o", "remount,size=100m", folder.toString());
    assertThat(run.start("year-end", "R3").waitFor()).as(run.answer()).isZero();
    Content made = Content.of(workplace);
    assertThat(made).isEqualTo(undisturbed());
  }

  private Content undisturbed() throws Exception {
    Workplace other = new Workplace(root.resolve("undisturbed")).clearedForFaults();
    org.springframework.util.FileSystemUtils.copyRecursively(workplace.input(), other.input());
    Forked run = new Forked(other).with("-Dkokuji.minimum-free=0");
    assertThat(run.start("year-end", "R3").waitFor()).as(run.answer()).isZero();
    return Content.of(other);
  }

  /** A run that begins whatever room there is. */
  private Forked careless() {
    return new Forked(workplace).with("-Dkokuji.minimum-free=0");
  }

  private void mount(Path folder, String options) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    String path = folder.toString();
    assumeThat(run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path))
        .as("nothing is proven of full disks: this process may not mount one")
        .isZero();
    mounted.add(folder);
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }
}
