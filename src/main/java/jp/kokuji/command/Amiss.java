package jp.kokuji.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.ProblemStore;
import jp.kokuji.record.Settled;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Folders;
import jp.kokuji.status.DepartmentStatus;
import jp.kokuji.status.Gone;
import jp.kokuji.status.Status;
import jp.kokuji.submission.Characters;
import jp.kokuji.submission.Inbox;
import jp.kokuji.submission.Problem;

/** Says what is amiss with the submissions that count, whichever command is run. */
public record Amiss(
    Folders folders, Status status, SubmissionLog submissions, ProblemStore problems) {

  /** All that is amiss with what the year counts, lies in its folder, or was moved out of it. */
  public List<String> all(Rulebook rulebook, FiscalYear year) throws IOException {
    List<String> lines = new ArrayList<>(gone(year::equals));
    for (Inbox.Stray stray : Inbox.scan(folders.input()).strays()) {
      if (!stray.harmless() && stray.year().filter(other -> !other.equals(year)).isEmpty()) {
        lines.add(Words.of("load.stray." + stray.reason(), Characters.visible(stray.path())));
      }
    }
    lines.addAll(contradicted(rulebook, year));
    lines.addAll(warned(year));
    return lines;
  }

  /** Files that have gone while their records count, and how these are taken back. */
  List<String> gone(Predicate<FiscalYear> years) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Gone gone : status.gone(folders.input())) {
      if (years.test(gone.year())) {
        String path = Characters.visible(gone.path());
        String words = gone.records() > 0 ? "gone.counts" : "gone.held";
        lines.add(Words.of(words, path, gone.records(), gone.year().label()));
        gone.elsewhere()
            .map(other -> Words.of("gone.elsewhere", Characters.visible(other)))
            .ifPresent(line -> lines.add("  " + line));
        lines.add("  " + Words.of("gone.forget", path));
      }
    }
    return lines;
  }

  /** Departments that have said that they have nothing, and have records. */
  List<String> contradicted(Rulebook rulebook, FiscalYear year) {
    List<String> lines = new ArrayList<>();
    for (DepartmentStatus each : status.contradicted(rulebook, year)) {
      for (String kind : each.contradicted()) {
        String who = each.agency() + " " + each.department();
        lines.add(Words.of("nil.contradicted", who, rulebook.kind(kind).name(), year.label()));
      }
    }
    return lines;
  }

  /** Files of the year that count, and of which something was said to look at. */
  List<String> warned(FiscalYear year) {
    return submissions.active(year).stream()
        .flatMap(submission -> warned(submission, problems.of(submission.id())).stream())
        .toList();
  }

  private static List<String> warned(Settled submission, List<Problem> found) {
    List<Problem> doubtful = found.stream().filter(problem -> problem.rule().warns()).toList();
    return doubtful.isEmpty()
        ? List.of()
        : List.of(
            Words.of(
                "report.doubtful",
                Characters.visible(submission.path()),
                doubtful.size(),
                String.join(
                    "・", doubtful.stream().map(each -> each.rule().code()).distinct().toList())));
  }
}
