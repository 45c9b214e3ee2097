package jp.kokuji.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.kokuji.Forked;
import jp.kokuji.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Year-end runs over the delivered input, killed at as many random moments as the property {@code
 * kokuji.kills} says; {@code src/test/soak} runs it.
 */
@EnabledIfSystemProperty(named = "kokuji.kills", matches = "\\d+")
class SoakTest {
  /** So many kills, then a run to the end; more would hardly let a run get anywhere. */
  private static final int AT_A_TIME = 8;

  @TempDir private Path root = Path.of("");

  @Test
  void everyKilledRunIsMadeGood() throws Exception {
    Workplace undisturbed = install("undisturbed");
    Forked first = new Forked(undisturbed);
    long begun = System.nanoTime();
    int status = first.start("year-end", "R3").waitFor();
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    Content expected = Content.of(undisturbed);

    long seed = Long.getLong("kokuji.seed", System.nanoTime());
    Random moments = new Random(seed);
    int kills = Integer.getInteger("kokuji.kills", 0);
    for (int done = 0; done < kills; done += AT_A_TIME) {
      Workplace killed = install("killed");
      Forked run = new Forked(killed);
      int hits = 0;
      for (int i = 0; i < AT_A_TIME; i++) {
        Process process = moments.nextInt(4) == 0 ? run.start("load") : run.start("year-end", "R3");
        process.waitFor(took / 5 + moments.nextLong(took), TimeUnit.MILLISECONDS);
        hits += process.destroyForcibly().waitFor() == CallAgent.KILLED ? 1 : 0;
      }
      assertThat(hits).as("kills that came before the end of a run").isPositive();
      String which = "kokuji.seed=%d, after %d kills".formatted(seed, done + AT_A_TIME);
      assertThat(run.start("year-end", "R3").waitFor()).as(which).isEqualTo(status);
      assertThat(Content.of(killed)).as(which).isEqualTo(expected);
      FileSystemUtils.deleteRecursively(killed.root());
      System.out.println(which + ": as undisturbed");
    }
  }

  private Workplace install(String name) throws Exception {
    Workplace workplace = new Workplace(root.resolve(name)).cleared();
    FileSystemUtils.copyRecursively(Path.of("input"), workplace.input());
    return workplace;
  }
}
