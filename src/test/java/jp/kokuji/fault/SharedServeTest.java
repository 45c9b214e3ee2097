package jp.kokuji.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.kokuji.Forked;
import jp.kokuji.Running;
import jp.kokuji.TestDatabase;
import jp.kokuji.Workplace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Three machines share the loads and reports of a dozen bodies; one is killed amid a load, one
 * freezes before a release and wakes up: nothing is lost, nothing counted twice, and each body's
 * figures are those of a run alone.
 */
@Tag("long")
class SharedServeTest {
  private static final int BODIES = 12;
  static final String FIGURES = "R7/information-disclosure/figures.csv";
  private static final Pattern BEGUN = Pattern.compile("「(\\d{6} .)」を始めます（予定の時刻 (.*)）");
  private static final Pattern ENDED = Pattern.compile("「(\\d{6} .)」が終わりました（終了コード (\\d)）");

  private static final String LOST = "データベースにつながりません";

  @TempDir private Path root = Path.of("");
  private final List<Running> machines = new ArrayList<>();

  @AfterEach
  void endWhatIsLeft() {
    machines.forEach(machine -> machine.process().destroyForcibly());
  }

  @Test
  void machinesThatDieOrFreezeLeaveNoTraceInWhatAllOfThemDo() throws Exception {
    Workplace shared = new Workplace(root.resolve("shared"));
    List<String> codes = install(shared, BODIES);
    String url = TestDatabase.newPostgres("shared_serve");
    Path agent = CallAgent.jar(root);
    Path go = root.resolve("go");

    Running killed =
        serve(
            shared,
            url,
            "killed",
            agent + "=" + CallAgent.halt("after 1 LoadJob Settlement.settle"));
    Running frozen =
        serve(
            shared,
            url,
            "frozen",
            agent + "=" + CallAgent.await("before 1 Release Files.move", go));
    Running well = serve(shared, url, "well", null);
    await(frozen, CallAgent.reached(go));
    Running.signal("STOP", frozen.process());
    Files.createFile(go);
    assertThat(killed.process().waitFor()).as(killed.text()).isEqualTo(CallAgent.KILLED);
    well.await(text -> ended(text).containsAll(reports(codes)));
    Running.signal("CONT", frozen.process());
    frozen.await(text -> text.contains(LOST));
    assertThat(frozen.terminate()).as(frozen.text()).isZero();
    assertThat(well.terminate()).as(well.text()).isZero();

    assertThat(well.text() + frozen.text() + killed.text()).doesNotContain("Exception", "\tat ");
    requireOnce(killed, frozen, well);
    Workplace alone = new Workplace(root.resolve("alone"));
    install(alone, BODIES);
    assertThat(new Forked(alone).start("year-end", "R7", "--body", codes.getFirst()).waitFor())
        .isZero();
    String figures = figures(alone, codes.getFirst());
    assertThat(figures).contains("合計");
    for (String code : codes) {
      assertThat(figures(shared, code)).as(code).isEqualTo(figures);
      assertThat(counted(url, code)).as(code).containsExactly(2L, 5L, 0L);
    }
  }

  /** What was begun twice was left by a machine that did not get to its end. */
  private static void requireOnce(Running... all) throws IOException {
    Set<String> seen = new HashSet<>();
    List<String> again = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (Running machine : all) {
      String open = "";
      for (String line : machine.text().lines().toList()) {
        Matcher begun = BEGUN.matcher(line);
        if (begun.find()) {
          left.add(open);
          open = begun.group();
          again.addAll(seen.add(open) ? List.of() : List.of(open));
        } else if (ENDED.matcher(line).find()) {
          open = "";
        }
      }
      left.add(open);
    }
    assertThat(again).doesNotHaveDuplicates();
    assertThat(left).containsAll(again);
  }

  private static List<String> ended(String text) {
    return ENDED.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static List<String> reports(List<String> codes) {
    return codes.stream().map(code -> code + " 年").toList();
  }

  static String figures(Workplace workplace, String code) throws IOException {
    return Files.readString(workplace.output().resolve(code).resolve(FIGURES));
  }

  /** Files that count, records, and runs that seem to be under way. */
  private static List<Long> counted(String url, String code) {
    String schema = "kokuji_" + code;
    return JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""))
        .sql(
            "select (select count(*) from %1$s.submission where state in ('ACTIVE')), (select count(*) from"
                    .formatted(schema)
                + " %1$s.document_request), (select count(*) from %1$s.batch_job_execution where"
                    .formatted(schema)
                + " status in ('STARTING', 'STARTED', 'STOPPING'))")
        .query((row, n) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
        .single();
  }

  private Running serve(Workplace shared, String url, String said, @Nullable String agent)
      throws IOException {
    List<String> jvm = agent == null ? List.of() : List.of("-javaagent:" + agent);
    Running machine = machine(shared, url, said, jvm);
    machines.add(machine);
    return machine;
  }

  /** Another that shares the bodies, taken for dead after three seconds. */
  static Running machine(Workplace shared, String url, String said, List<String> jvm)
      throws IOException {
    Map<String, String> environment =
        Forked.onServer(url.replaceFirst("\\?.*", ""), "KOKUJI_SILENCE", "3s");
    return new Forked(shared, jvm, environment, said + ".txt")
        .run("serve", "--each-body", "--port=0");
  }

  /** Bodies of the example's largest, each with the same files. */
  static List<String> install(Workplace workplace, int bodies) throws IOException {
    Path example = Path.of("examples/mitsumine");
    FileSystemUtils.copyRecursively(example.resolve("jobs"), workplace.jobs());
    FileSystemUtils.copyRecursively(workplace.jobs().resolve("bodies/990019"), workplace.jobs());
    FileSystemUtils.deleteRecursively(workplace.jobs().resolve("bodies"));
    List<String> codes = IntStream.rangeClosed(1, bodies).mapToObj(SharedServeTest::code).toList();
    StringBuilder register = new StringBuilder("コード,名前,都道府県,人口区分\n");
    for (String code : codes) {
      register.append(code).append(",市").append(code).append(",三峰県,5万人以上\n");
      FileSystemUtils.copyRecursively(
          example.resolve("input/990019"), workplace.input().resolve(code));
    }
    Files.writeString(workplace.jobs().resolve("bodies.csv"), register);
    Files.writeString(
        workplace.jobs().resolve("schedule.yml"),
        """
        jobs:
          - {name: 夜, run: load, when: '0 * * * * *'}
          - {name: 年, run: report, year: 前年度, when: '0 * * * * *'}
        """);
    return codes;
  }

  /** Of no prefecture, with the check digit. */
  private static String code(int number) {
    String digits = "99%03d".formatted(number);
    int sum = IntStream.range(0, 5).map(i -> (6 - i) * (digits.charAt(i) - '0')).sum();
    return digits + (11 - sum % 11) % 10;
  }

  private static void await(Running machine, Path file) throws Exception {
    while (!Files.exists(file)) {
      assertThat(machine.process().isAlive()).as(machine.text()).isTrue();
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
