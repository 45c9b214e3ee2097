package jp.kokuji.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.rulebook.Schedule;
import jp.kokuji.rulebook.ScheduledJob;
import jp.kokuji.rulebook.When;
import jp.kokuji.run.ScheduledRun;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** How the latest run of every entry ended: not well if it failed or has not begun in time. */
final class LastRunHealth implements HealthIndicator {
  /** A run that has to wait for another one begins late, but not later than this. */
  private static final Duration GRACE = Duration.ofMinutes(15);

  /** From this exit status on, the run itself failed; with 1 it ran, but held something back. */
  private static final int FAILED = 2;

  private final Schedule schedule;
  private final LastLook lastLook;
  private final Clock clock;

  LastRunHealth(Schedule schedule, LastLook lastLook, Clock clock) {
    this.schedule = schedule;
    this.lastLook = lastLook;
    this.clock = clock;
  }

  /** Runs of entries that are in the schedule no more say nothing about it. */
  @Override
  public Health health() {
    Health.Builder health = Health.up();
    List<ScheduledRun> failed = new ArrayList<>();
    for (ScheduledJob job : schedule.jobs()) {
      Optional<ScheduledRun> run = find(job);
      health.withDetail(job.name(), run.map(LastRunHealth::shown).orElse(Map.of()));
      run.filter(LastRunHealth::failed).ifPresent(failed::add);
      if (run.filter(last -> overdue(job, last)).isPresent()) {
        health.status(Status.OUT_OF_SERVICE);
      }
    }
    return failed.isEmpty() ? health.build() : health.down().build();
  }

  private Optional<ScheduledRun> find(ScheduledJob job) {
    return lastLook.get().runs().stream().filter(run -> run.entry().equals(job.name())).findFirst();
  }

  private static boolean failed(ScheduledRun run) {
    Integer status = run.exitStatus();
    return status != null && status >= FAILED;
  }

  private boolean overdue(ScheduledJob job, ScheduledRun run) {
    return job.when().latest(run.due(), clock.instant().minus(GRACE)).isPresent();
  }

  private static Map<String, Object> shown(ScheduledRun run) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put(run.begun() == null ? "since" : "due", time(run.due()));
    put(shown, "begun", run.begun());
    if (run.begun() != null) {
      put(shown, "ended", run.ended());
      shown.put("machine", run.machine());
    }
    Integer status = run.exitStatus();
    if (status != null) {
      shown.put("exitStatus", status);
    }
    return shown;
  }

  private static void put(Map<String, Object> shown, String name, @Nullable Instant time) {
    if (time != null) {
      shown.put(name, time(time));
    }
  }

  private static String time(Instant time) {
    return time.atZone(When.ZONE).toOffsetDateTime().withNano(0).toString();
  }
}
