package jp.kokuji.doctor;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Stream;

/**
 * How a PostgreSQL server is set up.
 *
 * @param collation whether the machine's rules of sorting are others than those of the indexes
 * @param process that answers on this connection
 */
record ServerSettings(
    int version,
    String encoding,
    boolean collation,
    String fsync,
    String pages,
    String commit,
    String readOnly,
    OffsetDateTime time,
    int process) {
  private static final int OLDEST = 140_000;
  private static final Duration SLIP = Duration.ofMinutes(5);
  private static final String QUESTION =
      """
      select current_setting('server_version_num')::int, current_setting('server_encoding'),
        coalesce(datcollversion <> pg_database_collation_actual_version(oid), false),
        current_setting('fsync'), current_setting('full_page_writes'),
        current_setting('synchronous_commit'), current_setting('transaction_read_only'),
        clock_timestamp(), pg_backend_pid()
      from pg_database where datname = current_database()
      """;

  static ServerSettings of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUESTION)) {
      row.next();
      return new ServerSettings(
          row.getInt(1),
          row.getString(2),
          row.getBoolean(3),
          row.getString(4),
          row.getString(5),
          row.getString(6),
          row.getString(7),
          row.getObject(8, OffsetDateTime.class),
          row.getInt(9));
    }
  }

  Stream<Finding> examine(Instant now) {
    Duration slip = Duration.between(now, time.toInstant()).abs();
    return Stream.of(
            Finding.when(version < OLDEST, Ailment.SERVER_OLD, Integer.toString(version / 10_000)),
            Finding.when(!encoding.equals("UTF8"), Ailment.SERVER_ENCODING, encoding),
            Finding.when(collation, Ailment.SERVER_COLLATION),
            Finding.when(fsync.equals("off"), Ailment.SERVER_FSYNC),
            Finding.when(pages.equals("off"), Ailment.SERVER_PAGES),
            Finding.when(commit.equals("off"), Ailment.SERVER_COMMIT),
            Finding.when(readOnly.equals("on"), Ailment.SERVER_READ_ONLY),
            Finding.when(slip.compareTo(SLIP) > 0, Ailment.CLOCK_OF_SERVER, slip.toMinutes()))
        .flatMap(found -> found);
  }
}
