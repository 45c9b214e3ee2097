package jp.kokuji.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import jp.kokuji.run.SoleRun.AlreadyRunning;
import jp.kokuji.run.SoleRun.LockLost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * A run's turn on a database server that several machines share: an advisory lock, which the server
 * drops when the process dies, with a rising number and a sign of life. Whoever finds the lock
 * taken and no sign of life for a while ends the other's connections and has the next number; what
 * the other has begun is rolled back, and if it wakes up, it finds that its number is over. All
 * times are the server's, so that no machine's clock matters.
 */
final class Turn implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

  /** How long the server may take to say that it is there, in seconds. */
  private static final int PATIENCE = 5;

  private static final int TRIES = 50;
  private static final int PAUSE_MILLIS = 100;

  private final Connection connection;
  private final long key;
  private final long number;
  private final boolean takenOver;
  private final CountDownLatch end = new CountDownLatch(1);

  private Turn(Connection connection, long key, long number, boolean takenOver) {
    this.connection = connection;
    this.key = key;
    this.number = number;
    this.takenOver = takenOver;
  }

  static boolean sharedBy(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
  }

  /**
   * Takes the next turn.
   *
   * @param silence after which a process that gives no sign of life is taken for dead
   */
  static Turn take(Connection connection, long key, Duration silence)
      throws SQLException, AlreadyRunning {
    boolean takenOver = !lock(connection, key);
    if (takenOver && !takeOver(connection, key, silence)) {
      throw new AlreadyRunning(text(connection, "select machine from run_turn"));
    }
    Turn turn = new Turn(connection, key, next(connection), takenOver);
    Thread.ofPlatform().daemon().name("turn").start(() -> turn.live(silence));
    return turn;
  }

  private static boolean lock(Connection connection, long key) throws SQLException {
    return ask(connection, "select pg_try_advisory_lock(?)", key);
  }

  private static long next(Connection connection) throws SQLException {
    String sql =
        "update run_turn set number = number + 1, machine = ?, begun_at = now(), seen_at = now(),"
            + " holder = current_setting('application_name') returning number";
    try (PreparedStatement next = connection.prepareStatement(sql)) {
      next.setString(1, ScheduledRuns.machine());
      try (ResultSet result = next.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    }
  }

  /** Ends all connections of a holder that is silent, with what they have not committed. */
  private static boolean takeOver(Connection connection, long key, Duration silence)
      throws SQLException {
    long seconds = Math.max(1, silence.toSeconds());
    String silent = "select seen_at < now() - ? * interval '1 second' from run_turn";
    if (!ask(connection, silent, seconds)) {
      return false;
    }
    LOG.warn("the run that holds the lock gives no sign of life; its connections are ended");
    String holder = text(connection, "select holder from run_turn");
    connection.setAutoCommit(false);
    try (PreparedStatement own = connection.prepareStatement("set local role none")) {
      own.execute();
      end(connection, key, holder);
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
    }
    return lockAtLast(connection, key);
  }

  /** A server ends a connection when it gets to it. */
  private static boolean lockAtLast(Connection connection, long key) throws SQLException {
    try {
      for (int left = TRIES; left > 0; left--) {
        if (lock(connection, key)) {
          return true;
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private static void end(Connection connection, long key, String holder) throws SQLException {
    String sql =
        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
            + " and (application_name = ? or pid in (select pid from pg_locks where granted"
            + " and locktype = 'advisory' and (classid::bigint << 32) + objid::bigint = ?))";
    try (PreparedStatement end = connection.prepareStatement(sql)) {
      end.setString(1, holder.startsWith(WatchedServer.NAME) ? holder : "");
      end.setLong(2, key);
      end.execute();
    }
  }

  private static boolean ask(Connection connection, String sql, long value) throws SQLException {
    try (PreparedStatement question = connection.prepareStatement(sql)) {
      question.setLong(1, value);
      try (ResultSet result = question.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (PreparedStatement question = connection.prepareStatement(sql);
        ResultSet result = question.executeQuery()) {
      return result.next() ? result.getString(1) : "";
    }
  }

  boolean takenOver() {
    return takenOver;
  }

  /** Gives signs of life until the turn is over. */
  private void live(Duration silence) {
    long pause = Math.max(1, silence.toMillis() / 10);
    String sql = "update run_turn set seen_at = now() where number = ?";
    try {
      while (!end.await(pause, TimeUnit.MILLISECONDS)) {
        try (PreparedStatement sign = connection.prepareStatement(sql)) {
          sign.setLong(1, number);
          sign.executeUpdate();
        }
      }
    } catch (SQLException e) {
      LOG.warn("no sign of life can be given any more", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** In a transaction of the source, nobody takes over before its end. */
  void require(DataSource source) throws SQLException {
    if (!connection.isValid(PATIENCE)) {
      throw new LockLost();
    }
    Connection working = DataSourceUtils.getConnection(source);
    try {
      if (!ask(working, "select true from run_turn where number = ? for key share", number)) {
        throw new LockLost();
      }
    } finally {
      DataSourceUtils.releaseConnection(working, source);
    }
  }

  /** A connection that is gone has let go of the lock already, and cannot be given back. */
  @Override
  public void close() throws SQLException {
    end.countDown();
    if (!connection.isValid(PATIENCE)) {
      connection.abort(Runnable::run);
      return;
    }
    try (connection) {
      ask(connection, "select pg_advisory_unlock(?)", key);
    }
  }
}
