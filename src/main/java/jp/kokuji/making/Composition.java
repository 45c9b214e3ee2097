package jp.kokuji.making;

import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.check.CheckResult;
import jp.kokuji.check.CheckStore;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.FigureStore;
import jp.kokuji.release.Overridden;
import jp.kokuji.report.Composer;
import jp.kokuji.report.NotedSections;
import jp.kokuji.report.Report;
import jp.kokuji.rulebook.CheckNote;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Composes what a making counted, with its notes and what it leaves out, now and years later. */
@Component
public class Composition {
  private final FigureStore figures;
  private final CheckStore checks;
  private final Composer composer;

  Composition(FigureStore figures, CheckStore checks, Composer composer) {
    this.figures = figures;
    this.checks = checks;
    this.composer = composer;
  }

  /** A report, and all that it counts. */
  public record Composed(Report report, FigureSet figures) {}

  /** The report of the making in today's words. */
  public Composed of(
      Rulebook rulebook,
      ReportDefinition definition,
      FiscalYear year,
      int revision,
      boolean finished,
      @Nullable Overridden overridden) {
    FigureSet counted = figures.load(definition.id(), year, revision);
    Report composed = composer.compose(definition, rulebook, year, counted, finished);
    NotedSections sections = new NotedSections(definition, rulebook, year);
    Report noted =
        sections.add(composed, notes(rulebook, year, checks.load(definition.id(), year, revision)));
    return new Composed(
        overridden == null ? noted : sections.add(noted, overridden.leftOut(), overridden.reason()),
        counted);
  }

  private static List<CheckNote> notes(Rulebook rules, FiscalYear year, List<CheckResult> results) {
    return results.stream()
        .filter(CheckResult::failed)
        .flatMap(r -> rules.checks().findNote(year, r.check(), r.place()).stream())
        .toList();
  }
}
