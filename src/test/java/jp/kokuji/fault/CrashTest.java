package jp.kokuji.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.kokuji.Workplace.request;
import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.kokuji.CommandLines;
import jp.kokuji.Forked;
import jp.kokuji.Workplace;
import jp.kokuji.fault.CrashPoint.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/**
 * A year-end run that is killed at a named point is made good by the next one: all tables, all
 * files and the exit status are those of a run that nothing disturbed. The killed runs go on beside
 * the others, two at a time.
 */
class CrashTest {
  @TempDir private static Path root = Path.of("");

  private static final Map<Scene, Workplace> SCENES = new EnumMap<>(Scene.class);
  private static final Map<Scene, Outcome> UNDISTURBED = new EnumMap<>(Scene.class);
  private static final Map<CrashPoint, Future<Killed>> KILLED = new HashMap<>();
  private static final ExecutorService RUNS = Executors.newFixedThreadPool(2);

  /** The runs in this process would fill the output of the tests. */
  private static final PrintStream OUT = System.out;

  private static final PrintStream ERR = System.err;

  /** What a run to its end leaves and returns. */
  private record Outcome(int status, Content content) {}

  /** A run that was to be killed, and how it ended. */
  private record Killed(Workplace workplace, int status, String answer) {}

  @BeforeAll
  static void prepare() throws Exception {
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    System.setErr(System.out);
    Path agent = HaltAgent.jar(root);
    SCENES.put(Scene.FIRST, submissions(new Workplace(root.resolve("first")).cleared()));
    Workplace next = copy(Scene.FIRST, "next");
    yearEnd(next);
    SCENES.put(Scene.NEXT, changes(next));
    SCENES.put(Scene.KILLED_JUDGING, killed(CrashPoint.JUDGING, "judging", agent));
    SCENES.put(Scene.KILLED_STARTING, killed(CrashPoint.STARTING, "starting", agent));
    SCENES.put(Scene.KILLED_RELEASING, killed(CrashPoint.RELEASING, "releasing", agent));
    for (Scene scene : List.of(Scene.FIRST, Scene.NEXT)) {
      UNDISTURBED.put(scene, yearEnd(copy(scene, "undisturbed-" + scene)));
    }
    for (CrashPoint point : points()) {
      String name = point.toString().replaceAll("\\W", "_");
      KILLED.put(point, RUNS.submit(() -> halt(point, name, agent)));
    }
  }

  /** All, or those whose words hold the property {@code kokuji.points}. */
  static List<CrashPoint> points() {
    String wanted = System.getProperty("kokuji.points", "");
    return CrashPoint.all().stream().filter(p -> p.toString().contains(wanted)).toList();
  }

  @AfterAll
  static void stop() {
    RUNS.shutdownNow();
    System.setOut(OUT);
    System.setErr(ERR);
  }

  private static Workplace submissions(Workplace workplace) {
    workplace.submit("R3/健康福祉部/直す.csv", requests("1", "2") + request("3", "無い部"));
    workplace.submit("R3/健康福祉部/同じ番号.csv", requests("11", "12"));
    workplace.submit("R3/総務部/入れ替える.csv", requests("21", "22"));
    return workplace;
  }

  /** Corrects one ledger, lengthens another to three chunks, and adds a damaged one. */
  private static Workplace changes(Workplace workplace) {
    workplace.submit("R3/健康福祉部/直す.csv", requests("1", "2", "3", "22"));
    workplace.submit("R3/健康福祉部/壊れた.csv", "見出しのない\nファイル\n");
    String[] numbers = IntStream.range(0, 2_500).mapToObj(n -> "総" + n).toArray(String[]::new);
    workplace.submit("R3/総務部/入れ替える.csv", requests(numbers));
    workplace.submit("R3/都市建設部/重なる.csv", requests("12", "31") + request("32", "無い部"));
    return workplace;
  }

  @Test
  void pointsAreMany() {
    assertThat(CrashPoint.all()).hasSizeGreaterThan(40).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("points")
  void nextRunEndsAsAnUndisturbedOne(CrashPoint point) throws Exception {
    Killed killed = Objects.requireNonNull(KILLED.get(point)).get();
    assertThat(killed.status())
        .as("was not killed there:%n%s", killed.answer())
        .isEqualTo(HaltAgent.KILLED);

    Outcome made = yearEnd(killed.workplace());
    Outcome undisturbed =
        Objects.requireNonNull(
            UNDISTURBED.get(point.scene() == Scene.FIRST ? Scene.FIRST : Scene.NEXT));
    assertThat(made.content().files()).isEqualTo(undisturbed.content().files());
    assertThat(made.content().tables()).isEqualTo(undisturbed.content().tables());
    assertThat(made.status()).isEqualTo(undisturbed.status());
    FileSystemUtils.deleteRecursively(killed.workplace().root());
  }

  private static Workplace killed(CrashPoint point, String name, Path agent)
      throws IOException, InterruptedException {
    Killed killed = halt(point, name, agent);
    assertThat(killed.status()).as(killed.answer()).isEqualTo(HaltAgent.KILLED);
    return killed.workplace();
  }

  private static Killed halt(CrashPoint point, String name, Path agent)
      throws IOException, InterruptedException {
    Workplace workplace = copy(point.scene(), name);
    Forked run = new Forked(workplace).with("-javaagent:" + agent + "=" + point.argument());
    int status = run.start("year-end", "R3").waitFor();
    return new Killed(workplace, status, run.answer());
  }

  private static Outcome yearEnd(Workplace workplace) {
    int status =
        CommandLines.run(
            "year-end",
            "R3",
            "--input=" + workplace.input(),
            "--output=" + workplace.output(),
            "--jobs=" + workplace.jobs(),
            "--data=" + workplace.data());
    return new Outcome(status, Content.of(workplace));
  }

  private static Workplace copy(Scene scene, String name) throws IOException {
    Path folder = root.resolve(name);
    FileSystemUtils.copyRecursively(Objects.requireNonNull(SCENES.get(scene)).root(), folder);
    return new Workplace(folder);
  }
}
