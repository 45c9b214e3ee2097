package jp.kokuji.check;

import jp.kokuji.TestDatabase;

class RecordChecksOnPostgresTest extends RecordChecksTest {
  RecordChecksOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
