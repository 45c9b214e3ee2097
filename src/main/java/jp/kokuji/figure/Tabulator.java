package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Tabulation.Shortfall;
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
  public Tabulation tabulate(Rulebook rulebook, ReportDefinition report, FiscalYear year) {
    Ground ground = Ground.of(rulebook, report, year, records);
    List<Figure> figures = new ArrayList<>();
    List<Shortfall> shortfalls = new ArrayList<>();
    report
        .tables()
        .forEach(
            (id, table) -> {
              Tabulation one = table(report.id(), id, Axes.of(table, ground));
              figures.addAll(one.figures());
              shortfalls.addAll(one.shortfalls());
            });
    return new Tabulation(figures, shortfalls);
  }

  private Tabulation table(String report, String id, Axes axes) {
    return new FigureTable(report, id, axes, new TableCount(jdbc, tallies, axes).values())
        .tabulation();
  }
}
