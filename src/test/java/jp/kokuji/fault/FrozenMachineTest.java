package jp.kokuji.fault;

import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import jp.kokuji.Forked;
import jp.kokuji.Running;
import jp.kokuji.TestDatabase;
import jp.kokuji.Workplace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two machines on one server and one output folder, of which one freezes in the midst of a run: the
 * other takes over after a while and ends as if nothing had happened; the one that wakes up changes
 * nothing any more, and says so.
 */
@Tag("long")
class FrozenMachineTest {
  private static final int SILENCE = 2;

  /** That its own run failed, the one that wakes up may say in the history of runs. */
  private static final String RUNNING = "running jobs";

  @TempDir private Path root = Path.of("");
  private Path agent = root;

  @BeforeEach
  void pack() throws IOException {
    agent = CallAgent.jar(root);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "after 1 LoadJob Settlement.settle", // amid a transaction
        "before 1 Release Files.move", // a report is ready to be released
      })
  void anotherTakesOverAndTheOneThatWakesUpChangesNothing(String point) throws Exception {
    String name = "frozen_" + Integer.toUnsignedString(point.hashCode());
    Place shared = place(name);
    Path go = root.resolve("go");
    Forked first =
        shared.run("first").with("-javaagent:" + agent + "=" + CallAgent.await(point, go));
    Process frozen = first.start("year-end", "R3");
    await(frozen, CallAgent.reached(go));
    Running.signal("STOP", frozen);
    Files.createFile(go);
    Forked early = shared.run("early", 60);
    int busy = early.start("load").waitFor();
    assertThat(busy).as(early.answer()).isEqualTo(1);
    TimeUnit.SECONDS.sleep(SILENCE + 1);

    Forked other = shared.run("other");
    int status = other.start("year-end", "R3").waitFor();
    Content taken = shared.content();
    Running.signal("CONT", frozen);
    assertThat(frozen.waitFor()).as(first.answer()).isEqualTo(3);

    assertThat(first.answer()).doesNotContain("Exception", "\tat ");
    Content woken = shared.content();
    assertThat(woken.files()).isEqualTo(taken.files());
    assertThat(without(RUNNING, woken.tables())).isEqualTo(without(RUNNING, taken.tables()));
    assertThat(shared.run("last").start("load").waitFor()).isZero();
    assertThat(shared.content().tables()).isEqualTo(taken.tables());
    Place alone = place(name + "_alone");
    assertThat(status).isEqualTo(alone.run("alone").start("year-end", "R3").waitFor());
    assertThat(taken.files()).isEqualTo(alone.content().files());
    assertThat(taken.tables()).isEqualTo(alone.content().tables());
  }

  private static Map<String, List<String>> without(String table, Map<String, List<String>> all) {
    Map<String, List<String>> others = new TreeMap<>(all);
    assertThat(others.remove(table)).isNotNull();
    return others;
  }

  private static void await(Process process, Path file) throws InterruptedException {
    while (!Files.exists(file)) {
      assertThat(process.isAlive()).as("ended before it froze").isTrue();
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private Place place(String name) {
    Workplace workplace = new Workplace(root.resolve(name)).clearedForFaults();
    workplace.submit("R3/健康福祉部/a.csv", requests("a1", "a2", "a3"));
    workplace.submit("R3/総務部/b.csv", requests("b1", "b2"));
    return new Place(workplace, TestDatabase.newPostgres(name));
  }

  /** The folders and the database that the machines share. */
  private record Place(Workplace workplace, String url) {

    /** A machine; each says what it says into a file of its own. */
    Forked run(String said) {
      return run(said, SILENCE);
    }

    /** One that waits so many seconds for a sign of life. */
    Forked run(String said, int silence) {
      return new Forked(
          workplace,
          List.of(),
          Forked.onServer(url, "KOKUJI_SILENCE", silence + "s"),
          said + ".txt");
    }

    Content content() {
      return Content.of(workplace, url, "postgres");
    }
  }
}
