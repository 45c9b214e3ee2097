package jp.kokuji.console;

import java.util.List;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.FigureChange;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.FinalVersions;
import jp.kokuji.making.StandingReport;
import jp.kokuji.making.StandingReports;
import jp.kokuji.record.Differences;
import jp.kokuji.record.SubmissionLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What differs between a report and that of the year before, or its last final version. */
@Controller
class ComparePage {
  private final Part<StandingReports> standingReports;
  private final Part<FinalVersions> finalVersions;
  private final Part<Differences> differences;
  private final Part<SubmissionLog> submissionLog;
  private final Years years;

  ComparePage(
      Part<StandingReports> standingReports,
      Part<FinalVersions> finalVersions,
      Part<Differences> differences,
      Part<SubmissionLog> submissionLog,
      Years years) {
    this.standingReports = standingReports;
    this.finalVersions = finalVersions;
    this.differences = differences;
    this.submissionLog = submissionLog;
    this.years = years;
  }

  /** A file of the year that took the place of an earlier one, and what became of its rows. */
  record Replaced(long id, String path, Differences.Summary rows) {}

  /**
   * The largest differences come first.
   *
   * @param with the {@code year} before, or the last final {@code version} before what stands
   */
  @GetMapping("/compare")
  String compare(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "year") String with,
      Model model)
      throws Exception {
    FiscalYear shown = years.year(year, model);
    String report = years.report(id, model);
    boolean versions = with.equals("version");
    Optional<StandingReport> now = now(shown, report, versions);
    Optional<FigureSet> before =
        versions
            ? now.flatMap(each -> version(shown, report, each))
            : standingReports
                .get()
                .findOrLast(shown.previous(), report, false)
                .map(StandingReport::figures);
    model.addAttribute("with", versions ? "version" : "year");
    model.addAttribute("replaced", versions ? replaced(shown) : List.of());
    if (now.isPresent() && before.isPresent()) {
      model.addAttribute(
          "changes", ShownChange.sorted(FigureChange.between(before.get(), now.get().figures())));
    }
    return "compare";
  }

  /** What was made last, where versions are compared: a draft may stand beside a final one. */
  private Optional<StandingReport> now(FiscalYear year, String report, boolean versions)
      throws Exception {
    StandingReports standing = standingReports.get();
    Optional<StandingReport> draft =
        versions ? standing.find(year, report, true) : Optional.empty();
    return draft.isPresent() ? draft : standing.findOrLast(year, report, false);
  }

  private Optional<FigureSet> version(FiscalYear year, String report, StandingReport now) {
    try {
      FinalVersions finals = finalVersions.get();
      Integer own = now.version();
      if (now.state() == StandingReport.State.FINAL && own != null) {
        return finals.find(report, year, own - 1);
      }
      return finals
          .findBefore(report, year, Integer.MAX_VALUE)
          .flatMap(last -> finals.find(report, year, last.version()));
    } catch (Office.Closed closed) {
      throw new IllegalStateException(closed);
    }
  }

  private List<Replaced> replaced(FiscalYear year) throws Office.Closed {
    Differences known = differences.get();
    return submissionLog.get().active(year).stream()
        .map(file -> new Replaced(file.id(), file.path(), known.summary(file.id())))
        .filter(file -> file.rows().added() + file.rows().changed() + file.rows().gone() > 0)
        .toList();
  }
}
