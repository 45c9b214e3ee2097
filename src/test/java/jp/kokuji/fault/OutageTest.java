package jp.kokuji.fault;

import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.kokuji.Forked;
import jp.kokuji.Running;
import jp.kokuji.Workplace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A database server that is gone in the midst of a load, and comes back. Each test has a server of
 * its own; they mostly wait, and do so side by side.
 */
@Tag("long")
@Execution(ExecutionMode.CONCURRENT)
class OutageTest {
  private static final int ROWS = 20_000;

  @TempDir private Path root = Path.of("");
  private @Nullable OwnServer running;
  private Workplace workplace = new Workplace(root);

  @BeforeEach
  void install() throws IOException {
    running = new OwnServer(root.resolve("server"));
    workplace = new Workplace(root.resolve("office")).clearedForFaults();
    workplace.submit("R3/健康福祉部/a.csv", requests("a1", "a2"));
    workplace.submit("R3/総務部/b.csv", requests(ROWS));
  }

  @AfterEach
  void close() throws IOException {
    server().close();
  }

  @Test
  void loadEndsSoonAndTheNextOneMakesItGood() throws Exception {
    Process load = loading();
    server().stopAtOnce();
    long stopped = System.nanoTime();
    assertThat(load.waitFor(30, TimeUnit.SECONDS)).as("ends by itself").isTrue();
    assertThat(load.exitValue()).as(load().answer()).isEqualTo(3);
    assertThat(Duration.ofNanos(System.nanoTime() - stopped)).isLessThan(Duration.ofSeconds(30));
    oneClearLine(load().answer());

    assertThat(load().start("load").waitFor()).as("still gone").isEqualTo(3);
    oneClearLine(load().answer());

    server().startAgain();
    assertThat(load().start("load").waitFor()).as(load().answer()).isZero();
    allIsThereOnce();
  }

  @Test
  void commandThatIsToldToEndDoesNotWaitForTheServer() throws Exception {
    Process load = loading();
    signal("-STOP");
    try {
      load.destroy();
      assertThat(load.waitFor(20, TimeUnit.SECONDS)).as("ends soon").isTrue();
    } finally {
      signal("-CONT");
    }
    assertThat(load().start("load").waitFor()).as(load().answer()).isZero();
  }

  @Test
  void serverThatStopsAnsweringEndsEveryCommandWithinAMinute() throws Exception {
    Process load = loading();
    signal("-STOP");
    try {
      Process status = saying("status.txt").start("status");
      endsWithinAMinute(load, load());
      endsWithinAMinute(status, saying("status.txt"));
      endsWithinAMinute(load().start("load"), load());
    } finally {
      signal("-CONT");
    }
    assertThat(load().start("load").waitFor()).as(load().answer()).isZero();
    allIsThereOnce();
  }

  @Test
  void statementMayTakeLongWhileTheServerAnswers() throws Exception {
    Process load = loading();
    try (Connection other = server().running().getPostgresDatabase().getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table document_request in exclusive mode");
      assertThat(load.waitFor(45, TimeUnit.SECONDS)).as("waits for the table").isFalse();
      other.rollback();
    }
    assertThat(load.waitFor(120, TimeUnit.SECONDS)).as("goes on").isTrue();
    assertThat(load.exitValue()).as(load().answer()).isZero();
    allIsThereOnce();
  }

  @Test
  void machinesThatShareTheScheduleGoOnWhenTheServerIsBack() throws Exception {
    Files.writeString(
        workplace.jobs().resolve("schedule.yml"),
        "jobs:\n  - {name: 夜, run: load, when: '* * * * * *'}\n");
    List<Running> machines = new ArrayList<>();
    try {
      for (String name : List.of("one.txt", "two.txt")) {
        machines.add(saying(name).run("serve", "--port=0"));
      }
      while (rows() < 1_000) {
        assertThat(machines).allMatch(machine -> machine.process().isAlive());
        Thread.sleep(50);
      }
      server().stopAtOnce();
      server().startAgain();
      awaitOneThatEndsWell(machines);
      for (Running machine : machines) {
        assertThat(machine.terminate()).as(machine.text()).isZero();
        assertThat(machine.text()).doesNotContain("Exception", "\tat ", "jdbc:", "postgres");
      }
    } finally {
      machines.forEach(machine -> machine.process().destroyForcibly());
    }
    allIsThereOnce();
  }

  private static void awaitOneThatEndsWell(List<Running> machines) throws Exception {
    StringBuilder said = new StringBuilder();
    for (int left = 1_800; left > 0; left--) {
      said.setLength(0);
      for (Running machine : machines) {
        assertThat(machine.process().isAlive()).as(machine.text()).isTrue();
        said.append(machine.text());
      }
      if (said.indexOf("終わりました（終了コード 0）") >= 0) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError(said);
  }

  private static void endsWithinAMinute(Process command, Forked asked) throws Exception {
    assertThat(command.waitFor(60, TimeUnit.SECONDS)).as("ends by itself").isTrue();
    assertThat(command.exitValue()).as(asked.answer()).isEqualTo(3);
    oneClearLine(asked.answer());
  }

  private void allIsThereOnce() throws Exception {
    Content content = Content.of(workplace, url(), "postgres");
    assertThat(content.tables().get("submission")).hasSize(2);
    assertThat(content.tables().get("document_request")).hasSize(ROWS + 2).doesNotHaveDuplicates();
    assertThat(content.tables().get("running jobs")).isEmpty();
  }

  /** A load that is in its midst. */
  private Process loading() throws Exception {
    Process load = load().start("load");
    while (load.isAlive() && rows() < 1_000) {
      Thread.sleep(50);
    }
    return load;
  }

  /** To the server and all that it has started. */
  private void signal(String signal) throws IOException, InterruptedException {
    ProcessHandle server = ProcessHandle.of(server().pid()).orElseThrow();
    List<String> all =
        Stream.concat(Stream.of(server), server.descendants())
            .map(process -> Long.toString(process.pid()))
            .toList();
    List<String> line = new ArrayList<>(List.of("kill", signal));
    line.addAll(all);
    new ProcessBuilder(line).start().waitFor();
  }

  private static void oneClearLine(String answer) {
    assertThat(answer)
        .contains("データベースにつながりません")
        .doesNotContain("Exception", "\tat ", "jdbc:", "postgres");
  }

  private long rows() {
    try {
      Long rows =
          server().jdbc().queryForObject("select count(*) from document_request", Long.class);
      return rows == null ? 0 : rows;
    } catch (org.springframework.jdbc.BadSqlGrammarException notMigratedYet) {
      return 0;
    }
  }

  private Forked load() {
    return saying("said.txt");
  }

  private Forked saying(String said) {
    return new Forked(workplace, List.of(), Forked.onServer(url()), said);
  }

  private String url() {
    return server().url();
  }

  private OwnServer server() {
    return Objects.requireNonNull(running);
  }
}
