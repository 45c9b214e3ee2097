package jp.kokuji.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.check.CheckResult;
import jp.kokuji.making.Obstacle;
import jp.kokuji.making.Verdict;
import jp.kokuji.rulebook.CheckDefinition.Severity;
import jp.kokuji.rulebook.CheckNote;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.Characters;

/** Says what the checks of a report found, and what stands between it and its being final. */
final class ShownVerdict {
  private final Rulebook rulebook;
  private final FiscalYear year;
  private final boolean brief;

  /**
   * @param brief whether to leave out what records hold, since the words may end up in a log
   */
  ShownVerdict(Rulebook rulebook, FiscalYear year, boolean brief) {
    this.rulebook = rulebook;
    this.year = year;
    this.brief = brief;
  }

  /** Whether the run did not do all that was asked, or what it made is not right. */
  boolean fallsShort(Verdict verdict) {
    return !verdict.released() || verdict.results().stream().anyMatch(CheckResult::wrong);
  }

  List<String> lines(Verdict verdict) {
    List<String> lines = new ArrayList<>();
    verdict.failures().forEach(failure -> lines.addAll(failure(failure)));
    for (CheckNote note : verdict.stale()) {
      lines.add(
          Words.of(
              "check.stale", note.file(), String.valueOf(note.line()), note.check(), note.place()));
    }
    for (Obstacle obstacle : verdict.open()) {
      String what =
          obstacle.kind() == Obstacle.Kind.FAILED_CHECK || obstacle.kind() == Obstacle.Kind.NO_NOTE
              ? obstacle.what().substring(0, obstacle.what().indexOf('　'))
              : obstacle.what();
      lines.add("  " + Words.of("open." + obstacle.kind(), Characters.visible(what)));
    }
    if (!verdict.released()) {
      lines.add(Words.of("report.how-to-override"));
    }
    return lines;
  }

  private List<String> failure(CheckResult failure) {
    List<String> lines = new ArrayList<>();
    boolean error = failure.severity() == Severity.ERROR;
    String sentence = brief && !failure.source().isEmpty() ? "" : failure.sentence();
    lines.add(
        Words.of(
            error ? "check.failed" : "check.warned",
            failure.check(),
            Characters.visible(sentence)));
    Optional<CheckNote> note = rulebook.checks().findNote(year, failure.check(), failure.place());
    if (note.isPresent()) {
      lines.add("  " + Words.of("check.note", note.get().text(), note.get().decided()));
      return lines;
    }
    if (!failure.source().isEmpty()) {
      lines.add("  " + Words.of("check.source", Characters.visible(failure.source())));
    }
    failure.figures().forEach(figure -> lines.add("  " + Words.of("check.explain", figure)));
    if (asksForNote(failure)) {
      lines.add("  " + request(failure));
    }
    return lines;
  }

  private String request(CheckResult failure) {
    String place = Characters.visible(failure.place());
    int placed = place.isEmpty() ? 0 : 1;
    return Words.of("check.write-note", year.code(), failure.check(), placed, place);
  }

  private boolean asksForNote(CheckResult failure) {
    return rulebook.reports().values().stream()
        .flatMap(report -> rulebook.checks().of(report).stream())
        .anyMatch(check -> check.note() && check.id().equals(failure.check()));
  }
}
