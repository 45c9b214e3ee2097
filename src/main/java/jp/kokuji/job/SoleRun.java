package jp.kokuji.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Sees to it that only one run at a time changes the database. The embedded database is locked by
 * its file; a server is locked by an advisory lock, which it drops when this process dies.
 */
@Component
public class SoleRun {
  /** "kokuji" as a number, so that it does not meet another program's lock. */
  private static final long LOCK = 0x6b6f6b756a69L;

  private final DataSource dataSource;

  SoleRun(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Takes the lock until the returned hold is closed.
   *
   * @throws AlreadyRunning if another process has it
   */
  public Hold hold() throws SQLException, AlreadyRunning {
    Connection connection = dataSource.getConnection();
    boolean held = false;
    try {
      held = !server(connection) || lock(connection);
    } finally {
      if (!held) {
        connection.close();
      }
    }
    if (!held) {
      throw new AlreadyRunning();
    }
    return server(connection) ? () -> release(connection) : connection::close;
  }

  private static boolean server(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
  }

  private static boolean lock(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      lock.setLong(1, LOCK);
      try (ResultSet result = lock.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  private static void release(Connection connection) throws SQLException {
    try (connection;
        PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
      unlock.setLong(1, LOCK);
      unlock.execute();
    }
  }

  /** The lock while it is held. */
  @FunctionalInterface
  public interface Hold extends AutoCloseable {
    @Override
    void close() throws SQLException;
  }

  /** Another run is under way. */
  public static final class AlreadyRunning extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
