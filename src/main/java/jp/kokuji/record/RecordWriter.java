package jp.kokuji.record;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes rows into record tables within the caller's transaction: into PostgreSQL by {@code COPY},
 * elsewhere as a batch of inserts.
 */
record RecordWriter(JdbcTemplate jdbc) {

  /**
   * Writes all the rows. Nothing may be lost between judging and storing, so the database's own
   * count is held against theirs.
   *
   * @param rows the values of each in the order of {@link RecordTable#insert()}
   */
  void write(RecordTable table, List<@Nullable Object[]> rows) {
    Long stored =
        jdbc.execute(
            (Connection connection) ->
                connection.isWrapperFor(PGConnection.class)
                    ? copy(table, rows, connection.unwrap(PGConnection.class))
                    : insert(table, rows, connection));
    if (stored == null || stored != rows.size()) {
      throw new IllegalStateException(
          table.kind().id() + ": " + stored + " of " + rows.size() + " rows were stored");
    }
  }

  private static long insert(
      RecordTable table, List<@Nullable Object[]> rows, Connection connection) throws SQLException {
    int[] types = table.insertTypes();
    try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
      for (@Nullable Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          set(insert, i + 1, row[i], types[i]);
        }
        insert.addBatch();
      }
      return IntStream.of(insert.executeBatch()).asLongStream().sum();
    }
  }

  private static void set(PreparedStatement insert, int column, @Nullable Object value, int type)
      throws SQLException {
    if (value == null) {
      insert.setNull(column, type);
    } else if (value instanceof String text) {
      insert.setString(column, text); // without a look at what else it could be
    } else {
      insert.setObject(column, value, type);
    }
  }

  private static long copy(RecordTable table, List<@Nullable Object[]> rows, PGConnection to)
      throws SQLException {
    try {
      StringBuilder text = new StringBuilder();
      try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.POSTGRESQL_TEXT)) {
        for (@Nullable Object[] row : rows) {
          printer.printRecord(row);
        }
      }
      return to.getCopyAPI().copyIn(table.copy(), new StringReader(text.toString()));
    } catch (IOException e) {
      throw new SQLException("copying into " + table.kind().table(), e);
    }
  }
}
