package jp.kokuji.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.check.CheckResult.Outcome;
import jp.kokuji.figure.Additions;
import jp.kokuji.figure.Explainer;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.CheckDefinition;
import jp.kokuji.rulebook.Criterion;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/** Examines the figures of a report by all checks that are declared or follow from its tables. */
@Component
public class Examination {
  private final Additions additions;
  private final Records records;
  private final Explainer explainer;
  private final PreviousYear previous;
  private final Values values;
  private final ProofChecks proofs;

  Examination(
      Additions additions,
      Records records,
      Explainer explainer,
      PreviousYear previous,
      Values values,
      ProofChecks proofs) {
    this.proofs = proofs;
    this.additions = additions;
    this.records = records;
    this.explainer = explainer;
    this.previous = previous;
    this.values = values;
  }

  /** The results in the order of the checks. */
  public List<CheckResult> examine(
      Rulebook rulebook, ReportDefinition report, FiscalYear year, FigureSet figures) {
    Evidence evidence = new Evidence(rulebook, report, year, figures, additions);
    return rulebook.checks().of(report).stream()
        .flatMap(check -> results(check, compare(check.criterion(), evidence)).stream())
        .toList();
  }

  /** The results of one check of the report. */
  public List<CheckResult> examine(
      Rulebook rulebook,
      ReportDefinition report,
      CheckDefinition check,
      FiscalYear year,
      FigureSet figures) {
    Evidence evidence = new Evidence(rulebook, report, year, figures, additions);
    return results(check, compare(check.criterion(), evidence));
  }

  private List<Comparison> compare(Criterion criterion, Evidence evidence) {
    SumChecks sums = new SumChecks(evidence);
    SideChecks sides = new SideChecks(evidence, records, previous);
    ClauseChecks clauses = new ClauseChecks(evidence);
    PlausibleChecks plausible = new PlausibleChecks(evidence, previous);
    RecordChecks recorded = new RecordChecks(evidence, records, explainer, values);
    return switch (criterion) {
      case Criterion.Rows rows -> sums.rows(rows);
      case Criterion.Columns columns -> sums.columns(columns);
      case Criterion.Corner corner -> sums.corner(corner);
      case Criterion.Equal equal -> sides.equal(equal);
      case Criterion.AtLeast least -> sides.atLeast(least);
      case Criterion.SameRows same -> sides.sameRows(same);
      case Criterion.Opening opening -> sides.opening(opening);
      case Criterion.PerClause clause -> clauses.perClause(clause);
      case Criterion.ClauseHits hits -> clauses.hits(hits);
      case Criterion.Change change -> plausible.change(change);
      case Criterion.Share share -> plausible.share(share);
      case Criterion.Linked linked -> recorded.linked(linked);
      case Criterion.Filled filled -> new WordChecks(evidence, records).filled(filled);
      case Criterion.SameWords same -> new WordChecks(evidence, records).same(same);
      case Criterion.Belongs belongs -> recorded.belongs(belongs);
      case Criterion.OwnNotices notices -> new NoticeChecks(evidence, records).own(notices);
      case Criterion.OneLaw law -> new LawChecks(evidence, records).one();
      case Criterion.Recount recount -> recorded.recount(recount);
      case Criterion.EveryFigure all -> proofs.figures(evidence);
      case Criterion.EveryFile all -> proofs.files(evidence);
      case Criterion.EveryRecordKept all -> proofs.kept(evidence);
    };
  }

  /** Every place that fails, or one result for all that hold. */
  private static List<CheckResult> results(CheckDefinition check, List<Comparison> compared) {
    List<CheckResult> failed = new ArrayList<>();
    for (Comparison comparison : compared) {
      if (!comparison.holds()) {
        failed.add(result(check, Outcome.FAILED, comparison, compared.size()));
      }
    }
    if (!failed.isEmpty()) {
      return failed;
    }
    if (compared.size() == 1) {
      return List.of(result(check, Outcome.HELD, compared.getFirst(), 1));
    }
    Outcome outcome = compared.isEmpty() ? Outcome.SKIPPED : Outcome.HELD;
    return List.of(
        new CheckResult(
            check.id(),
            check.severity(),
            outcome,
            "",
            null,
            null,
            compared.size(),
            "",
            List.of(),
            ""));
  }

  private static CheckResult result(
      CheckDefinition check, Outcome outcome, Comparison comparison, long compared) {
    Map<String, String> words =
        Map.of(
            "left", Amount.shown(comparison.left()),
            "right", Amount.shown(comparison.right()),
            "place", comparison.place());
    return new CheckResult(
        check.id(),
        check.severity(),
        outcome,
        comparison.place(),
        comparison.left(),
        comparison.right(),
        compared,
        check.sentence(words),
        comparison.figures(),
        comparison.source());
  }
}
