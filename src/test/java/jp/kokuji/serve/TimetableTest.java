package jp.kokuji.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import jp.kokuji.rulebook.Schedule;
import jp.kokuji.rulebook.ScheduledJob;
import jp.kokuji.rulebook.When;
import jp.kokuji.rulebook.Work;
import org.junit.jupiter.api.Test;

/** When a job is looked at next. */
class TimetableTest {
  private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");
  private static final Instant DUE = Instant.parse("2024-03-01T17:00:00Z");

  private final ScheduledJob nightly =
      new ScheduledJob("夜間", new Work.Load(), When.find("毎日 02:00").orElseThrow());
  private final Timetable timetable = new Timetable(new Schedule(null, List.of(nightly)));

  @Test
  void looksOnceAtTheStartAndThenWhenItIsDue() {
    assertThat(timetable.due(START)).containsExactly(nightly);
    timetable.settle(nightly, START);
    assertThat(timetable.due(DUE.minusSeconds(1))).isEmpty();
    assertThat(timetable.due(DUE)).containsExactly(nightly);
  }

  @Test
  void looksAgainWhenTheClockWasSetBack() {
    timetable.due(DUE);
    timetable.settle(nightly, DUE.plusSeconds(1_000_000_000));
    assertThat(timetable.due(DUE.plusSeconds(1))).isEmpty();
    assertThat(timetable.due(START)).containsExactly(nightly);
  }

  @Test
  void givesUpAfterAMinuteUntilTheFollowingDueTime() {
    Instant now = DUE;
    int attempts = 0;
    while (now.isBefore(DUE.plusSeconds(600))) {
      if (!timetable.due(now).isEmpty()) {
        attempts++;
        timetable.retry(nightly, now);
      }
      now = now.plusSeconds(1);
    }
    assertThat(attempts).isBetween(3, 8);
    assertThat(timetable.due(DUE.plusSeconds(86_399))).isEmpty();
    assertThat(timetable.due(DUE.plusSeconds(86_400))).containsExactly(nightly);
  }

  @Test
  void waitsForSomebodyElseHoweverLongThatTakes() {
    Instant now = DUE;
    for (int i = 0; i < 100; i++) {
      assertThat(timetable.due(now)).containsExactly(nightly);
      timetable.postpone(nightly, now);
      now = now.plusSeconds(30);
    }
  }
}
