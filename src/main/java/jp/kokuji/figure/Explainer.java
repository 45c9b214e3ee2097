package jp.kokuji.figure;

import java.util.function.Consumer;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Records;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.record.Tallies;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.TableDefinition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the records behind a figure, by the very predicate that counted it. */
@Component
public class Explainer {
  private final JdbcTemplate jdbc;
  private final Records records;
  private final Tallies tallies;

  Explainer(JdbcTemplate jdbc, Records records, Tallies tallies) {
    this.jdbc = jdbc;
    this.records = records;
    this.tallies = tallies;
  }

  /** The same by all records, however many. */
  public Explanation explain(
      Rulebook rulebook, ReportDefinition report, FiscalYear year, Figure figure) {
    return explain(rulebook, report, year, figure, ExplainedTable.ALL);
  }

  /**
   * Explains a figure of the report by the records that count today.
   *
   * @param most of them are brought; of more, the database says what they make
   * @throws NoLongerCounted if the report's declaration, or the years that are loaded, no longer
   *     give the figure its place
   */
  public Explanation explain(
      Rulebook rulebook, ReportDefinition report, FiscalYear year, Figure figure, int most) {
    return table(rulebook, report, year, figure, most).explain(figure);
  }

  /**
   * Hands on all records behind a figure, one by one, in the order of years, files and rows.
   *
   * @throws NoLongerCounted as above
   */
  public void records(
      Rulebook rulebook,
      ReportDefinition report,
      FiscalYear year,
      Figure figure,
      Consumer<StoredRecord> taken) {
    table(rulebook, report, year, figure, 0).each(figure, taken);
  }

  private ExplainedTable table(
      Rulebook rulebook, ReportDefinition report, FiscalYear year, Figure figure, int most) {
    TableDefinition table = report.tables().get(figure.table());
    if (table == null) {
      throw new NoLongerCounted(figure);
    }
    CountingBase base = CountingBase.of(rulebook, report, year, records);
    CountedAxes axes = CountedAxes.of(table, base);
    return new ExplainedTable(
        report.id(), table, base, axes, new TableCount(jdbc, tallies, axes), most);
  }
}
