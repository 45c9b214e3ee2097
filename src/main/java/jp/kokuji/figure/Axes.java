package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.ColumnAxis.Counted;
import jp.kokuji.record.Condition;
import jp.kokuji.record.Conditions;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.TableDefinition;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows and columns that a declared table has in one year. */
record Axes(List<Category> rows, List<Counted> columns) {

  static Axes of(TableDefinition table, Rulebook rulebook, FiscalYear year, JdbcTemplate jdbc) {
    RecordKind kind = Objects.requireNonNull(rulebook.kinds().get(table.kind()), table.kind());
    Conditions conditions = new Conditions(year);
    List<Category> rows =
        new RowAxis(
                table.rows(),
                kind,
                new Dimensions(rulebook, year),
                combinations(kind, table, year, jdbc))
            .categories();
    return new Axes(rows, new ColumnAxis(table, rulebook, conditions).columns());
  }

  /** The clause combinations that occur among the table's records. */
  private static List<String> combinations(
      RecordKind kind, TableDefinition table, FiscalYear year, JdbcTemplate jdbc) {
    return Stream.concat(table.rows().each().stream(), table.rows().split().values().stream())
        .filter(dimension -> !dimension.equals(Dimensions.CLAUSE))
        .filter(dimension -> kind.field(dimension).type() instanceof FieldType.Clauses)
        .flatMap(
            field -> {
              List<Object> parameters = new ArrayList<>();
              var where = new Conditions(year).of(kind, table.where());
              String filter = Condition.all(where, "r", parameters);
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
