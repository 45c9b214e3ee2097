package jp.kokuji.record;

import jp.kokuji.TestDatabase;

class RecordTableOnPostgresTest extends RecordTableTest {
  RecordTableOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
