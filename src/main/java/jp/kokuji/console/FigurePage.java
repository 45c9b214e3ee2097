package jp.kokuji.console;

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
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A printed number, by which rule it was counted and from which records. */
@Controller
class FigurePage {
  private final Office office;
  private final Part<StandingReports> standingReports;
  private final Part<Explainer> explainer;

  FigurePage(Office office, Part<StandingReports> standingReports, Part<Explainer> explainer) {
    this.office = office;
    this.standingReports = standingReports;
    this.explainer = explainer;
  }

  @GetMapping("/figure")
  String figure(
      @RequestParam String year,
      @RequestParam String id,
      @RequestParam(defaultValue = "false") boolean draft,
      Model model)
      throws Exception {
    FiscalYear of = FiscalYear.find(year).orElseThrow(FigurePage::none);
    model.addAttribute("year", of);
    model.addAttribute("report", id.replaceFirst(":.*", ""));
    model.addAttribute("draft", draft);
    model.addAttribute("behind", behind(of, id, draft, Behind.MOST));
    return "figure";
  }

  /** All its records, however many, for a spreadsheet. */
  @GetMapping("/figure/rows")
  ResponseEntity<Resource> rows(
      @RequestParam String year,
      @RequestParam String id,
      @RequestParam(defaultValue = "false") boolean draft)
      throws Exception {
    FiscalYear of = FiscalYear.find(year).orElseThrow(FigurePage::none);
    Behind behind = behind(of, id, draft, 0);
    Rulebook rules = office.rulebook();
    ReportDefinition report = report(rules, id);
    Explainer records = explainer.get();
    Path file =
        FigureRows.write(
            behind.headings(), row -> records.records(rules, report, of, behind.figure(), row));
    return Attachment.once(of.code() + "-figure.csv", file);
  }

  private Behind behind(FiscalYear year, String id, boolean draft, int most) throws Exception {
    Rulebook rules = office.rulebook();
    ReportDefinition report = report(rules, id);
    StandingReport standing =
        standingReports.get().findOrLast(year, report.id(), draft).orElseThrow(FigurePage::none);
    Figure figure = standing.figures().find(id).orElseThrow(FigurePage::none);
    try {
      return Behind.of(
          explainer.get().explain(rules, report, year, figure, most),
          standing.figures(),
          rules,
          most);
    } catch (NoLongerCounted gone) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "not counted any more", gone);
    }
  }

  private static ReportDefinition report(Rulebook rules, String figure) {
    return Optional.ofNullable(rules.reports().get(figure.replaceFirst(":.*", "")))
        .orElseThrow(FigurePage::none);
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
