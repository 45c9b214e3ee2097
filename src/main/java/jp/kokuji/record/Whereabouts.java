package jp.kokuji.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Knows from tallies where a few among a million records stand. Who asks must put the conditions to
 * what stands there and count it: then a place that is wrong costs time and nothing else.
 */
record Whereabouts(JdbcTemplate jdbc, Tallies tallies) {
  /**
   * The row numbers of records of the year that fulfil the conditions, in the order of their rows.
   *
   * @return as many as are wanted, or fewer where there are no more or it is not known
   */
  List<Long> find(RecordKind kind, FiscalYear year, List<Condition> conditions, int most) {
    RowNumbers rows = new RowNumbers(jdbc);
    if (!rows.exist()) {
      return List.of();
    }
    List<Long> submissions = new TallyBasis(jdbc).submissions(kind, year);
    Map<Integer, Long> first = new HashMap<>();
    return places(kind, year, conditions, most).stream()
        .filter(place -> Places.submission(place) < submissions.size())
        .map(
            place ->
                first.computeIfAbsent(
                        Places.submission(place), of -> rows.first(kind, submissions.get(of)))
                    + Places.row(place))
        .distinct()
        .toList();
  }

  private List<Long> places(
      RecordKind kind, FiscalYear year, List<Condition> conditions, int most) {
    Optional<CountSource> source = tallies.places(kind, year, conditions);
    if (source.isEmpty()) {
      return List.of();
    }
    List<Object> parameters = new ArrayList<>(source.get().parameters());
    String filter = Condition.all(conditions, "r", parameters);
    return jdbc
        .query(
            "select r.%s %s and %s".formatted(TallyColumns.RECORDS, source.get().from(), filter),
            (row, n) -> Places.read(row.getBytes(1)).boxed(),
            parameters.toArray())
        .stream()
        .flatMap(places -> places)
        .sorted()
        .limit(most)
        .toList();
  }
}
