package jp.kokuji.figure;

import java.util.List;
import java.util.Objects;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.ColumnAxis.Counted;
import jp.kokuji.record.Condition;
import jp.kokuji.record.Records;
import jp.kokuji.record.StoredRecord;
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

  Explainer(JdbcTemplate jdbc, Records records) {
    this.jdbc = jdbc;
    this.records = records;
  }

  /**
   * Explains a figure of the report by the records that count today.
   *
   * @throws IllegalArgumentException if the report's declaration no longer has the figure's place
   */
  public Explanation explain(
      Rulebook rulebook, ReportDefinition report, FiscalYear year, Figure figure) {
    TableDefinition table = Objects.requireNonNull(report.tables().get(figure.table()));
    Axes axes = Axes.of(table, rulebook, year, jdbc);
    Category row =
        axes.rows().stream()
            .filter(each -> each.label().equals(figure.row()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(figure.id()));
    Counted column =
        axes.columns().stream()
            .filter(each -> each.label().equals(figure.column()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(figure.id()));
    List<Condition> conditions = TableCount.predicate(row, column);
    List<StoredRecord> found =
        column.counted() ? records.find(column.kind(), year, conditions) : List.of();
    return new Explanation(
        figure, column.kind(), conditions, column.measure(), column.counted(), found);
  }
}
