package jp.kokuji.record;

import jp.kokuji.TestDatabase;

class RecordTablesOnPostgresTest extends RecordTablesTest {
  RecordTablesOnPostgresTest() {
    super(TestDatabase.postgres());
  }
}
