package jp.kokuji.fault;

import static jp.kokuji.Workplace.request;
import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.kokuji.Forked;
import jp.kokuji.Running;
import jp.kokuji.Workplace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A scheduled run that is killed at any point is done again by the next server, once. */
@Tag("long")
class ScheduleKillTest {
  @TempDir private Path root = Path.of("");

  @Test
  void nextServerEndsAsAnUndisturbedLoad() throws Exception {
    Workplace undisturbed = install("undisturbed");
    assertThat(new Forked(undisturbed).start("load").waitFor()).isEqualTo(1);

    Workplace killed = install("killed");
    Path agent = CallAgent.jar(root);
    Path begun = root.resolve("begun");
    String keep = CallAgent.keep("after 1 DueRun ScheduledRuns.begin", begun);
    String halt = CallAgent.halt("before 1 DueRun ScheduledRuns.end");
    Running halted =
        new Forked(killed)
            .with("-javaagent:" + agent + "=" + keep + ";" + halt)
            .run("serve", "--port=0");
    assertThat(halted.process().waitFor()).as(halted.text()).isEqualTo(CallAgent.KILLED);
    requireMadeGood(killed, undisturbed);

    for (String name : CallAgent.CHANGED) {
      FileSystemUtils.deleteRecursively(killed.root().resolve(name));
    }
    FileSystemUtils.copyRecursively(begun, killed.root());
    requireMadeGood(killed, undisturbed);
  }

  private static void requireMadeGood(Workplace killed, Workplace undisturbed) throws Exception {
    Running next = new Forked(killed).run("serve", "--port=0");
    next.await(text -> text.contains("「夜」が終わりました（終了コード 1）"));
    assertThat(next.terminate()).as(next.text()).isZero();
    assertThat(tables(killed)).isEqualTo(tables(undisturbed));
    assertThat(Content.of(killed).files()).isEqualTo(Content.of(undisturbed).files());
  }

  private Workplace install(String name) throws IOException {
    Workplace workplace = new Workplace(root.resolve(name)).clearedForFaults();
    workplace.submit("R3/健康福祉部/a.csv", requests("a1", "a2") + request("a3", "無い部"));
    workplace.submit("R3/総務部/b.csv", requests(2_500));
    Files.writeString(
        workplace.jobs().resolve("schedule.yml"),
        "jobs:\n  - {name: 夜, run: load, when: '*/2 * * * * *'}\n");
    return workplace;
  }

  /** All but the record of what the schedule has run. */
  private static Map<String, List<String>> tables(Workplace workplace) {
    Map<String, List<String>> tables = Content.of(workplace).tables();
    tables.remove("scheduled_run");
    return tables;
  }
}
