package jp.kokuji.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Condition;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/** Finds the figures that count one record, by the very predicates that count them. */
@Component
public class CountingFigures {
  private final Records records;

  CountingFigures(Records records) {
    this.records = records;
  }

  /** The ids of the report's figures that count the record of that kind and place. */
  public List<String> of(
      Rulebook rulebook,
      ReportDefinition report,
      FiscalYear year,
      String kind,
      Records.Place place) {
    CountingBase base = CountingBase.of(rulebook, report, year, records);
    Map<String, List<Condition>> asked = new LinkedHashMap<>();
    report
        .tables()
        .forEach(
            (id, table) ->
                CountedAxes.of(table, base)
                    .predicates(kind, place.year())
                    .forEach(
                        (at, predicate) ->
                            asked.put(
                                Figure.id(report.id(), id, at.row(), at.column()), predicate)));
    List<Boolean> answers =
        records.fulfils(rulebook.kind(kind), place, List.copyOf(asked.values()));
    List<String> ids = List.copyOf(asked.keySet());
    return IntStream.range(0, ids.size()).filter(answers::get).mapToObj(ids::get).toList();
  }
}
