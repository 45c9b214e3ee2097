package jp.kokuji.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.kokuji.rulebook.ScheduledJob;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.run.JobStopped;
import jp.kokuji.serve.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what the schedule has due as the commands do, each time in a session of its own: between two
 * runs the database is free for whoever types a command. Whatever goes wrong ends the run only.
 */
final class DueRuns {
  private static final Logger LOG = LoggerFactory.getLogger(DueRuns.class);

  private final FolderOptions folders;
  private final Timetable timetable;
  private final Clock clock;
  private final DueRun run;
  private final PrintWriter err;

  DueRuns(FolderOptions folders, Timetable timetable, Clock clock, DueRun run) {
    this.folders = folders;
    this.timetable = timetable;
    this.clock = clock;
    this.run = run;
    this.err = run.err();
  }

  /** To be called every second or so; does nothing while nothing is due. */
  void tick() {
    Instant now = clock.instant();
    List<ScheduledJob> due = timetable.due(now);
    if (due.isEmpty()) {
      return;
    }
    try (Session session = Session.open(folders)) {
      for (ScheduledJob job : due) {
        run.due(session, job, job.name(), clock);
        timetable.settle(job, now);
      }
    } catch (JobStopped stopped) {
      LOG.info("stopped as asked; the next start repeats the run");
      timetable.due(now).forEach(job -> timetable.settle(job, now));
    } catch (Exception e) {
      answer(e);
    }
  }

  private void answer(Exception exception) {
    Instant now = clock.instant();
    List<ScheduledJob> left = timetable.due(now);
    if (Faults.busy(exception)) {
      LOG.info("another run is under way; waiting for it");
      left.forEach(job -> timetable.postpone(job, now));
    } else if (exception instanceof InvalidRulebook invalid) {
      Faults.answer(invalid, err);
      left.forEach(job -> timetable.settle(job, now));
    } else {
      Faults.answer(exception, err);
      left.forEach(job -> timetable.retry(job, now));
    }
  }
}
