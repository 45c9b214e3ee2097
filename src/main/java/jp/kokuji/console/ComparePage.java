package jp.kokuji.console;

import java.util.Comparator;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.FigureChange;
import jp.kokuji.making.StandingReport;
import jp.kokuji.making.StandingReports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What differs between a year's report and that of the year before. */
@Controller
class ComparePage {
  private final Office office;
  private final Years years;

  ComparePage(Office office, Years years) {
    this.office = office;
    this.years = years;
  }

  /** The largest differences come first. */
  @GetMapping("/compare")
  String compare(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String id,
      Model model)
      throws Exception {
    FiscalYear shown = years.year(year, model);
    String report = years.report(id, model);
    StandingReports standing = office.get(StandingReports.class);
    Optional<StandingReport> now = standing.findOrLast(shown, report, false);
    Optional<StandingReport> before = standing.findOrLast(shown.previous(), report, false);
    if (now.isPresent() && before.isPresent()) {
      model.addAttribute(
          "changes",
          FigureChange.between(before.get().figures(), now.get().figures()).stream()
              .map(ShownChange::of)
              .sorted(Comparator.comparingDouble(ShownChange::size).reversed())
              .toList());
    }
    return "compare";
  }
}
