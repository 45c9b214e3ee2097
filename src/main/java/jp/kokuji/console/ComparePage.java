package jp.kokuji.console;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.kokuji.figure.FigureChange;
import jp.kokuji.making.StandingReport;
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
    Years.Choice choice = years.choice(year);
    List<String> ids = List.copyOf(office.rulebook().reports().keySet());
    String chosen = ids.contains(id) ? id : ids.getFirst();
    model.addAttribute("years", choice);
    model.addAttribute("ids", ids);
    model.addAttribute("id", chosen);
    Optional<StandingReport> now = Standings.find(office, choice.shown(), chosen, false);
    Optional<StandingReport> before =
        Standings.find(office, choice.shown().previous(), chosen, false);
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
