package jp.kokuji.command;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.ScheduledJob;
import jp.kokuji.rulebook.When;
import jp.kokuji.rulebook.Work;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.run.JobStopped;
import jp.kokuji.run.Progress;
import jp.kokuji.run.ScheduledRuns;
import jp.kokuji.serve.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what the schedule has due as the commands do, each time in a session of its own: between two
 * runs the database is free for whoever types a command. Whatever goes wrong ends the run only.
 */
final class DueRuns {
  private static final Logger LOG = LoggerFactory.getLogger(DueRuns.class);
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(When.ZONE);

  private final FolderOptions folders;
  private final Timetable timetable;
  private final Clock clock;
  private final PrintWriter out;
  private final PrintWriter err;

  DueRuns(
      FolderOptions folders, Timetable timetable, Clock clock, PrintWriter out, PrintWriter err) {
    this.folders = folders;
    this.timetable = timetable;
    this.clock = clock;
    this.out = out;
    this.err = err;
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
        run(session, job);
        timetable.settle(job, now);
      }
    } catch (JobStopped stopped) {
      LOG.info("stopped as asked; the next start repeats the run");
      timetable.due(now).forEach(job -> timetable.settle(job, now));
    } catch (Exception e) {
      answer(e);
    }
  }

  /** What it works with. */
  record Tools(ScheduledRuns runs, CommandRun.Tools run, Reminding.Tools remind) {}

  /** Nobody else runs it meanwhile: the session has the lock. */
  private void run(Session session, ScheduledJob job) throws Exception {
    Tools tools = session.give(Tools.class);
    ScheduledRuns runs = tools.runs();
    Optional<Instant> due = runs.findDue(job);
    if (due.isPresent()) {
      out.println(Words.of("serve.begins", now(), job.name(), SHOWN.format(due.get())));
      runs.begin(job, due.get());
      int status = status(tools, session.rulebook(), job.work(), due.get());
      runs.end(job, due.get(), status);
      out.println(Words.of("serve.ended", now(), job.name(), status));
    }
  }

  /** A run that lost its database is not over: it is tried again. */
  private int status(Tools tools, Rulebook rulebook, Work work, Instant due) throws Exception {
    try {
      return perform(tools, rulebook, work, due);
    } catch (JobStopped stopped) {
      throw stopped;
    } catch (Exception e) {
      if (Faults.databaseGone(e)) {
        throw e;
      }
      return Faults.answer(e, err);
    }
  }

  private int perform(Tools tools, Rulebook rulebook, Work work, Instant due)
      throws IOException, MessagingException {
    Account account = Account.brief(tools.run().books(), rulebook, out);
    CommandRun run = new CommandRun(tools.run(), rulebook, account, Progress.NONE);
    return switch (work) {
      case Work.Load load -> run.load().exitStatus();
      case Work.Report report -> run.report(report.year().of(due)).exitStatus();
      case Work.Remind remind -> {
        LocalDate by = LocalDate.ofInstant(due, When.ZONE).plusDays(remind.days());
        yield Reminding.of(tools.remind(), rulebook, remind.year().of(due), by).send(out);
      }
      case Work.YearEnd yearEnd -> run.load().report(yearEnd.year().of(due)).exitStatus();
    };
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

  private String now() {
    return SHOWN.format(clock.instant());
  }
}
