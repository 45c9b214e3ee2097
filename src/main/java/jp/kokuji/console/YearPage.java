package jp.kokuji.console;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.message.Messages;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.Schedule;
import jp.kokuji.rulebook.When;
import jp.kokuji.status.Deadlines;
import jp.kokuji.status.Pending;
import jp.kokuji.status.Status;
import jp.kokuji.status.YearStatus;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a year stands: who has handed in what, what is missing, what is held back. */
@Controller
class YearPage {
  /** Days before the end of a term. */
  private static final int SOON = 14;

  private final Office office;
  private final Part<Status> status;
  private final Part<Deadlines> deadlines;
  private final Years years;
  private final Schedule schedule;
  private final Clock clock;

  YearPage(
      Office office,
      Part<Status> status,
      Part<Deadlines> deadlines,
      Years years,
      Schedule schedule,
      Clock clock) {
    this.status = status;
    this.deadlines = deadlines;
    this.office = office;
    this.years = years;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** A run that is to come. */
  record Next(String name, ZonedDateTime at) {}

  /** The day by which the ledgers are to be handed in, and the days until then. */
  record Due(LocalDate day, long left) {}

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
    YearStatus standing = status.get().of(rules, office.folders().input(), shown);
    Messages messages = Messages.of("console", LocaleContextHolder.getLocale());
    model.addAttribute("overview", Overview.of(rules, standing, person, only, messages));
    LocalDate today = LocalDate.now(clock);
    model.addAttribute(
        "due",
        schedule
            .due(shown)
            .map(day -> new Due(day, ChronoUnit.DAYS.between(today, day)))
            .orElse(null));
    model.addAttribute("pending", pending(rules, shown, person));
    return "year";
  }

  /** What the person's departments must decide soon, or should have. */
  private List<Pending> pending(Rulebook rules, FiscalYear year, Person person)
      throws Office.Closed {
    return deadlines.get().of(rules, year, SOON).stream()
        .filter(each -> person.sees(each.department()))
        .toList();
  }

  private List<Next> next() {
    return schedule.jobs().stream()
        .map(job -> new Next(job.name(), job.when().next(clock.instant()).atZone(When.ZONE)))
        .toList();
  }
}
