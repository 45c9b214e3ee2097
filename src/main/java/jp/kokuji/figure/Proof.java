package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.table.Category;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Proves the figures of a report from the other side: each is counted again by another way. */
@Component
public class Proof {
  private final JdbcTemplate jdbc;
  private final Records records;

  Proof(JdbcTemplate jdbc, Records records) {
    this.jdbc = jdbc;
    this.records = records;
  }

  /**
   * All figures that add up records or numbers of them, or are reckoned from such ones. Different
   * things are not among them: they are counted record by record elsewhere.
   */
  public List<CountedAgain> of(
      Rulebook rulebook, ReportDefinition report, FiscalYear year, FigureSet figures) {
    CountingBase ground = CountingBase.of(rulebook, report, year, records);
    Map<Source, SecondCount> counts = new LinkedHashMap<>();
    List<Supplier<Stream<CountedAgain>>> later = new ArrayList<>();
    report.tables().forEach((id, table) -> later.add(table(id, table, ground, counts, figures)));
    counts.values().forEach(SecondCount::count);
    return later.stream().flatMap(Supplier::get).toList();
  }

  private record Source(RecordKind kind, FiscalYear year) {}

  private Supplier<Stream<CountedAgain>> table(
      String id,
      TableDefinition table,
      CountingBase ground,
      Map<Source, SecondCount> counts,
      FigureSet figures) {
    CountedAxes axes = CountedAxes.of(table, ground);
    Map<Category, Map<String, AskedFigure>> asked = new LinkedHashMap<>();
    for (Category row : axes.rows()) {
      Map<String, AskedFigure> columns = new HashMap<>();
      for (CountedAxes.Column column : axes.columns()) {
        Counted counted = column.counted();
        if (counted != null
            && counted.known(row)
            && !(counted.measure() instanceof Measure.Distinct)) {
          Source source = new Source(counted.kind(), counted.year(row));
          columns.put(
              column.label(),
              counts
                  .computeIfAbsent(
                      source, s -> new SecondCount(jdbc, ground.rulebook(), s.kind(), s.year()))
                  .ask(counted.predicate(row), counted.measure()));
        }
      }
      asked.put(row, columns);
    }
    return () ->
        axes.rows().stream()
            .flatMap(row -> row(id, row, axes, asked.getOrDefault(row, Map.of()), figures));
  }

  private static Stream<CountedAgain> row(
      String id,
      Category row,
      CountedAxes axes,
      Map<String, AskedFigure> asked,
      FigureSet figures) {
    Map<String, Long> values = new LinkedHashMap<>();
    asked.forEach((column, one) -> values.put(column, one.count()));
    for (CountedAxes.Column column : axes.columns()) {
      List<String> from = column.reckoning().columns();
      if (column.counted() == null && values.keySet().containsAll(from)) {
        column
            .reckoning()
            .of(from.stream().map(label -> values.getOrDefault(label, 0L)).toList())
            .ifPresent(value -> values.put(column.label(), value));
      }
    }
    return values.entrySet().stream()
        .map(
            again ->
                new CountedAgain(
                    id,
                    row.label(),
                    again.getKey(),
                    figures.find(id, row.label(), again.getKey()).orElse(null),
                    again.getValue()));
  }
}
