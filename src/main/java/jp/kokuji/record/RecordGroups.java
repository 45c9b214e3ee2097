package jp.kokuji.record;

import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts the records of a year by who is named in them. */
@Component
public class RecordGroups {
  private final JdbcTemplate jdbc;
  private final Tallies tallies;

  RecordGroups(JdbcTemplate jdbc, Tallies tallies) {
    this.jdbc = jdbc;
    this.tallies = tallies;
  }

  /**
   * Records that have the same values.
   *
   * @param received when the latest file with one of them was read
   */
  public record Group(long count, OffsetDateTime received) {
    /** Both together. */
    public Group plus(Group other) {
      boolean later = received.isBefore(other.received);
      return new Group(count + other.count, later ? other.received : received);
    }
  }

  /** By the values of columns, in their order; records without the last of them are left out. */
  public Map<List<String>, Group> of(RecordKind kind, List<String> columns, FiscalYear year) {
    String names = columns.stream().map(SqlName::ofRecord).collect(Collectors.joining(", "));
    List<Long> files = new TallyBasis(jdbc).submissions(kind, year);
    boolean one = files.size() == 1; // all were read with it, so that a tally tells the rest
    CountSource source =
        one
            ? tallies.find(kind, year, List.of(), columns.toArray(String[]::new))
            : tallies.records(kind, year);
    String received =
        one
            ? "(select f.received_at from submission f where f.id = " + files.getFirst() + ")"
            : "max(s.received_at)";
    Map<List<String>, Group> groups = new LinkedHashMap<>();
    jdbc.query(
        "select %s, %s, %s %s and %s is not null group by %3$s"
            .formatted(
                source.count("true"),
                received,
                names,
                source.from(),
                SqlName.ofRecord(columns.getLast())),
        (ResultSet row) -> {
          List<String> values = new ArrayList<>();
          for (int i = 0; i < columns.size(); i++) {
            values.add(Objects.requireNonNullElse(row.getString(3 + i), ""));
          }
          groups.put(values, new Group(row.getLong(1), row.getObject(2, OffsetDateTime.class)));
        },
        source.parameters().toArray());
    return groups;
  }
}
