package jp.kokuji.console;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * The database as an operator needs to know it.
 *
 * @param bytes on its disk
 */
record DatabaseFacts(String product, long bytes, long submissions, long executions, long acts) {
  private static final String SERVER = "PostgreSQL";
  private static final String SIZE_EMBEDDED =
      "select cast(setting_value as bigint) from information_schema.settings"
          + " where setting_name = 'info.FILE_SIZE'";

  static DatabaseFacts of(JdbcClient jdbc, DataSource source) throws SQLException {
    String product = product(source);
    boolean server = product.startsWith(SERVER);
    return new DatabaseFacts(
        product,
        number(jdbc, server ? "select pg_database_size(current_database())" : SIZE_EMBEDDED),
        number(jdbc, "select count(*) from submission"),
        number(jdbc, "select count(*) from batch_job_execution"),
        number(jdbc, "select count(*) from act_log"));
  }

  private static long number(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Long.class).optional().orElse(0L);
  }

  private static String product(DataSource source) throws SQLException {
    try {
      return JdbcUtils.<String>extractDatabaseMetaData(source, DatabaseFacts::product);
    } catch (MetaDataAccessException e) {
      throw new SQLException(e);
    }
  }

  private static String product(DatabaseMetaData database) throws SQLException {
    return database.getDatabaseProductName() + " " + database.getDatabaseProductVersion();
  }

  /** Whether several machines may share it. */
  public boolean shared() {
    return product.startsWith(SERVER);
  }

  public long megabytes() {
    return (bytes + (1 << 20) - 1) >> 20;
  }
}
