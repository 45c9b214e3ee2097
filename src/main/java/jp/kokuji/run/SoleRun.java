package jp.kokuji.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sees to it that only one run at a time changes the database. The embedded database is locked by
 * its file, and within this process here; on a server, which several machines may share, a run has
 * its {@link Turn}.
 */
@Component
public class SoleRun {
  /** "kokuji" as a number, so that it does not meet another program's lock. */
  private static final long LOCK = 0x6b6f6b756a69L;

  /** The embedded databases that a run of this process has for itself, by their addresses. */
  private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

  private final DataSource dataSource;
  private final Duration silence;

  /** Each body of a server that holds many has one of its own. */
  private final long key;

  private volatile @Nullable Turn turn;

  SoleRun(
      DataSource dataSource,
      @Value("${kokuji.body:}") String body,
      @Value("${kokuji.silence:60s}") Duration silence) {
    this.dataSource = dataSource;
    this.silence = silence;
    this.key = LOCK + (body.isEmpty() ? 0 : Integer.parseInt(body));
  }

  /**
   * Takes the lock until the returned hold is closed. On a server it is taken from a process that
   * has not been heard of for a minute.
   *
   * @throws AlreadyRunning if another process has it
   */
  public Hold hold() throws SQLException, AlreadyRunning {
    Connection connection = dataSource.getConnection();
    boolean held = false;
    try {
      Hold hold = Turn.sharedBy(connection) ? shared(connection) : embedded(connection);
      held = true;
      return hold;
    } finally {
      if (!held) {
        connection.close();
      }
    }
  }

  private static Hold embedded(Connection connection) throws SQLException, AlreadyRunning {
    String url = connection.getMetaData().getURL();
    if (!TAKEN.add(url)) {
      throw new AlreadyRunning("");
    }
    return () -> {
      TAKEN.remove(url);
      connection.close();
    };
  }

  private Hold shared(Connection connection) throws SQLException, AlreadyRunning {
    Turn taken = Turn.take(connection, key, silence);
    turn = taken;
    return new Hold() {
      @Override
      public boolean takenOver() {
        return taken.takenOver();
      }

      @Override
      public void close() throws SQLException {
        turn = null;
        taken.close();
      }
    };
  }

  /** Whether other machines may take their turns on the same database. */
  boolean shared() {
    return turn != null;
  }

  /**
   * Stops a run that has lost its turn, before it writes what another run may be writing. In a
   * transaction, the turn stays this run's until its end.
   *
   * @throws LockLost if another process has taken over, or the connection that held the lock is
   *     gone
   */
  public void requireHeld() throws SQLException {
    Turn held = turn;
    if (held != null) {
      held.require(dataSource);
    }
  }

  /** The lock while it is held. */
  @FunctionalInterface
  public interface Hold extends AutoCloseable {
    /** Whether it was taken from a process that was silent, and may wake up again. */
    default boolean takenOver() {
      return false;
    }

    @Override
    void close() throws SQLException;
  }

  /** The database has let go of the lock, as it does when it stops, or gave it to another run. */
  public static final class LockLost extends SQLNonTransientConnectionException {
    private static final long serialVersionUID = 1L;

    LockLost() {
      super("the turn of this run is over", "08006");
    }
  }

  /** Another run is under way. */
  public static final class AlreadyRunning extends Exception {
    private static final long serialVersionUID = 1L;

    private final String machine;

    AlreadyRunning(String machine) {
      this.machine = machine;
    }

    /** Where it runs, if that is known. */
    public String machine() {
      return machine;
    }
  }
}
