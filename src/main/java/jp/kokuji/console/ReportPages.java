package jp.kokuji.console;

import java.nio.file.Files;
import java.nio.file.Path;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.making.StandingReports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports of a year, and what is behind each number. */
@Controller
class ReportPages {
  private final Part<StandingReports> standingReports;
  private final Years years;

  ReportPages(Part<StandingReports> standingReports, Years years) {
    this.standingReports = standingReports;
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
}
