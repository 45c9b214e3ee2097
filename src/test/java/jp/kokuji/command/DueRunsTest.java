package jp.kokuji.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.kokuji.TestDatabase;
import jp.kokuji.Workplace;
import jp.kokuji.rulebook.Schedule;
import jp.kokuji.rulebook.ScheduledJob;
import jp.kokuji.rulebook.When;
import jp.kokuji.rulebook.Work;
import jp.kokuji.serve.Timetable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Scheduled runs on a database server. */
@Tag("long")
class DueRunsTest {
  private static final Pattern BEGUN = Pattern.compile("始めます（予定の時刻 (.*)）");
  private static final Clock CLOCK = Clock.system(When.ZONE);

  /** How many runs the two do between them. */
  private static final int RUNS = 4;

  @TempDir private Path root = Path.of("");
  private final StringWriter said = new StringWriter();

  private static void use(String url) {
    System.setProperty("spring.profiles.active", "postgres");
    System.setProperty("spring.datasource.url", url);
    System.setProperty("spring.datasource.username", "postgres");
  }

  @AfterEach
  void forget() {
    System.clearProperty("spring.profiles.active");
    System.clearProperty("spring.datasource.url");
    System.clearProperty("spring.datasource.username");
  }

  private DueRuns machine(String name) {
    Workplace workplace = new Workplace(root.resolve(name)).cleared();
    FolderOptions folders =
        CommandLine.populateCommand(
            new FolderOptions(),
            "--input=" + workplace.input(),
            "--output=" + workplace.output(),
            "--jobs=" + workplace.jobs(),
            "--data=" + workplace.data());
    ScheduledJob often =
        new ScheduledJob("often", new Work.Load(), When.find("* * * * * *").orElseThrow());
    PrintWriter out = new PrintWriter(said, true);
    return new DueRuns(
        folders, new Timetable(new Schedule(null, List.of(often))), CLOCK, new DueRun(out, out));
  }

  @Test
  void twoMachinesOnOneServerDoEachDueRunOnce() {
    use(TestDatabase.newPostgres("schedule"));
    DueRuns one = machine("one");
    one.tick();
    DueRuns other = machine("other");
    CompletableFuture.allOf(repeated(one), repeated(other)).join();
    assertThat(begun())
        .as(said.toString())
        .hasSizeGreaterThanOrEqualTo(RUNS)
        .doesNotHaveDuplicates();
    assertThat(said.toString()).doesNotContain("Exception");
  }

  private List<String> begun() {
    return BEGUN.matcher(said.toString()).results().map(MatchResult::group).toList();
  }

  private CompletableFuture<Void> repeated(DueRuns machine) {
    Instant end = CLOCK.instant().plus(Duration.ofMinutes(2));
    return CompletableFuture.runAsync(
        () -> {
          while (begun().size() < RUNS && CLOCK.instant().isBefore(end)) {
            machine.tick();
          }
        });
  }

  @Test
  void serverThatIsGoneIsToldInTimeAndDoesNoHarm() {
    use("jdbc:postgresql://127.0.0.1:1/gone");
    Instant begun = CLOCK.instant();
    machine("one").tick();
    assertThat(Duration.between(begun, CLOCK.instant())).isLessThan(Duration.ofSeconds(15));
    assertThat(said.toString()).contains("データベースにつながりません").doesNotContain("\tat ");
  }
}
