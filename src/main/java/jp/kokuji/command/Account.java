package jp.kokuji.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.load.Load;
import jp.kokuji.load.Twin;
import jp.kokuji.making.Reporting;
import jp.kokuji.making.Verdict;
import jp.kokuji.record.Difference;
import jp.kokuji.record.Differences;
import jp.kokuji.record.ProblemStore;
import jp.kokuji.record.Settled;
import jp.kokuji.record.Settled.Rows;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.release.ReportFolder;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Folders;
import jp.kokuji.submission.Characters;
import jp.kokuji.submission.Inbox;

/** Gives account of what a run did, and whether anything was held back or fell short. */
final class Account {
  /** More lines than this about one file nobody reads; the rest is in its file of problems. */
  private static final int LINES = 20;

  /** Where what it tells is written. */
  record Books(
      Folders folders,
      SubmissionLog submissions,
      Differences differences,
      ProblemStore problems,
      Amiss amiss,
      ShownVersion versions) {}

  private final Books books;
  private final Rulebook rulebook;
  private final PrintWriter out;
  private final Hints hints;
  private final ShownProblems problems;
  private boolean fellShort;

  private Account(
      Books books, Rulebook rulebook, PrintWriter out, int lines, Hints hints, boolean returned) {
    this.books = books;
    this.rulebook = rulebook;
    this.out = out;
    this.hints = hints;
    this.problems =
        new ShownProblems(
            books.folders(), books.submissions(), books.problems(), lines, hints, returned);
  }

  Account(Books books, Rulebook rulebook, PrintWriter out) {
    this(books, rulebook, out, LINES, Hints.shown(), true);
  }

  /** Of files that are judged only: every problem is said, since it is written nowhere. */
  static Account judging(Books books, Rulebook rulebook, PrintWriter out) {
    return new Account(books, rulebook, out, Integer.MAX_VALUE, Hints.shown(), false);
  }

  /** Of one year; what is worth no more than a look, or is another year's, is counted. */
  static Account of(FiscalYear year, Books books, Rulebook rulebook, PrintWriter out) {
    return new Account(books, rulebook, out, LINES, Hints.beside(year), true);
  }

  /** Says what was found in no cell: what a server says is kept, and rows name persons. */
  static Account brief(Books books, Rulebook rulebook, PrintWriter out) {
    return new Account(books, rulebook, out, 0, Hints.shown(), true);
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
    for (Twin twin : result.twins()) {
      String words = "load." + twin.fate().name().toLowerCase(Locale.ROOT);
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
    return books.folders().output().resolve("problems");
  }

  /** What a corrected file changed; without values, since this output may end up in a log. */
  private void replaced(Settled submission) {
    List<Difference> differences = books.differences().first(submission.id(), LINES);
    if (differences.isEmpty()) {
      return;
    }
    Differences.Summary counts = books.differences().summary(submission.id());
    out.println(
        Words.of(
            "load.replaced",
            problems.shown(submission),
            counts.added(),
            counts.changed(),
            counts.gone()));
    differences.forEach(
        difference -> out.println("  " + ShownDifference.withoutValues(difference, rulebook)));
    out.println(
        "  " + Words.of("load.differences", Characters.visible(submission.path()), option()));
  }

  /** Whatever it is, somebody may have meant it as a submission. */
  private void stray(Inbox.Stray stray) {
    fellShort(Words.of("load.stray." + stray.reason(), Characters.visible(stray.path())));
  }

  /** What is amiss with all that counts, and with the years of what was read. */
  private void amiss(List<Settled> read) throws IOException {
    Amiss amiss = books.amiss();
    if (problems.returned()) {
      amiss.gone(year -> true).forEach(this::fellShort);
    }
    read.stream()
        .map(Settled::year)
        .distinct()
        .flatMap(year -> amiss.contradicted(rulebook, year).stream())
        .forEach(out::println);
  }

  /** What the reports of the year have that nobody can look at, or that contradicts itself. */
  void amiss(FiscalYear year, boolean finished) throws IOException {
    Amiss amiss = books.amiss();
    amiss.gone(year::equals).forEach(out::println);
    amiss.contradicted(rulebook, year).forEach(out::println);
    if (finished) {
      amiss.warned(year).forEach(out::println);
    }
  }

  /** What of the year is missing from its reports. */
  void heldBack(FiscalYear year) {
    books.submissions().latest().stream()
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
      books.versions().print(folder, out);
    } else {
      out.println(Words.of("report.refused", folder.released()));
    }
  }

  /** The reports that were made, what their checks found, and what was not made final and why. */
  void reports(Reporting.Result result, FiscalYear year) throws IOException {
    ShownVerdict shown = new ShownVerdict(rulebook, year, problems.brief());
    for (var made : result.made().entrySet()) {
      report(new ReportFolder(books.folders().output(), year, made.getKey().id()), made.getValue());
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

  /** What a command to be typed needs besides, where there are many bodies. */
  private String option() {
    return books.folders().body().map(code -> " --body " + code).orElse("");
  }

  /** Where the reports of the year lie, and what a clerk does next. */
  void next(FiscalYear year) {
    List<Path> made =
        rulebook.reports().keySet().stream()
            .map(id -> new ReportFolder(books.folders().output(), year, id).latest())
            .map(folder -> folder.resolve(folder.getFileName() + ".pdf"))
            .filter(Files::exists)
            .toList();
    if (made.isEmpty()) {
      return;
    }
    out.println();
    out.println(Words.of("next.made", year.label(), made.size()));
    made.forEach(pdf -> out.println("  " + pdf));
    out.println(Words.of(fellShort ? "next.mend" : "next.look", year.code(), option()));
  }

  private void fellShort(String line) {
    fellShort = true;
    out.println(line);
  }
}
