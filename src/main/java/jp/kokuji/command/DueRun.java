package jp.kokuji.command;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.ScheduledJob;
import jp.kokuji.rulebook.When;
import jp.kokuji.rulebook.Work;
import jp.kokuji.run.JobStopped;
import jp.kokuji.run.Progress;
import jp.kokuji.run.ScheduledRuns;
import jp.kokuji.run.SoleRun;

/**
 * Runs a job of the schedule as the command of its name does.
 *
 * @param out hears when it begins and ends
 */
record DueRun(PrintWriter out, PrintWriter err) {
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(When.ZONE);

  /** What it works with. */
  record Tools(SoleRun sole, ScheduledRuns runs, CommandRun.Tools run, Reminding.Tools remind) {}

  /**
   * Runs it if it is due, and says how it ended. Nobody else runs it meanwhile: the session has the
   * lock.
   *
   * @param name as it is told
   * @param clock the one that all machines go by
   */
  int due(Session session, ScheduledJob job, String name, InstantSource clock) throws Exception {
    Tools tools = session.give(Tools.class);
    ScheduledRuns runs = tools.runs();
    Optional<Instant> due = runs.findDue(job, clock.instant());
    if (due.isEmpty()) {
      return ExitStatus.WELL;
    }
    out.println(Words.of("serve.begins", now(clock), name, SHOWN.format(due.get())));
    runs.begin(job, due.get(), clock.instant());
    int status = status(tools, session.rulebook(), job.work(), due.get());
    tools.sole().requireHeld();
    runs.end(job, due.get(), status, clock.instant());
    out.println(Words.of("serve.ended", now(clock), name, status));
    return status;
  }

  private static String now(InstantSource clock) {
    return SHOWN.format(clock.instant());
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
}
