package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.TableCount.Position;
import jp.kokuji.figure.Tabulation.Shortfall;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.TableDefinition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Turns the declared tables of a report into its figures for one year. */
@Component
public class Tabulator {
  private final JdbcTemplate jdbc;

  Tabulator(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts every table of the report over the active submissions of the year. */
  public Tabulation tabulate(Rulebook rulebook, ReportDefinition report, FiscalYear year) {
    List<Figure> figures = new ArrayList<>();
    List<Shortfall> shortfalls = new ArrayList<>();
    report
        .tables()
        .forEach(
            (id, table) -> {
              Tabulation one = table(rulebook, report.id(), id, table, year);
              figures.addAll(one.figures());
              shortfalls.addAll(one.shortfalls());
            });
    return new Tabulation(figures, shortfalls);
  }

  private Tabulation table(
      Rulebook rulebook, String report, String id, TableDefinition table, FiscalYear year) {
    Axes axes = Axes.of(table, rulebook, year, jdbc);
    Map<Position, Long> values =
        new TableCount(jdbc, year.year(), axes.rows(), axes.columns()).values();
    return new FigureTable(report, id, axes.rows(), axes.columns(), values).tabulation();
  }
}
