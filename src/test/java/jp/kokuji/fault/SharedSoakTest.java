package jp.kokuji.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kokuji.Forked;
import jp.kokuji.Running;
import jp.kokuji.Workplace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.util.FileSystemUtils;

/**
 * Machines on one server share the loads and reports of some bodies, for as many minutes as the
 * property {@code kokuji.minutes} says; {@code src/test/soak} runs it. Again and again each body
 * hands in another file, machines are killed or freeze, and the server is stopped at once, all at
 * random moments; then all that was handed in must be there once, and the figures of each body be
 * those of a run alone.
 */
@EnabledIfSystemProperty(named = "kokuji.minutes", matches = "\\d+")
class SharedSoakTest {
  private static final int BODIES = 6;
  private static final int ROWS = 500;
  private static final int FAULTS_AT_A_TIME = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** What the example hands in by itself. */
  private static final int FILES = 2;

  private static final int RECORDS = 5;

  private final int machines = Integer.getInteger("kokuji.machines", 3);
  private final long seed = Long.getLong("kokuji.seed", System.nanoTime());
  private final Random moments = new Random(seed);
  private final List<Running> running = new ArrayList<>();
  private int started;

  @TempDir private Path root = Path.of("");

  @AfterEach
  void endWhatIsLeft() {
    running.forEach(machine -> machine.process().destroyForcibly());
  }

  @Test
  void nothingIsLostOrDoubledWhateverStops() throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(Long.getLong("kokuji.minutes", 0)).toNanos();
    Workplace shared = new Workplace(root.resolve("shared"));
    List<String> codes = SharedServeTest.install(shared, BODIES);
    try (OwnServer server = new OwnServer(root.resolve("server"))) {
      for (int i = 0; i < machines; i++) {
        start(shared, server);
      }
      Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
      for (int round = 1; System.nanoTime() < end; round++) {
        for (String code : codes) {
          handIn(shared, code, round);
        }
        for (int i = 0; i < FAULTS_AT_A_TIME; i++) {
          TimeUnit.MILLISECONDS.sleep(1_000 + moments.nextInt(9_000));
          Fault fault = Fault.values()[moments.nextInt(Fault.values().length)];
          befall(fault, shared, server);
          faults.merge(fault, 1, Integer::sum);
        }
        requireAll(shared, server, codes, round);
        System.out.printf(
            "kokuji.seed=%d, round %d: %s; %d records of each body once, figures as alone%n",
            seed, round, faults, records(round));
      }
      for (Running machine : running) {
        assertThat(machine.terminate()).as(machine.text()).isZero();
      }
    }
  }

  private enum Fault {
    KILL,
    FREEZE,
    STOP_OF_THE_SERVER
  }

  private void befall(Fault fault, Workplace shared, OwnServer server) throws Exception {
    Running machine = running.get(moments.nextInt(machines));
    switch (fault) {
      case KILL -> {
        running.remove(machine);
        assertThat(machine.process().destroyForcibly().waitFor())
            .as(machine.text())
            .isEqualTo(CallAgent.KILLED);
        start(shared, server);
      }
      case FREEZE -> {
        Running.signal("STOP", machine.process());
        TimeUnit.MILLISECONDS.sleep(1_000 + moments.nextInt(9_000));
        Running.signal("CONT", machine.process());
      }
      case STOP_OF_THE_SERVER -> {
        server.stopAtOnce();
        TimeUnit.MILLISECONDS.sleep(moments.nextInt(5_000));
        server.startAgain();
      }
    }
  }

  private void start(Workplace shared, OwnServer server) throws IOException {
    running.add(SharedServeTest.machine(shared, server.url(), "machine" + ++started, List.of()));
  }

  private static long records(int round) {
    return RECORDS + (long) round * ROWS;
  }

  /** Rows like the first of the example, each with a number of its own. */
  private static void handIn(Workplace workplace, String code, int round) throws IOException {
    Path folder = workplace.input().resolve(code).resolve("R7/市政情報課");
    String rows =
        IntStream.range(0, ROWS)
            .mapToObj(row -> round * 10_000 + row + ",R7.4.8,市長,市政情報課,公開,R7.4.18\n")
            .collect(Collectors.joining());
    Path part = Files.writeString(folder.resolve(".part"), "受付番号,受付日,実施機関,所管課,決定の内容,決定日\n" + rows);
    Files.move(part, folder.resolve("追加" + round + ".csv"));
  }

  private void requireAll(Workplace shared, OwnServer server, List<String> codes, int round)
      throws Exception {
    Workplace alone = new Workplace(root.resolve("alone"));
    SharedServeTest.install(alone, 1);
    for (int each = 1; each <= round; each++) {
      handIn(alone, codes.getFirst(), each);
    }
    Forked run = new Forked(alone);
    assertThat(run.start("year-end", "R7", "--body", codes.getFirst()).waitFor())
        .as(run.answer())
        .isZero();
    String figures = SharedServeTest.figures(alone, codes.getFirst());
    FileSystemUtils.deleteRecursively(alone.root());
    long last = System.nanoTime() + PATIENCE.toNanos();
    for (String code : codes) {
      while (!figures.equals(known(shared, code))) {
        assertThat(System.nanoTime()).as(said(code)).isLessThan(last);
        TimeUnit.MILLISECONDS.sleep(500);
      }
      assertThat(counted(server, code))
          .as("kokuji.seed=%d, body %s, round %d", seed, code, round)
          .containsExactly((long) FILES + round, records(round), records(round));
    }
  }

  private static String known(Workplace shared, String code) throws IOException {
    Path file = shared.output().resolve(code).resolve(SharedServeTest.FIGURES);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private String said(String code) throws IOException {
    StringBuilder said = new StringBuilder("kokuji.seed=" + seed + ", body " + code + "\n");
    for (Running machine : running) {
      said.append(machine.text()).append("\n--\n");
    }
    return said.toString();
  }

  /** Files that count, records, and records with a file and row of their own. */
  private static List<Long> counted(OwnServer server, String code) {
    try {
      return server
          .jdbc()
          .queryForObject(
              """
              select (select count(*) from %1$s.submission where state = 'ACTIVE'), count(*),
                count(distinct (path, source_row)) from %1$s.document_request r
                join %1$s.submission s on s.id = r.submission_id and s.state = 'ACTIVE'
              """
                  .formatted("kokuji_" + code),
              (row, n) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)));
    } catch (DataAccessException e) {
      throw new AssertionError(code, e);
    }
  }
}
