package jp.kokuji.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kokuji.record.Difference.Change;
import jp.kokuji.record.Difference.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes differences in batches, and reads them as it wrote them. */
final class DifferenceWriter {
  /** Stands between values; it cannot occur in a submitted cell. */
  private static final String SEPARATOR = "\u001f";

  private static final int BATCH = 1000;

  private final JdbcTemplate jdbc;
  private final long submission;
  private final List<Object[]> rows = new ArrayList<>();
  private long ordinal;

  DifferenceWriter(JdbcTemplate jdbc, long submission) {
    this.jdbc = jdbc;
    this.submission = submission;
  }

  void add(Difference difference) {
    rows.add(
        new Object[] {
          submission,
          ++ordinal,
          difference.kind(),
          difference.change().name(),
          difference.key(),
          difference.sheet(),
          difference.row(),
          joined(difference, Value::heading),
          joined(difference, Value::before),
          joined(difference, Value::after)
        });
    if (rows.size() == BATCH) {
      flush();
    }
  }

  private static String joined(Difference difference, Function<Value, String> part) {
    return difference.values().stream().map(part).collect(Collectors.joining(SEPARATOR));
  }

  /** Writes what is left. */
  void flush() {
    jdbc.batchUpdate("insert into difference values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    rows.clear();
  }

  static Difference read(ResultSet row) throws SQLException {
    String headings = row.getString("headings");
    List<Value> values = new ArrayList<>();
    if (!headings.isEmpty()) {
      String[] names = headings.split(SEPARATOR, -1);
      String[] before = row.getString("before_values").split(SEPARATOR, -1);
      String[] after = row.getString("after_values").split(SEPARATOR, -1);
      for (int i = 0; i < names.length; i++) {
        values.add(new Value(names[i], before[i], after[i]));
      }
    }
    return new Difference(
        row.getString("kind"),
        Change.valueOf(row.getString("change_type")),
        row.getString("record_key"),
        row.getString("source_sheet"),
        row.getInt("source_row"),
        values);
  }
}
