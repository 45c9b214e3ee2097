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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scheduled run that is killed at any point is done again by the next server, once. */
class ScheduleKillTest {
  @TempDir private Path root = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {"after 1 DueRuns ScheduledRuns.begin", "before 1 DueRuns ScheduledRuns.end"})
  void nextServerEndsAsAnUndisturbedLoad(String point) throws Exception {
    Workplace undisturbed = install("undisturbed");
    assertThat(new Forked(undisturbed).start("load").waitFor()).isEqualTo(1);

    Workplace killed = install("killed");
    Forked server = new Forked(killed);
    Path agent = HaltAgent.jar(root);
    Running halted = server.with("-javaagent:" + agent + "=" + point).run("serve", "--port=0");
    assertThat(halted.process().waitFor()).as(halted.text()).isEqualTo(HaltAgent.KILLED);

    Running next = server.run("serve", "--port=0");
    next.await(text -> text.contains("「夜」が終わりました（終了コード 1）"));
    assertThat(next.terminate()).as(next.text()).isZero();
    assertThat(tables(killed)).isEqualTo(tables(undisturbed));
    assertThat(Content.of(killed).files()).isEqualTo(Content.of(undisturbed).files());
  }

  private Workplace install(String name) throws IOException {
    Workplace workplace = new Workplace(root.resolve(name)).cleared();
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
