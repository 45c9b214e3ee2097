package jp.kokuji.record;

import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import jp.kokuji.rulebook.RecordKind;
import org.h2.jdbc.JdbcConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The numbers that H2 gives to the rows of a table as they come, by which it finds one at once.
 * Submissions are stored one after the other, so theirs ascend; who relies on it checks what is
 * found.
 */
record RowNumbers(JdbcTemplate jdbc) {
  static final String NUMBER = "_rowid_";

  /** Whether the database has any. */
  boolean exist() {
    return Objects.requireNonNull(
        jdbc.execute((Connection connection) -> connection.isWrapperFor(JdbcConnection.class)));
  }

  private record Row(long number, long submission) {}

  /** The number of the first row of the kind's table that is of the submission or a later one. */
  long first(RecordKind kind, long submission) {
    long low = 0;
    long high = last(kind);
    while (low < high) {
      long middle = (low + high) >>> 1;
      List<Row> next = from(kind, middle);
      if (next.isEmpty() || next.getFirst().submission() >= submission) {
        high = middle;
      } else {
        low = next.getFirst().number() + 1;
      }
    }
    return from(kind, low).stream().findFirst().map(Row::number).orElse(low);
  }

  /** The first row of which the number is not less. */
  private List<Row> from(RecordKind kind, long number) {
    return jdbc.query(
        "select %1$s, submission_id from %2$s where %1$s >= ? order by %1$s limit 1"
            .formatted(NUMBER, SqlName.of(kind)),
        (row, n) -> new Row(row.getLong(1), row.getLong(2)),
        number);
  }

  private long last(RecordKind kind) {
    return jdbc
        .query(
            "select %1$s from %2$s order by %1$s desc limit 1".formatted(NUMBER, SqlName.of(kind)),
            (row, n) -> row.getLong(1))
        .stream()
        .findFirst()
        .orElse(0L);
  }
}
