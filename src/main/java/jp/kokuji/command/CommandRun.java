package jp.kokuji.command;

import java.io.IOException;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.load.Load;
import jp.kokuji.making.Intent;
import jp.kokuji.making.Reporting;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Progress;
import jp.kokuji.submission.Inbox;

/** What a command does in its session; the schedule does exactly the same. */
final class CommandRun {
  /** What does the work, and from what an account of it is drawn. */
  record Tools(Load load, Reporting reporting, Account.Books books) {}

  private final Tools tools;
  private final Rulebook rulebook;
  private final Account account;
  private final Progress progress;

  CommandRun(Tools tools, Rulebook rulebook, Account account, Progress progress) {
    this.tools = tools;
    this.rulebook = rulebook;
    this.account = account;
    this.progress = progress;
  }

  CommandRun load() throws IOException {
    account.load(tools.load().run(rulebook, progress));
    return this;
  }

  /** Judges the files only. */
  CommandRun load(Inbox inbox) throws IOException {
    account.load(tools.load().run(rulebook, inbox, progress));
    return this;
  }

  /** Drafts of all reports of the year. */
  CommandRun report(FiscalYear year) throws IOException {
    return report(List.copyOf(rulebook.reports().values()), year, Intent.DRAFT);
  }

  CommandRun report(List<ReportDefinition> reports, FiscalYear year, Intent intent)
      throws IOException {
    account.reports(tools.reporting().run(rulebook, reports, year, intent, progress), year);
    account.heldBack(year);
    account.amiss(year, intent.finished());
    return this;
  }

  /** Says where the year's reports lie and what comes next. */
  CommandRun next(FiscalYear year) {
    account.next(year);
    return this;
  }

  int exitStatus() {
    return account.exitStatus();
  }
}
