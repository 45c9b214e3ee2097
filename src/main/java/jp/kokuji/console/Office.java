package jp.kokuji.console;

import java.sql.SQLException;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.run.Folders;
import jp.kokuji.run.SoleRun;

/** The running program behind the pages; its database is opened when it is first asked. */
public interface Office {

  /**
   * What the program does, by its type.
   *
   * @throws Closed if it cannot be reached now
   */
  <T> T get(Class<T> type) throws Closed;

  /** What {@code jobs/} says now. */
  Rulebook rulebook() throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning;

  Folders folders();

  /** Does something while nobody else changes the database. */
  <T> T alone(Work<T> work) throws Exception;

  /**
   * Something that needs the database for itself.
   *
   * @param <T> what it answers
   */
  @FunctionalInterface
  interface Work<T> {
    T run(Rulebook rulebook) throws Exception;
  }

  /** The database is in another process's hands, or not there. */
  final class Closed extends Exception {
    private static final long serialVersionUID = 1L;

    public Closed(Exception cause) {
      super(cause);
    }
  }
}
