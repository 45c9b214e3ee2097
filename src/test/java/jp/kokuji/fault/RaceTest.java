package jp.kokuji.fault;

import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.kokuji.Forked;
import jp.kokuji.TestDatabase;
import jp.kokuji.Workplace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two loads at once, from the beginning or after a run that was killed: one does the work, the
 * other says that it is being done, and nothing stands twice. The property {@code kokuji.rounds}
 * makes it a long test.
 */
@Tag("long")
class RaceTest {
  private static final int ROUNDS = Integer.getInteger("kokuji.rounds", 1);

  @TempDir private Path root = Path.of("");
  private Path agent = root;

  @BeforeEach
  void pack() throws IOException {
    agent = CallAgent.jar(root);
  }

  @ParameterizedTest(name = "on PostgreSQL: {0}, after a kill: {1}")
  @CsvSource({"false, false", "false, true", "true, false", "true, true"})
  void oneRunsAndTheOtherSaysSo(boolean server, boolean afterKill) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Place place = place(server, "race_" + round + (afterKill ? "_restart" : "_start"));
      if (afterKill) {
        Process killed =
            place
                .run("first")
                .with(CallAgent.halt(agent, CrashPoint.JUDGING.argument()))
                .start("load");
        assertThat(killed.waitFor()).isEqualTo(CallAgent.KILLED);
      }
      race(place);
      Content content = place.content();
      assertThat(content.tables().get("submission")).hasSize(2);
      assertThat(content.tables().get("document_request")).hasSize(6_002).doesNotHaveDuplicates();
      assertThat(content.tables().get("running jobs")).isEmpty();
    }
  }

  /** Whichever comes first waits in the midst of its work until the other has given up. */
  private void race(Place place) throws Exception {
    Path go = place.workplace().root().resolve("go");
    String wait = "-javaagent:" + agent + "=" + CallAgent.await("before 1 Load Inbox.scan", go);
    List<Forked> runs = List.of(place.run("one").with(wait), place.run("other").with(wait));
    List<Process> processes = new ArrayList<>();
    for (Forked run : runs) {
      processes.add(run.start("load"));
    }
    CompletableFuture.anyOf(processes.getFirst().onExit(), processes.getLast().onExit())
        .get(3, TimeUnit.MINUTES);
    int other = processes.getFirst().isAlive() ? 1 : 0;
    assertThat(processes.get(other).exitValue()).as(answers(runs)).isEqualTo(1);
    assertThat(processes.get(1 - other).isAlive()).as(answers(runs)).isTrue();
    assertThat(runs.get(other).answer())
        .matches("(?s)別の処理が( \\S+ で)?実行中です.*")
        .doesNotContain("Exception", "\tat ");
    Files.createFile(go);
    assertThat(processes.get(1 - other).waitFor()).as(answers(runs)).isZero();
  }

  private static String answers(List<Forked> runs) throws IOException {
    return runs.getFirst().answer() + runs.getLast().answer();
  }

  private Place place(boolean server, String name) {
    Workplace workplace =
        new Workplace(root.resolve(name + (server ? "_server" : ""))).clearedForFaults();
    workplace.submit("R3/健康福祉部/a.csv", requests(6_000));
    workplace.submit("R3/総務部/b.csv", requests("b1", "b2"));
    return new Place(workplace, server ? TestDatabase.newPostgres(name) : "");
  }

  /**
   * A workplace and its database.
   *
   * @param url of the server; empty for the embedded database
   */
  private record Place(Workplace workplace, String url) {

    /** A process here; each says what it says into a file of its own. */
    Forked run(String said) {
      Map<String, String> environment = url.isEmpty() ? Map.of() : Forked.onServer(url);
      return new Forked(workplace, List.of(), environment, said + ".txt");
    }

    Content content() {
      return url.isEmpty() ? Content.of(workplace) : Content.of(workplace, url, "postgres");
    }
  }
}
