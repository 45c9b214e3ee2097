package jp.kokuji;

import org.junit.jupiter.api.BeforeEach;

/** A test that begins with empty tables, on whichever database its subclass says. */
public abstract class DatabaseTest {
  protected final TestDatabase database;

  protected DatabaseTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void clear() {
    database.clear();
  }

  protected final <T> T get(Class<T> type) {
    return database.get(type);
  }
}
