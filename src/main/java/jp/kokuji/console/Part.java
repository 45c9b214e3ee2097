package jp.kokuji.console;

/**
 * A part of the program that a page works with; its database is opened when it is first asked.
 *
 * @param <T> what it is
 */
@FunctionalInterface
interface Part<T> {
  /**
   * As it is in the running program.
   *
   * @throws Office.Closed if it cannot be reached now
   */
  T get() throws Office.Closed;
}
