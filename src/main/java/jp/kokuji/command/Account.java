package jp.kokuji.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.load.Load;
import jp.kokuji.making.Reporting;
import jp.kokuji.making.Verdict;
import jp.kokuji.record.Difference;
import jp.kokuji.record.Differences;
import jp.kokuji.record.Settled;
import jp.kokuji.record.Settled.Rows;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.release.ReportFolder;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.submission.Characters;
import jp.kokuji.submission.Inbox;

/** Gives account of what a run did, and whether anything was held back or fell short. */
final class Account {
  /** More lines than this about one file nobody reads; the rest is in its file of problems. */
  private static final int LINES = 20;

  private final Session session;
  private final PrintWriter out;
  private final Hints hints;
  private final ShownProblems problems;
  private boolean fellShort;

  private Account(Session session, PrintWriter out, ShownProblems problems, Hints hints) {
    this.session = session;
    this.out = out;
    this.problems = problems;
    this.hints = hints;
  }

  private static Account of(Session session, PrintWriter out, int lines, Hints hints) {
    return new Account(session, out, new ShownProblems(session, lines, hints, true), hints);
  }

  Account(Session session, PrintWriter out) {
    this(session, out, new ShownProblems(session, LINES, Hints.shown(), true), Hints.shown());
  }

  /** Of files that are judged only: every problem is said, since it is written nowhere. */
  static Account judging(Session session, PrintWriter out) {
    Hints hints = Hints.shown();
    return new Account(
        session, out, new ShownProblems(session, Integer.MAX_VALUE, hints, false), hints);
  }

  /** Of one year; what is worth no more than a look, or is another year's, is counted. */
  static Account of(FiscalYear year, Session session, PrintWriter out) {
    return of(session, out, LINES, Hints.beside(year));
  }

  /** Says what was found in no cell: what a server says is kept, and rows name persons. */
  static Account brief(Session session, PrintWriter out) {
    return of(session, out, 0, Hints.shown());
  }

  int exitStatus() {
    return fellShort ? ExitStatus.FELL_SHORT : ExitStatus.WELL;
  }

  /** What was read, and everything that stands held back. */
  void load(Load.Result result) throws IOException {
    out.println(Words.of("load.files", result.read().size(), result.unchanged()));
    List<Settled> read = result.read();
    out.println(
        Words.of(
            "load.rows",
            read.stream().map(Settled::rows).mapToLong(Rows::accepted).sum(),
            read.stream().map(Settled::rows).mapToLong(Rows::heldBack).sum(),
            read.stream().map(Settled::rows).mapToLong(Rows::blank).sum(),
            read.stream().map(Settled::rows).mapToLong(Rows::total).sum()));
    for (String path : result.changing()) {
      fellShort(Words.of("load.changing", Characters.visible(path)));
    }
    for (Load.Twin twin : result.twins()) {
      String words = twin.renamed() ? "load.renamed" : "load.copy";
      out.println(
          Words.of(words, Characters.visible(twin.path()), Characters.visible(twin.other())));
    }
    result.strays().stream().filter(stray -> !stray.harmless()).forEach(this::stray);
    amiss(read);
    read.forEach(this::replaced);
    fellShort |= problems.say(read, out);
    hints.lines(problemsFolder().resolve("summary.csv")).forEach(out::println);
  }

  private Path problemsFolder() {
    return session.folders().output().resolve("problems");
  }

  /** What a corrected file changed; without values, since this output may end up in a log. */
  private void replaced(Settled submission) {
    List<Difference> differences = session.get(Differences.class).first(submission.id(), LINES);
    if (differences.isEmpty()) {
      return;
    }
    Differences.Summary counts = session.get(Differences.class).summary(submission.id());
    out.println(
        Words.of(
            "load.replaced",
            problems.shown(submission),
            counts.added(),
            counts.changed(),
            counts.gone()));
    differences.forEach(
        difference ->
            out.println("  " + ShownDifference.withoutValues(difference, session.rulebook())));
    out.println("  " + Words.of("load.differences", Characters.visible(submission.path())));
  }

  /** Whatever it is, somebody may have meant it as a submission. */
  private void stray(Inbox.Stray stray) {
    fellShort(Words.of("load.stray." + stray.reason(), Characters.visible(stray.path())));
  }

  /** What is amiss with all that counts, and with the years of what was read. */
  private void amiss(List<Settled> read) throws IOException {
    Amiss amiss = new Amiss(session);
    if (problems.returned()) {
      amiss.gone(year -> true).forEach(this::fellShort);
    }
    read.stream()
        .map(Settled::year)
        .distinct()
        .flatMap(year -> amiss.contradicted(year).stream())
        .forEach(out::println);
  }

  /** What the reports of the year have that nobody can look at, or that contradicts itself. */
  void amiss(FiscalYear year, boolean finished) throws IOException {
    Amiss amiss = new Amiss(session);
    amiss.gone(year::equals).forEach(out::println);
    amiss.contradicted(year).forEach(out::println);
    if (finished) {
      amiss.warned(year).forEach(out::println);
    }
  }

  /** What of the year is missing from its reports. */
  void heldBack(FiscalYear year) {
    session.get(SubmissionLog.class).latest().stream()
        .filter(submission -> submission.year().equals(year))
        .filter(problems::heldBack)
        .forEach(
            submission ->
                fellShort(
                    submission.refused()
                        ? Words.of("load.refused", problems.shown(submission))
                        : Words.of(
                            "report.held-back",
                            problems.shown(submission),
                            submission.rows().heldBack())));
  }

  private void report(ReportFolder folder, Verdict verdict) throws IOException {
    if (verdict.released()) {
      out.println(Words.of("report.made", folder.latest()));
      new ShownVersion(session, out).print(folder);
    } else {
      out.println(Words.of("report.refused", folder.released()));
    }
  }

  /** The reports that were made, what their checks found, and what was not made final and why. */
  void reports(Reporting.Result result, FiscalYear year) throws IOException {
    ShownVerdict shown = new ShownVerdict(session.rulebook(), year, problems.brief());
    for (var made : result.made().entrySet()) {
      report(
          new ReportFolder(session.folders().output(), year, made.getKey().id()), made.getValue());
      shown.lines(made.getValue()).forEach(out::println);
      fellShort |= shown.fallsShort(made.getValue());
    }
    for (ReportDefinition report : result.without()) {
      out.println(Words.of("report.without", report.id(), year.label()));
    }
    if (result.made().isEmpty()) {
      fellShort(Words.of("report.none", year.label()));
    }
  }

  /** Where the reports of the year lie, and what a clerk does next. */
  void next(FiscalYear year) {
    List<Path> made =
        session.rulebook().reports().keySet().stream()
            .map(id -> new ReportFolder(session.folders().output(), year, id).latest())
            .map(folder -> folder.resolve(folder.getFileName() + ".pdf"))
            .filter(Files::exists)
            .toList();
    if (made.isEmpty()) {
      return;
    }
    out.println();
    out.println(Words.of("next.made", year.label(), made.size()));
    made.forEach(pdf -> out.println("  " + pdf));
    out.println(Words.of(fellShort ? "next.mend" : "next.look", year.code()));
  }

  private void fellShort(String line) {
    fellShort = true;
    out.println(line);
  }
}
