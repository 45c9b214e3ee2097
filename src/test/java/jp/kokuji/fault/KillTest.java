package jp.kokuji.fault;

import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.kokuji.Forked;
import jp.kokuji.Workplace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load that is killed at any moment is made good by the next one; {@code soak} does it long. */
@Tag("long")
class KillTest {
  @TempDir private Path root = Path.of("");

  @Test
  void nextRunEndsAsAnUndisturbedOne() throws Exception {
    Workplace undisturbed = install("undisturbed");
    Forked first = new Forked(undisturbed);
    long begun = System.nanoTime();
    assertThat(first.start("load").waitFor()).isZero();
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);

    Random moments = new Random(20210401);
    Forked run = new Forked(install("killed"));
    int kills = 0;
    for (int i = 0; kills < 3 && i < 12; i++) {
      Process load = run.start("load");
      awaitWriting(run.workplace(), load);
      load.waitFor(moments.nextLong(took / 3), TimeUnit.MILLISECONDS);
      if (load.destroyForcibly().waitFor() == CallAgent.KILLED) {
        kills++;
      } else { // it was faster than the kill: nothing is left to load there
        run = new Forked(install("killed-" + i));
      }
    }
    assertThat(kills).as("kills that came before the end of a load").isPositive();
    assertThat(run.start("load").waitFor()).as(run.answer()).isZero();
    assertThat(Content.of(run.workplace())).isEqualTo(Content.of(undisturbed));
  }

  /** Waits until the load writes into its database, or has ended. */
  private static void awaitWriting(Workplace workplace, Process load) throws Exception {
    File database = workplace.data().resolve("kokuji.mv.db").toFile();
    long before = database.lastModified();
    while (database.lastModified() == before && load.isAlive()) {
      Thread.sleep(5);
    }
  }

  private Workplace install(String name) {
    Workplace workplace = new Workplace(root.resolve(name)).clearedForFaults();
    workplace.submit("R3/健康福祉部/a.csv", requests("a", "b"));
    workplace.submit("R3/総務部/b.csv", requests(20_000));
    workplace.submit("R3/都市建設部/c.csv", requests("c", "d"));
    return workplace;
  }
}
