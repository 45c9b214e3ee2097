package jp.kokuji.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.CountingFigures;
import jp.kokuji.figure.Figure;
import jp.kokuji.making.StandingReport;
import jp.kokuji.making.StandingReports;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** From a record to all figures that count it. */
@Controller
class RecordPage {
  private final Office office;
  private final Part<StandingReports> standingReports;
  private final Part<CountingFigures> countingFigures;

  RecordPage(
      Office office, Part<StandingReports> standingReports, Part<CountingFigures> countingFigures) {
    this.standingReports = standingReports;
    this.countingFigures = countingFigures;
    this.office = office;
  }

  @GetMapping("/record")
  String show(
      @RequestParam String year,
      @RequestParam String kind,
      @RequestParam String path,
      @RequestParam(defaultValue = "") String sheet,
      @RequestParam int row,
      Model model)
      throws Exception {
    FiscalYear of = FiscalYear.find(year).orElseThrow(RecordPage::none);
    Rulebook rulebook = office.rulebook();
    RecordKind meant =
        Optional.ofNullable(rulebook.kinds().get(kind)).orElseThrow(RecordPage::none);
    FiscalYear own = FiscalYear.find(path.replaceFirst("/.*", "")).orElseThrow(RecordPage::none);
    Records.Place place = new Records.Place(own, path, sheet, row);
    Map<String, List<Figure>> counted = new LinkedHashMap<>();
    for (ReportDefinition asked : rulebook.reports().values()) {
      List<Figure> figures = figures(rulebook, asked.in(of), of, meant, place);
      if (!figures.isEmpty()) {
        counted.put(asked.id(), figures);
      }
    }
    model.addAttribute("kind", meant.name());
    model.addAttribute("year", of);
    model.addAttribute("place", place);
    model.addAttribute("counted", counted);
    return "record";
  }

  private List<Figure> figures(
      Rulebook rulebook,
      ReportDefinition report,
      FiscalYear year,
      RecordKind kind,
      Records.Place place)
      throws Exception {
    Optional<StandingReport> standing = standingReports.get().findOrLast(year, report.id(), false);
    List<Figure> figures = new ArrayList<>();
    if (standing.isPresent()) {
      for (String id : countingFigures.get().of(rulebook, report, year, kind.id(), place)) {
        standing.get().figures().find(id).ifPresent(figures::add);
      }
    }
    return figures;
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
