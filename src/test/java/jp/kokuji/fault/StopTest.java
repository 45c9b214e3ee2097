package jp.kokuji.fault;

import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.kokuji.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load that is told to end, as by a shutdown of the machine or by Ctrl-C. */
class StopTest {
  @TempDir private Path root = Path.of("");

  @Test
  void nextLoadGoesOn() throws Exception {
    Workplace workplace = new Workplace(root.resolve("office")).cleared();
    workplace.submit("R3/健康福祉部/a.csv", requests("a1", "a2"));
    workplace.submit("R3/総務部/b.csv", requests(20_000));
    Forked run = new Forked(workplace);

    Process load = run.start("load");
    while (load.isAlive() && !reading(workplace)) {
      Thread.sleep(20);
    }
    load.destroy();
    load.waitFor();
    assertThat(run.answer()).doesNotContain("\tat ", "Exception");

    assertThat(run.start("load").waitFor()).as(run.answer()).isZero();
    Content content = Content.of(workplace);
    assertThat(content.tables().get("submission")).hasSize(2);
    assertThat(content.tables().get("document_request")).hasSize(20_002).doesNotHaveDuplicates();
  }

  /** Whether a private copy of the longer file lies in the spool. */
  private static boolean reading(Workplace workplace) throws Exception {
    Path spool = workplace.data().resolve("spool");
    if (!Files.exists(spool)) {
      return false;
    }
    try (Stream<Path> copies = Files.list(spool)) {
      return copies.anyMatch(copy -> copy.toFile().length() > 100_000);
    }
  }
}
