package jp.kokuji.figure;

import java.util.ArrayList;
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
   * things and typical numbers are not among them: they are found record by record elsewhere.
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
    Map<Position, List<AskedFigure>> asked = new LinkedHashMap<>();
    for (Category row : axes.rows()) {
      for (CountedAxes.Column column : axes.columns()) {
        Counted counted = column.counted();
        if (counted != null && adds(counted.measure())) {
          for (FiscalYear in : counted.years(row)) {
            asked
                .computeIfAbsent(
                    new Position(row.label(), column.label()), place -> new ArrayList<>())
                .add(
                    counts
                        .computeIfAbsent(
                            new Source(counted.kind(), in),
                            s -> new SecondCount(jdbc, ground.rulebook(), s.kind(), s.year()))
                        .ask(counted.predicate(row, in), counted.measure()));
          }
        }
      }
    }
    return () -> again(id, axes, asked, figures);
  }

  private static boolean adds(Measure measure) {
    return !(measure instanceof Measure.Distinct) && !(measure instanceof Measure.Typical);
  }

  private static Stream<CountedAgain> again(
      String id, CountedAxes axes, Map<Position, List<AskedFigure>> asked, FigureSet figures) {
    Map<Position, Long> values = new LinkedHashMap<>();
    asked.forEach(
        (place, all) -> values.put(place, all.stream().mapToLong(AskedFigure::count).sum()));
    for (CountedAxes.Column column : axes.columns()) {
      for (Category row : axes.rows()) {
        if (column.counted() == null) {
          Position place = new Position(row.label(), column.label());
          column.reckoning().of(row.label(), values).ifPresent(value -> values.put(place, value));
        }
      }
    }
    return values.entrySet().stream()
        .map(
            one -> {
              Position at = one.getKey();
              Figure figure = figures.find(id, at.row(), at.column()).orElse(null);
              return new CountedAgain(id, at.row(), at.column(), figure, one.getValue());
            });
  }
}
