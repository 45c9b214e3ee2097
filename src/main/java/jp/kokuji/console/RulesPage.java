package jp.kokuji.console;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Figure;
import jp.kokuji.making.StandingReport;
import jp.kokuji.making.StandingReports;
import jp.kokuji.rulebook.BlockDefinition;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What {@code jobs/} says, to be read: the files stay the source. */
@Controller
class RulesPage {
  private final Office office;
  private final Part<StandingReports> standingReports;
  private final Years years;
  private final Clock clock;

  RulesPage(Office office, Part<StandingReports> standingReports, Years years, Clock clock) {
    this.standingReports = standingReports;
    this.office = office;
    this.years = years;
    this.clock = clock;
  }

  /**
   * A table as it prints, and the words that make it.
   *
   * @param rows its figures by row and column; empty where the report of the year was not made
   */
  record Shown(String id, String caption, Map<String, Map<String, Figure>> rows, Passage words) {
    public List<String> columns() {
      return rows.values().stream().flatMap(row -> row.keySet().stream()).distinct().toList();
    }
  }

  /** A field, and what may be written in it. */
  record Written(Field field, String type, List<String> words) {
    static Written of(Field field) {
      String type = field.type().getClass().getSimpleName();
      return new Written(
          field,
          type,
          field.type() instanceof FieldType.Vocabulary words ? words.values() : List.of());
    }
  }

  /** With all that is wrong, if something is; then nothing else of it can be shown. */
  @GetMapping("/rules")
  String show(Model model) throws Exception {
    model.addAttribute("tried", ComparedRules.tried(office.folders()).getFileName());
    try {
      new RulebookReader(office.folders().jobs()).check();
    } catch (InvalidRulebook invalid) {
      model.addAttribute("faults", invalid.faults());
      return "rules";
    }
    Rulebook rules = office.rulebook();
    LocalDate today = LocalDate.now(clock);
    model.addAttribute("kinds", rules.kinds().values());
    model.addAttribute(
        "laws", rules.provisions().values().stream().map(law -> LawLine.of(law, today)).toList());
    model.addAttribute("reports", rules.reports().keySet());
    return "rules";
  }

  @GetMapping("/rules/kind")
  String kind(@RequestParam String id, Model model) throws Exception {
    RecordKind kind =
        Optional.ofNullable(office.rulebook().kinds().get(id)).orElseThrow(RulesPage::none);
    model.addAttribute("kind", kind);
    model.addAttribute("fields", kind.fields().stream().map(Written::of).toList());
    return "rules-kind";
  }

  @GetMapping("/rules/tables")
  String tables(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String id,
      Model model)
      throws Exception {
    FiscalYear shown = years.year(year, model);
    String report = years.report(id, model);
    ReportDefinition definition =
        Optional.ofNullable(office.rulebook().reports().get(report))
            .orElseThrow(RulesPage::none)
            .in(shown);
    Optional<StandingReport> standing = standingReports.get().findOrLast(shown, report, false);
    Path jobs = office.folders().jobs();
    String file = "reports/" + report + ".yml";
    List<Shown> tables = new ArrayList<>();
    for (String table : definition.tables().keySet()) {
      tables.add(
          new Shown(
              table,
              caption(definition, table),
              standing.map(made -> made.figures().table(table)).orElse(Map.of()),
              Passage.of(jobs, file, "tables", table)));
    }
    model.addAttribute("tables", tables);
    return "rules-tables";
  }

  private static String caption(ReportDefinition report, String table) {
    return report.sections().values().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(block -> block.tables().contains(table))
        .flatMap(
            block ->
                switch (block) {
                  case BlockDefinition.Cross cross -> Optional.of(cross.caption()).stream();
                  case BlockDefinition.Breakdown parts -> Optional.of(parts.caption()).stream();
                  default -> Optional.<String>empty().stream();
                })
        .findFirst()
        .orElse("");
  }

  @GetMapping("/rules/checks")
  String checks(@RequestParam(defaultValue = "") String id, Model model) throws Exception {
    Rulebook rules = office.rulebook();
    String report = years.report(id, model);
    model.addAttribute(
        "checks",
        rules.checks().declared().stream().filter(each -> each.report().equals(report)).toList());
    model.addAttribute("derived", rules.checks().derived().getOrDefault(report, List.of()));
    return "rules-checks";
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
