package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Records;
import jp.kokuji.record.Tallies;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Turns the declared tables of a report into its figures for one year. */
@Component
public class Tabulator {
  private final JdbcTemplate jdbc;
  private final Records records;
  private final Tallies tallies;

  Tabulator(JdbcTemplate jdbc, Records records, Tallies tallies) {
    this.jdbc = jdbc;
    this.records = records;
    this.tallies = tallies;
  }

  /**
   * Counts every table of the report over the active submissions of the year, and of earlier ones.
   */
  public List<Figure> tabulate(Rulebook rulebook, ReportDefinition report, FiscalYear year) {
    CountingBase base = CountingBase.of(rulebook, report, year, records);
    List<Figure> figures = new ArrayList<>();
    report
        .tables()
        .forEach(
            (id, table) -> figures.addAll(table(report.id(), id, CountedAxes.of(table, base))));
    return figures;
  }

  private List<Figure> table(String report, String id, CountedAxes axes) {
    return new FigureTable(report, id, axes, new TableCount(jdbc, tallies, axes).values())
        .figures();
  }
}
