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

  /** By the values of columns, in their order; records without the last of them are left out. */
  public Map<List<String>, RecordGroup> of(RecordKind kind, List<String> columns, FiscalYear year) {
    String names = columns.stream().map(SqlName::ofRecord).collect(Collectors.joining(", "));
    List<Long> files = new TallyBasis(jdbc).submissions(kind, year);
    CountSource source = tallies.records(kind, year);
    String received = "max(s.received_at)";
    if (files.size() == 1) { // all were read with it, so that a tally tells the rest
      source = tallies.find(kind, year, List.of(), columns.toArray(String[]::new));
      received = "(select f.received_at from submission f where f.id = " + files.getFirst() + ")";
    }
    String last = SqlName.ofRecord(columns.getLast());
    String sql =
        "select %s, %s, %s %s and %s is not null group by %3$s"
            .formatted(source.count("true"), received, names, source.from(), last);
    return read(sql, source.parameters(), columns.size());
  }

  private Map<List<String>, RecordGroup> read(String sql, List<Object> parameters, int columns) {
    Map<List<String>, RecordGroup> groups = new LinkedHashMap<>();
    jdbc.query(
        sql,
        (ResultSet row) -> {
          List<String> values = new ArrayList<>();
          for (int i = 0; i < columns; i++) {
            values.add(Objects.requireNonNullElse(row.getString(3 + i), ""));
          }
          groups.put(
              values, new RecordGroup(row.getLong(1), row.getObject(2, OffsetDateTime.class)));
        },
        parameters.toArray());
    return groups;
  }
}
