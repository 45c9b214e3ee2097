package jp.kokuji.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.kokuji.Workplace.request;
import static jp.kokuji.Workplace.requests;
import static jp.kokuji.fault.CrashPoint.KILLED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.CommandLines;
import jp.kokuji.Workplace;
import jp.kokuji.fault.CrashPoint.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A year-end run that is killed at a named point is made good by the next one: all tables, all
 * files and the exit status are those of a run that nothing disturbed. One run of each scene keeps
 * at every point what a kill would leave there, and goes on; that this is what a kill leaves is
 * shown by a few that are real.
 */
@Tag("long")
class CrashTest {
  @TempDir private static Path root = Path.of("");

  private static final Map<Scene, Moments> MOMENTS = new EnumMap<>(Scene.class);
  private static final Map<Scene, Outcome> UNDISTURBED = new EnumMap<>(Scene.class);

  /** The runs in this process would fill the output of the tests. */
  private static final PrintStream OUT = System.out;

  private static final PrintStream ERR = System.err;

  /** What a run to its end leaves and returns. */
  private record Outcome(int status, Content content) {}

  @BeforeAll
  static void prepare() throws Exception {
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    System.setErr(System.out);
    Path agent = CallAgent.jar(root);
    Workplace first = submissions(new Workplace(root.resolve("first")).clearedForFaults());
    Workplace next = submissions(new Workplace(root.resolve("next")).clearedForFaults());
    yearEnd(next);
    changes(next);
    for (Scene scene : Scene.values()) {
      Workplace workplace = scene == Scene.FIRST ? first : next;
      MOMENTS.put(scene, new Moments(workplace, root.resolve("kept-" + scene), agent));
    }
    for (Scene scene : List.of(Scene.FIRST, Scene.NEXT)) {
      moments(scene).keepBegin();
      UNDISTURBED.put(scene, yearEnd(moments(scene).workplace()));
      moments(scene).restoreBegin();
    }
    keep(Scene.FIRST, List.of());
    keep(Scene.NEXT, List.copyOf(KILLED.values()));
    for (Map.Entry<Scene, CrashPoint> scene : KILLED.entrySet()) {
      moments(Scene.NEXT).restore(scene.getValue().argument());
      keep(scene.getKey(), List.of());
    }
  }

  /** The run of a scene, at whose end everything must be as after an undisturbed one. */
  private static void keep(Scene scene, List<CrashPoint> more)
      throws IOException, InterruptedException {
    List<String> points =
        Stream.concat(more.stream(), points().stream().filter(point -> point.scene() == scene))
            .map(CrashPoint::argument)
            .distinct()
            .toList();
    int status = moments(scene).run(points, "year-end", "R3");
    requireUndisturbed(scene, new Outcome(status, Content.of(moments(scene).workplace())));
  }

  private static Moments moments(Scene scene) {
    return Objects.requireNonNull(MOMENTS.get(scene));
  }

  /** All, or those whose words hold the property {@code kokuji.points}. */
  static List<CrashPoint> points() {
    String wanted = System.getProperty("kokuji.points", "");
    return CrashPoint.all().stream().filter(p -> p.toString().contains(wanted)).toList();
  }

  static Collection<CrashPoint> realKills() {
    return KILLED.values();
  }

  @AfterAll
  static void speak() {
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
    Moments moments = moments(point.scene());
    moments.restore(point.argument());
    requireUndisturbed(point.scene(), yearEnd(moments.workplace()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("realKills")
  void killLeavesWhatIsKept(CrashPoint point) throws Exception {
    Moments moments = moments(Scene.NEXT);
    moments.restoreBegin();
    moments.kill(point.argument(), "year-end", "R3");
    Content killed = Content.of(moments.workplace());
    Outcome next = yearEnd(moments.workplace());
    requireUndisturbed(Scene.NEXT, next);
    assertThat(killed.tables()).isNotEqualTo(next.content().tables());

    moments.restore(point.argument());
    Content kept = Content.of(moments.workplace());
    assertThat(kept.tables()).isEqualTo(killed.tables());
    assertThat(kept.files()).isEqualTo(killed.files());
  }

  private static void requireUndisturbed(Scene scene, Outcome made) {
    Outcome undisturbed =
        Objects.requireNonNull(UNDISTURBED.get(scene == Scene.FIRST ? Scene.FIRST : Scene.NEXT));
    assertThat(made.content().files()).isEqualTo(undisturbed.content().files());
    assertThat(made.content().tables()).isEqualTo(undisturbed.content().tables());
    assertThat(made.status()).isEqualTo(undisturbed.status());
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
}
