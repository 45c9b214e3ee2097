package jp.kokuji.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asks for whole records of active submissions that fulfil conditions. */
record RecordQuery(RecordTable table, String sql, List<Object> parameters) {
  /**
   * @param years an SQL restriction of the years, in which one is a parameter
   * @param last what the SQL ends with
   */
  static RecordQuery of(
      RecordKind kind, String years, FiscalYear year, List<Condition> conditions, String last) {
    RecordTable table = new RecordTable(kind);
    List<Object> parameters = new ArrayList<>();
    String filter = Condition.all(conditions, "r", parameters);
    parameters.add(year.year());
    String columns =
        table.columns().stream()
            .filter(RecordTable.Column::isOwn)
            .map(column -> SqlName.ofRecord(column.name()))
            .collect(Collectors.joining(", "));
    String sql =
        "select s.path, r.source_sheet, r.source_row, r.record_key, "
            + columns
            + " from "
            + SqlName.of(kind)
            + " r join submission s on s.id = r.submission_id where "
            + filter
            + " and s.state = 'ACTIVE' and "
            + years
            + " "
            + last;
    return new RecordQuery(table, sql, parameters);
  }

  List<StoredRecord> all(JdbcTemplate jdbc) {
    return jdbc.query(sql, (result, row) -> record(result), parameters.toArray());
  }

  /** Hands them on one by one; meanwhile the caller's connection can do nothing else. */
  void each(JdbcTemplate jdbc, Consumer<StoredRecord> taken) {
    new LongResult(jdbc).read(sql, row -> taken.accept(record(row)), parameters.toArray());
  }

  /** Asks once for each number, which is the last parameter. */
  List<StoredRecord> all(JdbcTemplate jdbc, List<Long> numbers) {
    return Objects.requireNonNull(
        jdbc.execute(
            sql,
            (PreparedStatement asked) -> {
              new ArgumentPreparedStatementSetter(parameters.toArray()).setValues(asked);
              List<StoredRecord> found = new ArrayList<>();
              for (long number : numbers) {
                asked.setLong(parameters.size() + 1, number);
                try (ResultSet result = asked.executeQuery()) {
                  while (result.next()) {
                    found.add(record(result));
                  }
                }
              }
              return found;
            }));
  }

  private StoredRecord record(ResultSet result) throws SQLException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    int place = 5;
    for (RecordTable.Column column : table.columns()) {
      if (column.isOwn()) {
        values.put(column.name(), value(result, place++, column));
      }
    }
    return new StoredRecord(
        table.kind(),
        values,
        result.getString(1),
        result.getString(2),
        result.getInt(3),
        result.getString(4));
  }

  private static @Nullable Object value(ResultSet result, int place, RecordTable.Column column)
      throws SQLException {
    return switch (column.type()) {
      case Types.DATE -> result.getObject(place, LocalDate.class);
      case Types.INTEGER -> result.getObject(place, Integer.class);
      default -> result.getString(place);
    };
  }
}
