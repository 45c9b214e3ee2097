package jp.kokuji.figure;

import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.TableDefinition;
import org.springframework.stereotype.Component;

/** Finds the records behind a figure, by the very predicate that counted it. */
@Component
public class Explainer {
  private final Records records;

  Explainer(Records records) {
    this.records = records;
  }

  /**
   * Explains a figure of the report by the records that count today.
   *
   * @throws NoLongerCounted if the report's declaration, or the years that are loaded, no longer
   *     give the figure its place
   */
  public Explanation explain(
      Rulebook rulebook, ReportDefinition report, FiscalYear year, Figure figure) {
    TableDefinition table = report.tables().get(figure.table());
    if (table == null) {
      throw new NoLongerCounted(figure);
    }
    CountingBase base = CountingBase.of(rulebook, report, year, records);
    return new ExplainedTable(report.id(), table, base, CountedAxes.of(table, base))
        .explain(figure);
  }
}
