package jp.kokuji.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the records of a submission that count a second time what others count: those of the whole
 * year beside those of its months, and those of which nobody can tell for which month they stand.
 *
 * @param kind one whose key has a period
 */
record Periods(JdbcTemplate jdbc, long submission, RecordKind kind, Field period) {

  /**
   * A record that counts, or is to count.
   *
   * @param path empty for the submission that is settled
   * @param key of its place, without the period
   * @param whole whether it stands for the whole year
   */
  private record Portion(
      String path, String sheet, int row, long ordinal, String key, boolean whole) {
    boolean own() {
      return path.isEmpty();
    }
  }

  List<Finding> find() {
    List<Finding> found = new ArrayList<>();
    for (List<Portion> place : byPlace().values()) {
      List<Portion> whole = place.stream().filter(Portion::whole).toList();
      List<Portion> part = place.stream().filter(portion -> !portion.whole()).toList();
      if (!part.isEmpty() && !whole.isEmpty()) {
        overlaps(whole, part).forEach(found::add);
      } else if (whole.size() > 1) {
        whole.stream()
            .filter(Portion::own)
            .map(own -> found(Rule.NO_PERIOD, own, other(own, whole)))
            .forEach(found::add);
      }
    }
    found.sort(Comparator.comparingLong(Finding::ordinal));
    return found;
  }

  /** The year beside its own months is held back, or whatever came after the other file. */
  private Stream<Finding> overlaps(List<Portion> whole, List<Portion> part) {
    return Stream.concat(
        whole.stream()
            .filter(Portion::own)
            .map(own -> found(Rule.PERIODS_OVERLAP, own, part.getFirst())),
        part.stream()
            .filter(Portion::own)
            .filter(own -> whole.stream().noneMatch(Portion::own))
            .map(own -> found(Rule.PERIODS_OVERLAP, own, whole.getFirst())));
  }

  private static Portion other(Portion own, List<Portion> same) {
    return same.stream().filter(portion -> !portion.equals(own)).findFirst().orElseThrow();
  }

  private Finding found(Rule rule, Portion own, Portion other) {
    List<String> where =
        List.of(other.path(), other.sheet(), Integer.toString(other.row()), own.whole() ? "" : "月");
    return new Finding(
        new Problem(
            rule, own.sheet(), own.row(), period.heading(), StoredRecord.shown(own.key()), where),
        own.ordinal());
  }

  private Map<String, List<Portion>> byPlace() {
    Map<String, List<Portion>> places = new LinkedHashMap<>();
    int part = kind.key().indexOf(period.name());
    jdbc.query(
        """
        select s.id, s.path, r.source_sheet, r.source_row, r.ordinal, r.record_key
        from %s r join submission s on s.id = r.submission_id, submission mine
        where mine.id = ? and (s.id = mine.id
          or s.state = 'ACTIVE' and s.fiscal_year = mine.fiscal_year and s.path <> mine.path)
        order by s.path, r.ordinal
        """
            .formatted(SqlName.of(kind)),
        row -> {
          Numbered key = Numbered.of(row.getString(6), part);
          Portion portion =
              new Portion(
                  row.getLong(1) == submission ? "" : row.getString(2),
                  row.getString(3),
                  row.getInt(4),
                  row.getLong(5),
                  key.rest(),
                  key.bare());
          places.computeIfAbsent(portion.key(), place -> new ArrayList<>()).add(portion);
        },
        submission);
    return places;
  }
}
