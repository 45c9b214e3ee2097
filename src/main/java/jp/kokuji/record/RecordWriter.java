package jp.kokuji.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteStreamWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes rows into record tables within the caller's transaction: into PostgreSQL by {@code COPY},
 * elsewhere as a batch of inserts.
 */
record RecordWriter(JdbcTemplate jdbc) {
  /** What {@code COPY} takes for the end of a value or a row, and how it is written instead. */
  private static final String SIGNS = "\\\n\r\t";

  private static final String LETTERS = "\\nrt";

  /** The last of the signs but the first: nearly every character comes after it. */
  private static final char LAST = '\r';

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
    StringBuilder text = new StringBuilder();
    for (@Nullable Object[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        add(row[i], text.append(i == 0 ? "" : "\t"));
      }
      text.append('\n');
    }
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return to.getCopyAPI().copyIn(table.copy(), ByteStreamWriter.of(ByteBuffer.wrap(bytes)));
    } catch (IOException e) {
      throw new SQLException("copying into " + table.kind().table(), e);
    }
  }

  /** In the text format of {@code COPY}, in which a backslash begins every sign of its own. */
  private static void add(@Nullable Object value, StringBuilder text) {
    if (value == null) {
      text.append("\\N");
      return;
    }
    String written = value.toString();
    int from = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      int sign = c > LAST && c != SIGNS.charAt(0) ? -1 : SIGNS.indexOf(c);
      if (sign >= 0) {
        text.append(written, from, i).append('\\').append(LETTERS.charAt(sign));
        from = i + 1;
      }
    }
    text.append(written, from, written.length());
  }
}
