package jp.kokuji.serve;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.rulebook.Schedule;
import jp.kokuji.rulebook.ScheduledJob;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** Keeps in memory when each job has to be looked at next, so that nothing else need be open. */
public final class Timetable {
  private static final BackOff FOR_A_MINUTE = forAMinute();

  private final Schedule schedule;
  private final Map<ScheduledJob, Instant> next = new HashMap<>();
  private final Map<ScheduledJob, BackOffExecution> retries = new HashMap<>();
  private Instant last = Instant.MIN;

  public Timetable(Schedule schedule) {
    this.schedule = schedule;
  }

  private static BackOff forAMinute() {
    ExponentialBackOff backOff = new ExponentialBackOff(5000, 2);
    backOff.setMaxElapsedTime(60_000);
    return backOff;
  }

  /**
   * The jobs that may be due: all of them the first time and after the clock was set back, since
   * nobody knows then what has run.
   */
  public List<ScheduledJob> due(Instant now) {
    if (now.isBefore(last)) {
      next.clear();
    }
    last = now;
    return schedule.jobs().stream()
        .filter(job -> !next.getOrDefault(job, Instant.MIN).isAfter(now))
        .toList();
  }

  /** The job has been dealt with until its following due time. */
  public void settle(ScheduledJob job, Instant now) {
    retries.remove(job);
    next.put(job, job.when().next(now));
  }

  /** Somebody else is at work: again in half a minute, however long that takes. */
  public void postpone(ScheduledJob job, Instant now) {
    next.put(job, now.plusSeconds(30));
  }

  /** The job could not be dealt with: soon again, but after a minute not before it is due again. */
  public void retry(ScheduledJob job, Instant now) {
    long wait = retries.computeIfAbsent(job, first -> FOR_A_MINUTE.start()).nextBackOff();
    if (wait == BackOffExecution.STOP) {
      settle(job, now);
    } else {
      next.put(job, now.plusMillis(wait));
    }
  }
}
