package jp.kokuji.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sees to it that only one run at a time changes the database. The embedded database is locked by
 * its file, and within this process here; a server is locked by an advisory lock, which it drops
 * when this process dies.
 */
@Component
public class SoleRun {
  /** "kokuji" as a number, so that it does not meet another program's lock. */
  private static final long LOCK = 0x6b6f6b756a69L;

  /** How long the server may take to say that it is there, in seconds. */
  private static final int PATIENCE = 5;

  /** The embedded databases that a run of this process has for itself, by their addresses. */
  private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

  private final DataSource dataSource;

  /** Each body of a server that holds many has one of its own. */
  private final long key;

  private volatile @Nullable Connection holding;

  SoleRun(DataSource dataSource, @Value("${kokuji.body:}") String body) {
    this.dataSource = dataSource;
    this.key = LOCK + (body.isEmpty() ? 0 : Integer.parseInt(body));
  }

  /**
   * Takes the lock until the returned hold is closed.
   *
   * @throws AlreadyRunning if another process has it
   */
  public Hold hold() throws SQLException, AlreadyRunning {
    Connection connection = dataSource.getConnection();
    String embedded = "";
    boolean held = false;
    try {
      embedded = server(connection) ? "" : connection.getMetaData().getURL();
      held = embedded.isEmpty() ? lock(connection) : TAKEN.add(embedded);
    } finally {
      if (!held) {
        connection.close();
      }
    }
    if (!held) {
      throw new AlreadyRunning();
    }
    holding = connection;
    String taken = embedded;
    return () -> {
      TAKEN.remove(taken);
      release(connection);
    };
  }

  /**
   * Stops a run that has lost its lock, before it writes what another run may be writing: a server
   * that was started again has forgotten the lock, while every other connection is made anew.
   *
   * @throws LockLost if the connection that held the lock is gone
   */
  public void requireHeld() throws SQLException {
    Connection connection = holding;
    if (connection != null && !connection.isValid(PATIENCE)) {
      throw new LockLost();
    }
  }

  private static boolean server(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
  }

  private boolean lock(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      lock.setLong(1, key);
      try (ResultSet result = lock.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  /** A connection that is gone has let go of the lock already, and cannot be given back. */
  private void release(Connection connection) throws SQLException {
    holding = null;
    if (!connection.isValid(PATIENCE)) {
      connection.abort(Runnable::run);
      return;
    }
    try (connection) {
      if (server(connection)) {
        unlock(connection);
      }
    }
  }

  private void unlock(Connection connection) throws SQLException {
    try (PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
      unlock.setLong(1, key);
      unlock.execute();
    }
  }

  /** The lock while it is held. */
  @FunctionalInterface
  public interface Hold extends AutoCloseable {
    @Override
    void close() throws SQLException;
  }

  /** The database has let go of the lock, as it does when it stops. */
  public static final class LockLost extends SQLNonTransientConnectionException {
    private static final long serialVersionUID = 1L;

    LockLost() {
      super("the connection that held the lock is gone", "08006");
    }
  }

  /** Another run is under way. */
  public static final class AlreadyRunning extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
