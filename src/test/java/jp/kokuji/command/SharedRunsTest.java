package jp.kokuji.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.kokuji.TestDatabase;
import jp.kokuji.Workplace;
import jp.kokuji.rulebook.When;
import jp.kokuji.run.Folders;
import jp.kokuji.serve.TimetableServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import picocli.CommandLine;

/** Scheduled runs on a database server. */
@Tag("long")
class SharedRunsTest {
  private static final Pattern BEGUN = Pattern.compile("始めます（予定の時刻 (.*)）");
  private static final Clock CLOCK = Clock.system(When.ZONE);

  /** How many runs the two do between them. */
  private static final int RUNS = 4;

  private static final Duration SILENCE = Duration.ofSeconds(6);

  /** In tenths of a second. */
  private static final int PATIENCE = 1200;

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

  private SharedRuns machine(String name, String url) throws IOException {
    Workplace workplace = new Workplace(root.resolve(name)).cleared();
    Files.writeString(
        workplace.jobs().resolve("schedule.yml"),
        "jobs:\n  - {name: often, run: load, when: '* * * * * *'}\n");
    FolderOptions options =
        CommandLine.populateCommand(
            new FolderOptions(),
            "--input=" + workplace.input(),
            "--output=" + workplace.output(),
            "--jobs=" + workplace.jobs(),
            "--data=" + workplace.data());
    Folders folders =
        new Folders(workplace.input(), workplace.output(), workplace.jobs(), workplace.data());
    DataSourceProperties server = new DataSourceProperties();
    server.setUrl(url);
    server.setUsername("postgres");
    server.setPassword("");
    PrintWriter out = new PrintWriter(said, true);
    return new SharedRuns(
        options, folders, new TimetableServer(server, false), SILENCE, new DueRun(out, out));
  }

  @Test
  void twoMachinesOnOneServerDoEachDueRunOnce() throws Exception {
    String url = TestDatabase.newPostgres("schedule");
    use(url);
    try (SharedRuns one = machine("one", url);
        SharedRuns other = machine("other", url)) {
      for (int left = PATIENCE; left > 0 && begun().size() < RUNS; left--) {
        one.tick();
        other.tick();
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    assertThat(begun())
        .as(said.toString())
        .hasSizeGreaterThanOrEqualTo(RUNS)
        .doesNotHaveDuplicates();
    assertThat(said.toString()).doesNotContain("Exception");
  }

  private List<String> begun() {
    return BEGUN.matcher(said.toString()).results().map(MatchResult::group).toList();
  }

  @Test
  void serverThatIsGoneIsToldInTimeAndDoesNoHarm() throws IOException {
    String url = "jdbc:postgresql://127.0.0.1:1/gone";
    use(url);
    Instant begun = CLOCK.instant();
    machine("one", url).tick();
    assertThat(Duration.between(begun, CLOCK.instant())).isLessThan(Duration.ofSeconds(15));
    assertThat(said.toString()).contains("データベースにつながりません").doesNotContain("\tat ");
  }
}
