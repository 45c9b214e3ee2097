package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.ColumnAxis.Counted;
import jp.kokuji.figure.TableCount.Position;
import jp.kokuji.figure.Tabulation.Shortfall;
import jp.kokuji.record.Condition;
import jp.kokuji.record.Conditions;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
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
    RecordKind kind = Objects.requireNonNull(rulebook.kinds().get(table.kind()), table.kind());
    Conditions conditions = new Conditions(year);
    List<Category> rows =
        new RowAxis(
                table.rows(),
                kind,
                new Dimensions(rulebook, year),
                combinations(kind, table, conditions, year))
            .categories();
    List<Counted> columns = new ColumnAxis(table, rulebook, conditions).columns();
    Map<Position, Long> values = new TableCount(jdbc, year.year(), rows, columns).values();
    return new FigureTable(report, id, rows, columns, values).tabulation();
  }

  /** The clause combinations that occur among the table's records. */
  private List<String> combinations(
      RecordKind kind, TableDefinition table, Conditions conditions, FiscalYear year) {
    return Stream.concat(table.rows().each().stream(), table.rows().split().values().stream())
        .filter(dimension -> !dimension.equals(Dimensions.CLAUSE))
        .filter(dimension -> kind.field(dimension).type() instanceof FieldType.Clauses)
        .flatMap(
            field -> {
              List<Object> parameters = new ArrayList<>();
              String filter = Condition.all(conditions.of(kind, table.where()), "r", parameters);
              parameters.add(year.year());
              return jdbc
                  .queryForList(
                      "select distinct r.%s from %s r join submission s on s.id = r.submission_id"
                              .formatted(field, kind.table())
                          + " where r.%s is not null and ".formatted(field)
                          + filter
                          + " and s.state = 'ACTIVE' and s.fiscal_year = ?",
                      String.class,
                      parameters.toArray())
                  .stream();
            })
        .toList();
  }
}
