package jp.kokuji.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Explainer;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.NoLongerCounted;
import jp.kokuji.making.StandingReport;
import jp.kokuji.making.StandingReports;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The reports of a year, and what is behind each number. */
@Controller
class ReportPages {
  private final Office office;
  private final Part<StandingReports> standingReports;
  private final Part<Explainer> explainer;
  private final Years years;

  ReportPages(
      Office office,
      Part<StandingReports> standingReports,
      Part<Explainer> explainer,
      Years years) {
    this.standingReports = standingReports;
    this.explainer = explainer;
    this.office = office;
    this.years = years;
  }

  @GetMapping("/report")
  String report(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "false") boolean draft,
      Model model)
      throws Exception {
    FiscalYear shown = years.year(year, model);
    String report = years.report(id, model);
    Path folder = standingReports.get().folder(shown, report, draft);
    Path page = folder.resolve(report + ".html");
    model.addAttribute("draft", draft);
    if (Files.isRegularFile(page)) {
      model.addAttribute("report", ReportBody.of(page, shown, draft));
    }
    return "report";
  }

  @GetMapping("/figure")
  String figure(
      @RequestParam String year,
      @RequestParam String id,
      @RequestParam(defaultValue = "false") boolean draft,
      Model model)
      throws Exception {
    FiscalYear of = FiscalYear.find(year).orElseThrow(ReportPages::none);
    Rulebook rules = office.rulebook();
    ReportDefinition report =
        Optional.ofNullable(rules.reports().get(id.replaceFirst(":.*", "")))
            .orElseThrow(ReportPages::none);
    StandingReports reports = standingReports.get();
    StandingReport standing =
        reports.findOrLast(of, report.id(), draft).orElseThrow(ReportPages::none);
    Figure figure = standing.figures().find(id).orElseThrow(ReportPages::none);
    model.addAttribute("year", of);
    model.addAttribute("report", report.id());
    model.addAttribute("draft", draft);
    try {
      model.addAttribute(
          "behind",
          Behind.of(explainer.get().explain(rules, report, of, figure), standing.figures(), rules));
      return "figure";
    } catch (NoLongerCounted gone) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "not counted any more", gone);
    }
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
