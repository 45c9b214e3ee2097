package jp.kokuji.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.kokuji.DatabaseTest;
import jp.kokuji.TestDatabase;
import jp.kokuji.rulebook.ScheduledJob;
import jp.kokuji.rulebook.When;
import jp.kokuji.rulebook.Work;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which due time has to be run now. */
abstract class ScheduledRunsTest extends DatabaseTest {
  private final ScheduledJob nightly =
      new ScheduledJob("夜間", new Work.Load(), When.find("毎日 02:00").orElseThrow());
  private Instant now = at("2024-02-28T12:00:00");
  private final ScheduledRuns runs = new ScheduledRuns(get(JdbcClient.class));
  private final ScheduledRuns otherMachine = new ScheduledRuns(get(JdbcClient.class));

  ScheduledRunsTest(TestDatabase database) {
    super(database);
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(When.ZONE).toInstant();
  }

  private void run(String due) {
    assertThat(runs.findDue(nightly, now)).contains(at(due));
    runs.begin(nightly, at(due), now);
    runs.end(nightly, at(due), 0, now);
  }

  @Test
  void nothingFromBeforeTheFirstStartIsMadeUp() {
    assertThat(runs.findDue(nightly, now)).isEmpty();
    now = at("2024-02-29T01:59:59");
    assertThat(runs.findDue(nightly, now)).isEmpty();
    now = at("2024-02-29T02:00:00.3");
    run("2024-02-29T02:00:00");
    assertThat(runs.findDue(nightly, now)).isEmpty();
  }

  @Test
  void missedRunsAreMadeUpAsOne() {
    runs.findDue(nightly, now);
    now = at("2024-03-05T10:00:00");
    run("2024-03-05T02:00:00");
    assertThat(runs.findDue(nightly, now)).isEmpty();
    now = at("2024-03-06T02:00:01");
    run("2024-03-06T02:00:00");
  }

  @Test
  void runThatWasKilledIsRepeated() {
    runs.findDue(nightly, now);
    now = at("2024-02-29T02:00:00");
    runs.begin(nightly, now, now);
    now = at("2024-02-29T09:00:00");
    run("2024-02-29T02:00:00");
    assertThat(runs.findDue(nightly, now)).isEmpty();
  }

  @Test
  void failedRunIsTriedAgainWhenItIsDueAgain() {
    runs.findDue(nightly, now);
    now = at("2024-02-29T02:00:00");
    runs.begin(nightly, now, now);
    runs.end(nightly, now, 3, now);
    assertThat(runs.findDue(nightly, now)).isEmpty();
    now = at("2024-03-01T02:00:00");
    assertThat(runs.findDue(nightly, now)).contains(now);
  }

  @Test
  void whatAnotherMachineHasDoneIsDone() {
    runs.findDue(nightly, now);
    now = at("2024-02-29T02:00:00");
    run("2024-02-29T02:00:00");
    assertThat(otherMachine.findDue(nightly, now)).isEmpty();
  }

  @Test
  void clockThatWasWrongForAWhile() {
    runs.findDue(nightly, now);
    now = at("2030-01-01T12:00:00");
    run("2030-01-01T02:00:00");
    now = at("2024-03-01T12:00:00");
    assertThat(runs.findDue(nightly, now)).contains(at("2024-03-01T02:00:00"));
  }

  @Test
  void entriesWhoseNamesBeginAlikeAreToldApart() {
    List<String> names = List.of("夜", "夜間", "夜間2", "朝");
    for (String name : names) {
      runs.findDue(new ScheduledJob(name, nightly.work(), nightly.when()), now);
    }
    assertThat(ScheduledRuns.latest(get(JdbcClient.class)))
        .extracting(ScheduledRun::entry)
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void latestRunsAreKnown() {
    runs.findDue(nightly, now);
    now = at("2024-02-29T02:00:00");
    run("2024-02-29T02:00:00");
    Optional<ScheduledRun> latest =
        ScheduledRuns.latest(get(JdbcClient.class)).stream().findFirst();
    assertThat(latest).map(ScheduledRun::due).contains(now);
    assertThat(latest).map(ScheduledRun::exitStatus).contains(0);
  }
}
