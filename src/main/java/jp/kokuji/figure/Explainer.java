package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Explanation.Operand;
import jp.kokuji.record.Condition;
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
   * @throws IllegalArgumentException if the report's declaration, or the years that are loaded, no
   *     longer give the figure its place
   */
  public Explanation explain(
      Rulebook rulebook, ReportDefinition report, FiscalYear year, Figure figure) {
    TableDefinition table = Objects.requireNonNull(report.tables().get(figure.table()));
    Ground ground = Ground.of(rulebook, report, year, records);
    return new InTable(report.id(), table, ground, Axes.of(table, ground)).explain(figure);
  }

  /** One table, whose figures are made of each other. */
  private record InTable(String report, TableDefinition table, Ground ground, Axes axes) {

    Explanation explain(Figure figure) {
      Category row = find(axes.rows(), each -> each.label().equals(figure.row()), figure);
      TableColumn column =
          find(axes.columns(), each -> each.label().equals(figure.column()), figure);
      Counted counted = column.counted();
      return counted == null ? made(figure, column) : counted(figure, row, counted);
    }

    private static <T> T find(List<T> all, Predicate<T> wanted, Figure figure) {
      return all.stream()
          .filter(wanted)
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(figure.id()));
    }

    private Explanation counted(Figure figure, Category row, Counted counted) {
      List<Condition> conditions = counted.predicate(row);
      FiscalYear in = counted.year(row);
      return new Explanation(
          figure,
          counted.kind(),
          in,
          conditions,
          counted.measure(),
          new Reckoning.Count(),
          List.of(),
          ground.records().find(counted.kind(), in, conditions));
    }

    private Explanation made(Figure figure, TableColumn column) {
      List<Operand> operands = new ArrayList<>();
      for (String from : column.reckoning().columns()) {
        String id = Figure.id(report, figure.table(), figure.row(), from);
        Figure operand = new Figure(id, figure.table(), figure.row(), from, 0, "", List.of());
        operands.add(new Operand(id, explain(operand).recount()));
      }
      return new Explanation(
          figure,
          ground.kind(table.kind()),
          ground.year(),
          List.of(),
          new Measure.Records(),
          column.reckoning(),
          operands,
          List.of());
    }
  }
}
