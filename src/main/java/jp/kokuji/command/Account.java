package jp.kokuji.command;

import static jp.kokuji.submission.Rule.Severity.ERROR;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Tabulation.Shortfall;
import jp.kokuji.job.Load;
import jp.kokuji.job.Reporting;
import jp.kokuji.publication.ReturnedProblems;
import jp.kokuji.record.ProblemStore;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.record.SubmissionLog.Settled;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.ProblemMessage;

/** Gives account of what a run did, and whether anything was held back or fell short. */
final class Account {
  /** More lines than this about one file nobody reads; the rest is in its file of problems. */
  private static final int LINES = 20;

  private final Session session;
  private final PrintWriter out;
  private boolean fellShort;

  Account(Session session, PrintWriter out) {
    this.session = session;
    this.out = out;
  }

  int exitStatus() {
    return fellShort ? CommandLines.FELL_SHORT : CommandLines.WELL;
  }

  /** What was read, and everything that stands held back. */
  void load(Load.Result result) throws IOException {
    out.println(Words.of("load.files", result.read().size(), result.unchanged()));
    List<Settled> read = result.read();
    out.println(
        Words.of(
            "load.rows",
            read.stream().mapToLong(Settled::accepted).sum(),
            read.stream().mapToLong(Settled::heldBack).sum(),
            read.stream().mapToLong(Settled::blank).sum(),
            read.stream().mapToLong(Settled::total).sum()));
    for (String path : result.changing()) {
      fellShort(Words.of("load.changing", path));
    }
    for (var stray : result.strays()) {
      out.println(Words.of("load.stray." + stray.reason(), stray.path()));
    }
    session.get(ReturnedProblems.class).write(session.folders().output());
    session.get(SubmissionLog.class).latest().forEach(this::problems);
  }

  /** What of the year is missing from its reports. */
  void heldBack(FiscalYear year) {
    session.get(SubmissionLog.class).latest().stream()
        .filter(submission -> submission.fiscalYear() == year.year())
        .filter(submission -> submission.refused() || submission.heldBack() > 0)
        .forEach(
            submission ->
                fellShort(Words.of("report.held-back", submission.path(), submission.heldBack())));
  }

  private void problems(Settled submission) {
    List<Problem> problems = session.get(ProblemStore.class).of(submission.id());
    if (problems.isEmpty()) {
      return;
    }
    boolean errors = problems.stream().anyMatch(p -> p.rule().severity() == ERROR);
    if (errors) {
      fellShort(
          submission.refused()
              ? Words.of("load.refused", submission.path())
              : Words.of("load.held-back", submission.path(), submission.heldBack()));
    } else {
      out.println(Words.of("load.warned", submission.path(), problems.size()));
    }
    problems.stream()
        .limit(LINES)
        .forEach(
            problem ->
                out.println("  " + ProblemMessage.of(problem, shown(submission), Words.LOCALE)));
    if (problems.size() > LINES) {
      out.println("  " + Words.of("load.more", problems.size() - LINES));
    }
    Path returned = session.folders().output().resolve("problems");
    out.println(
        "  " + Words.of("load.returned", returned.resolve(ReturnedProblems.fileOf(submission))));
  }

  private String shown(Settled submission) {
    return session.folders().input().resolve(submission.path()).toString();
  }

  /** The reports that were made, and the totals that are not the sum of their parts. */
  void reports(Reporting.Result result, FiscalYear year) {
    for (ReportDefinition report : result.made().keySet()) {
      Path folder = session.folders().output().resolve(year.code()).resolve(report.id());
      out.println(Words.of("report.made", folder));
      for (Shortfall shortfall : result.made().getOrDefault(report, List.of())) {
        fellShort(
            Words.of(
                "report.shortfall",
                shortfall.figure().id(),
                shortfall.figure().value(),
                shortfall.sum()));
      }
    }
    for (ReportDefinition report : result.without()) {
      out.println(Words.of("report.without", report.id(), year.label()));
    }
    if (result.made().isEmpty()) {
      fellShort(Words.of("report.none", year.label()));
    }
  }

  private void fellShort(String line) {
    fellShort = true;
    out.println(line);
  }
}
