package jp.kokuji.command;

import java.io.IOException;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.load.Load;
import jp.kokuji.making.Intent;
import jp.kokuji.making.Reporting;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.run.Progress;

/** What a command does in its session; the schedule does exactly the same. */
final class CommandRun {
  private final Session session;
  private final Account account;
  private final Progress progress;

  CommandRun(Session session, Account account, Progress progress) {
    this.session = session;
    this.account = account;
    this.progress = progress;
  }

  CommandRun load() throws IOException {
    account.load(session.get(Load.class).run(session.rulebook(), progress));
    return this;
  }

  /** Drafts of all reports of the year. */
  CommandRun report(FiscalYear year) throws IOException {
    return report(List.copyOf(session.rulebook().reports().values()), year, Intent.DRAFT);
  }

  CommandRun report(List<ReportDefinition> reports, FiscalYear year, Intent intent)
      throws IOException {
    account.reports(
        session.get(Reporting.class).run(session.rulebook(), reports, year, intent, progress),
        year);
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
