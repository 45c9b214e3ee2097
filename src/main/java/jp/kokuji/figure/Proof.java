package jp.kokuji.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Records;
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
   * What came of it.
   *
   * @param figures all that count records or different things or add up numbers, or are reckoned
   *     from such ones; typical numbers are found record by record elsewhere
   * @param stored how many records of the year each submission has, by the ids of the kinds that
   *     were read
   */
  public record Proven(List<CountedAgain> figures, Map<String, Map<Long, Long>> stored) {}

  /** Reads the records of the report once. */
  public Proven of(Rulebook rulebook, ReportDefinition report, FiscalYear year, FigureSet figures) {
    CountingBase ground = CountingBase.of(rulebook, report, year, records);
    Map<Source, SecondCount> counts = new LinkedHashMap<>();
    List<Supplier<Stream<CountedAgain>>> later = new ArrayList<>();
    report.tables().forEach((id, table) -> later.add(table(id, table, ground, counts, figures)));
    Map<String, Map<Long, Long>> stored = new HashMap<>();
    counts.forEach(
        (source, count) -> {
          Map<Long, Long> records = count.count();
          if (source.year().equals(year)) {
            stored.put(source.kind(), records);
          }
        });
    return new Proven(later.stream().flatMap(Supplier::get).toList(), stored);
  }

  private record Source(String kind, FiscalYear year) {}

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
        if (counted != null && !isTypical(counted)) {
          List<AskedFigure> all =
              counted.years(row).stream()
                  .map(in -> ask(counted, row, in, ground.rulebook(), counts))
                  .toList();
          if (!all.isEmpty()) {
            asked.put(new Position(row.label(), column.label()), all);
          }
        }
      }
    }
    return () -> again(id, axes, asked, figures);
  }

  private AskedFigure ask(
      Counted counted,
      Category row,
      FiscalYear in,
      Rulebook rulebook,
      Map<Source, SecondCount> counts) {
    return counts
        .computeIfAbsent(
            new Source(counted.kind().id(), in),
            s -> new SecondCount(jdbc, rulebook, counted.kind(), in))
        .ask(counted.predicate(row, in), counted.measure());
  }

  private static Stream<CountedAgain> again(
      String id, CountedAxes axes, Map<Position, List<AskedFigure>> asked, FigureSet figures) {
    Map<Position, Long> values = new LinkedHashMap<>();
    asked.forEach(
        (place, all) -> values.put(place, all.stream().mapToLong(one -> one.value).sum()));
    for (CountedAxes.Column column : axes.columns()) {
      for (Category row : axes.rows()) {
        if (column.counted() == null) {
          Position place = new Position(row.label(), column.label());
          column.reckoning().of(row.label(), values).ifPresent(value -> values.put(place, value));
        }
      }
    }
    Stream<CountedAgain> counted =
        values.entrySet().stream().map(one -> again(id, one.getKey(), figures, one.getValue()));
    Set<Position> known = new HashSet<>(values.keySet());
    axes.columns().stream()
        .filter(column -> column.counted() != null && isTypical(column.counted()))
        .forEach(
            column ->
                axes.rows().forEach(row -> known.add(new Position(row.label(), column.label()))));
    return Stream.concat(counted, unknown(id, known, figures));
  }

  private static boolean isTypical(Counted counted) {
    return counted.measure() instanceof Measure.Typical;
  }

  /** What the report has, though nothing is counted there, and so there is nothing. */
  private static Stream<CountedAgain> unknown(String id, Set<Position> known, FigureSet figures) {
    return figures.table(id).values().stream()
        .flatMap(row -> row.values().stream())
        .map(figure -> new Position(figure.row(), figure.column()))
        .filter(place -> !known.contains(place))
        .map(place -> again(id, place, figures, 0));
  }

  private static CountedAgain again(String id, Position at, FigureSet figures, long value) {
    Figure figure = figures.find(id, at.row(), at.column()).orElse(null);
    return new CountedAgain(id, at.row(), at.column(), figure, value);
  }
}
