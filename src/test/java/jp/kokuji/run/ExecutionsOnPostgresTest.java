package jp.kokuji.run;

import jp.kokuji.TestDatabase;

class ExecutionsOnPostgresTest extends ExecutionsTest {
  ExecutionsOnPostgresTest() {
    super(TestDatabase.postgres(), "generate_series(1, %d) r (n)");
  }
}
