package jp.kokuji.console;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.Schedule;
import jp.kokuji.rulebook.When;
import jp.kokuji.status.Status;
import jp.kokuji.status.YearStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a year stands: who has handed in what, what is missing, what is held back. */
@Controller
class YearPage {
  private final Office office;
  private final Years years;
  private final Schedule schedule;
  private final Clock clock;

  YearPage(Office office, Years years, Schedule schedule, Clock clock) {
    this.office = office;
    this.years = years;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** A run that is to come. */
  record Next(String name, ZonedDateTime at) {}

  @GetMapping("/")
  String show(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "all") String only,
      @AuthenticationPrincipal Person person,
      Model model)
      throws Exception {
    FiscalYear shown = years.year(year, model);
    model.addAttribute("only", only);
    model.addAttribute("next", next());
    Rulebook rules = office.rulebook();
    YearStatus status = office.get(Status.class).of(rules, office.folders().input(), shown);
    model.addAttribute("overview", Overview.of(rules, status, person, only));
    return "year";
  }

  private List<Next> next() {
    return schedule.jobs().stream()
        .map(job -> new Next(job.name(), job.when().next(clock.instant()).atZone(When.ZONE)))
        .toList();
  }
}
