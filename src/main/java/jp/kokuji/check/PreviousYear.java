package jp.kokuji.check;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.Tabulator;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Side;
import jp.kokuji.rulebook.TableDefinition;
import org.springframework.stereotype.Component;

/** Counts a table for the year before, where that year has been loaded. */
@Component
class PreviousYear {
  private final Tabulator tabulator;
  private final Records records;

  PreviousYear(Tabulator tabulator, Records records) {
    this.tabulator = tabulator;
    this.records = records;
  }

  /** The side's table in the year before; nothing if that year has no record that it counts. */
  Optional<Evidence> of(Evidence evidence, Side side) {
    FiscalYear year = evidence.year().previous();
    String id = Objects.requireNonNull(side.table());
    ReportDefinition report = evidence.report();
    TableDefinition table = Objects.requireNonNull(report.tables().get(id));
    if (!table.holdsIn(year) || records.count(evidence.rulebook().kind(table.kind()), year) == 0) {
      return Optional.empty();
    }
    ReportDefinition alone =
        new ReportDefinition(
            report.id(),
            report.title(),
            report.counts(),
            Map.of(id, table),
            Map.of(),
            report.layouts());
    FigureSet figures = new FigureSet(tabulator.tabulate(evidence.rulebook(), alone, year));
    return Optional.of(evidence.of(year, figures));
  }
}
