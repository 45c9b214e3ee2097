package jp.kokuji.record;

import jp.kokuji.TestDatabase;

class ActLogOnPostgresTest extends ActLogTest {
  ActLogOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
